package org.smartinteraction.space;

import java.util.Locale;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The look of the host that is asked, as a stylesheet of custom properties. */
@RestController
class BrandingController {

    private static final Look PLATFORM = new Look("#1f5fa8", Look.Corners.SOFT);

    private final Spaces spaces;

    BrandingController(Spaces spaces) {
        this.spaces = spaces;
    }

    @GetMapping("/space.css")
    ResponseEntity<String> css() {
        var look = Tenancy.current().isPresent() ? spaces.current().config().look() : PLATFORM;
        var css = ":root { --space-accent: %s; --space-corners: %s; }\n"
                .formatted(look.accent(), look.corners().name().toLowerCase(Locale.ROOT));
        var radius = switch (look.corners()) {
            case SQUARE -> "2px";
            case SOFT -> "10px";
            case ROUND -> "18px";
        };
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(CacheControl.noCache())
                .eTag(Integer.toHexString(css.hashCode()))
                .body(css + ":root { --space-radius: " + radius + "; }\n");
    }
}
