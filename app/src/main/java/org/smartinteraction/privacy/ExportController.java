package org.smartinteraction.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipOutputStream;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A member's own data, for themself. */
@Controller
class ExportController {

    private final People people;
    private final PlaceExport export;

    ExportController(People people, PlaceExport export) {
        this.people = people;
        this.export = export;
    }

    @GetMapping("/me/data.zip")
    void download(@RequestParam(defaultValue = "uk") String lang, HttpServletResponse response) throws IOException {
        var me = people.oneself()
                .filter(_ -> people.errand().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"my-data-" + Tenancy.tenant().label() + ".zip\"");
        WholeFile.send(response.getOutputStream(), out -> {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            export.write(me, "", Texts.in(Locale.of(lang)).locale(), zip);
            zip.finish();
        });
    }
}
