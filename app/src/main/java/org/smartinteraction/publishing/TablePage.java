package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A plain page of a title, a lead and tables, for features that publish something else than items. */
@Component
public class TablePage {

    private final Heres heres;
    private final Html html;

    TablePage(Heres heres, Html html) {
        this.heres = heres;
        this.html = html;
    }

    /**
     * The page; one that says it is not here outside a space.
     *
     * @param title text key
     * @param lead text key
     * @param tables asked for within a space only
     */
    public ResponseEntity<String> answer(
            HttpServletRequest request, String title, String lead, Supplier<List<Detail>> tables) {
        var here = heres.of(request, Map.of());
        boolean known = Tenancy.current().isPresent();
        var page = known
                ? html.page("tables", here, Map.of("called", title, "leading", lead, "tables", tables.get()))
                : html.page("missing", here, Map.of());
        return ResponseEntity.status(known ? 200 : 404)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", PlainPages.POLICY)
                .body(page);
    }
}
