package org.smartinteraction.organisations;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory as a table for programs: a row for each organisation, columns that stay as they are. */
@Controller
class DirectoryTable {

    static final String PATH = "/p/organisations.csv";

    private final Organisations organisations;

    DirectoryTable(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> download() {
        if (Tenancy.current().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"organisations.csv\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(csv().getBytes(StandardCharsets.UTF_8));
    }

    private String csv() {
        var out = new StringWriter();
        out.append('\uFEFF');
        try (var csv = CSVFormat.RFC4180.print(out)) {
            csv.printRecord(
                    "id",
                    "name",
                    "edrpou",
                    "sector",
                    "type",
                    "about_uk",
                    "about_en",
                    "site",
                    "email",
                    "phone",
                    "address",
                    "latitude",
                    "longitude",
                    "katottg",
                    "offers");
            for (var organisation : organisations.open()) {
                row(csv, organisation);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void row(CSVPrinter csv, Organisation organisation) throws IOException {
        var profile = organisation.profile();
        var place = profile.place();
        csv.printRecord(
                organisation.id(),
                harmless(organisation.name()),
                organisation.code(),
                organisation.sector().name().toLowerCase(java.util.Locale.ROOT),
                profile.kind().name().toLowerCase(java.util.Locale.ROOT),
                harmless(profile.about().getOrDefault(Texts.UKRAINIAN.getLanguage(), "")),
                harmless(profile.about().getOrDefault(Texts.ENGLISH.getLanguage(), "")),
                profile.site(),
                harmless(profile.email()),
                harmless(profile.phone()),
                harmless(place.address()),
                place.lat(),
                place.lon(),
                place.area(),
                organisation.offers());
    }

    /** What somebody wrote must not be taken for a formula by a spreadsheet. */
    private static String harmless(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
