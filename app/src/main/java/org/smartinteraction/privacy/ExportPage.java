package org.smartinteraction.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smartinteraction.people.PersonalData;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The readable page of an export: one part per table, in words where there are some, without ids. */
@Component
class ExportPage {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*[+Z].*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Set<String> INNER =
            Set.of("version", "hash", "previous", "mark", "digest", "stems", "journal_key");

    private final List<PersonalData> features;

    ExportPage(List<PersonalData> features) {
        this.features = features;
    }

    static String file(String table, String id, String column) {
        return table + "-" + id + "-" + column + (column.endsWith("jpeg") ? ".jpg" : ".bin");
    }

    String of(Map<String, List<JsonNode>> tables, Locale language) {
        var texts = Texts.in(language);
        var title = texts.t("privacy.export.title", Tenancy.tenant().name(language));
        var html = new StringBuilder(head(title, texts));
        html.append("<p>")
                .append(escaped(texts.t("privacy.export.lead", texts.time(Instant.now()))))
                .append("</p>\n<nav aria-label=\"")
                .append(escaped(texts.t("privacy.export.contents")))
                .append("\"><ul>\n");
        tables.forEach((table, rows) -> html.append(
                "<li><a href=\"#%s\">%s</a> (%d)</li>\n".formatted(table, escaped(name(table, texts)), rows.size())));
        html.append("</ul></nav>\n");
        tables.forEach((table, rows) -> {
            html.append("<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>\n"
                    .formatted(table, escaped(name(table, texts))));
            int number = 0;
            for (var row : rows) {
                html.append("<h3>").append(++number).append("</h3>\n").append(row(table, row, texts));
            }
            html.append("</section>\n");
        });
        return html.append("</main></body></html>\n").toString();
    }

    static String head(String title, Texts.Language texts) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><style>
                body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1b1b1f;background:#fff}
                a{color:#0b57a4}dt{font-weight:600}dd{margin:0 0 .6rem;white-space:pre-wrap;overflow-wrap:anywhere}
                section{border-top:1px solid #767680;margin-top:2rem}img{max-width:100%%}
                </style></head><body><main><h1>%2$s</h1>
                """.formatted(texts.locale().getLanguage(), escaped(title));
    }

    private String row(String table, JsonNode row, Texts.Language texts) {
        var list = new StringBuilder("<dl>\n");
        row.properties().forEach(field -> {
            var said = said(field.getKey(), field.getValue(), texts);
            if (!said.isBlank()) {
                list.append("<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(label(field.getKey(), texts)), escaped(said)));
            }
        });
        if (table.equals("attachment")) {
            list.append("<dd><img src=\"files/%s\" alt=\"%s\"></dd>\n"
                    .formatted(
                            file(table, row.path("id").asString(), "full_jpeg"),
                            escaped(row.path("alt").asString(""))));
        }
        return list.append("</dl>\n").toString();
    }

    private static String said(String column, JsonNode value, Texts.Language texts) {
        if (value.isNull() || INNER.contains(column) || column.endsWith("_hash")) {
            return "";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + ": " + said("", field.getValue(), texts))
                    .collect(Collectors.joining("\n"));
        }
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(said("", part, texts)));
            return String.join("\n", parts);
        }
        if (value.isBoolean()) {
            return texts.t(value.asBoolean() ? "privacy.export.yes" : "privacy.export.no");
        }
        var text = value.asString();
        if (column.equals("act")) {
            var key = text.replaceFirst("\\.", ".act.");
            return texts.has(key) ? texts.t(key) : text;
        }
        if (ID.matcher(text).matches()) {
            return "";
        }
        if (TIME.matcher(text).matches()) {
            return texts.time(OffsetDateTime.parse(text).toInstant());
        }
        return DAY.matcher(text).matches() ? texts.date(LocalDate.parse(text)) : text;
    }

    private String name(String table, Texts.Language texts) {
        return features.stream()
                .filter(feature -> feature.words().containsKey(table))
                .map(feature -> texts.t(feature.words().get(table)))
                .findFirst()
                .orElseGet(() -> known("privacy.table." + table, table, texts));
    }

    private static String label(String column, Texts.Language texts) {
        return known("privacy.field." + column, column, texts);
    }

    /** A table of which nobody has said what it is called still shows what is in it. */
    private static String known(String key, String name, Texts.Language texts) {
        return texts.has(key) ? texts.t(key) : name.replace('_', ' ');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
