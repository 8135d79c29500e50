package org.smartinteraction.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.smartinteraction.ui.Texts;
import org.springframework.web.util.HtmlUtils;

/** The first page of an export from all spaces. */
public final class ExportIndex {

    private final Texts.Language texts;
    private final StringBuilder spaces = new StringBuilder();

    /** A page in this language. */
    public ExportIndex(Locale language) {
        texts = Texts.in(language);
    }

    /** A space whose part lies at a path in the same ZIP. */
    public void add(String name, String path) {
        spaces.append("<li><a href=\"%s\">%s</a></li>\n".formatted(path, escaped(name)));
    }

    /** The page, with what the sign-in host keeps itself. */
    public String page(Map<String, List<Map<String, Object>>> own) {
        var page = new StringBuilder(ExportPage.head(texts.t("privacy.export.spaces"), texts));
        page.append("<ul>\n")
                .append(spaces)
                .append("</ul>\n<h2>")
                .append(escaped(texts.t("privacy.export.account")))
                .append("</h2>\n");
        own.forEach((table, rows) -> {
            page.append("<section><h3>")
                    .append(escaped(table.replace('_', ' ')))
                    .append("</h3>\n");
            rows.forEach(row -> {
                page.append("<dl>\n");
                row.forEach((column, value) -> page.append("<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(escaped(column.replace('_', ' ')), escaped(Objects.toString(value, "")))));
                page.append("</dl>\n");
            });
            page.append("</section>\n");
        });
        return page.append("</main></body></html>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
