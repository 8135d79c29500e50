package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The processing notice for everybody. */
@Controller
class NoticePage {

    private final ObjectProvider<ProcessingNotice> notice;
    private final Heres heres;
    private final Html html;

    NoticePage(ObjectProvider<ProcessingNotice> notice, Heres heres, Html html) {
        this.notice = notice;
        this.heres = heres;
        this.html = html;
    }

    @GetMapping("/p/privacy")
    ResponseEntity<String> page(HttpServletRequest request) {
        var here = heres.of(request, Map.of());
        var there = Tenancy.current().isPresent();
        return ResponseEntity.status(there ? 200 : 404)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", PlainPages.POLICY)
                .body(
                        there
                                ? html.page(
                                        "notice",
                                        here,
                                        Map.of(
                                                "prose",
                                                Prose.of(notice.getObject().text(here.locale()))))
                                : html.page("missing", here, Map.of()));
    }
}
