package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.smartinteraction.tenancy.Site;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells crawlers what is for them: the plain pages. */
@RestController
class Robots {

    private final Heres heres;

    Robots(Heres heres) {
        this.heres = heres;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        var identity = Tenancy.site().filter(Site.Identity.class::isInstance).isPresent();
        var rules = identity
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nDisallow: /\nAllow: /$\nAllow: /p\nAllow: /files/\nAllow: /styles/\nAllow: /fonts/\n"
                        + "Allow: /space.css\nDisallow: /p/search\n\nSitemap: "
                        + heres.of(request, Map.of()).absolute("/p/sitemap.xml") + "\n";
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(rules);
    }
}
