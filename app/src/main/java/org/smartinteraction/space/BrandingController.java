package org.smartinteraction.space;

import java.time.Duration;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The look of the host that is asked, as a stylesheet of custom properties and as the picture on its tab. */
@RestController
class BrandingController {

    private static final Look PLATFORM = new Look("#1f5fa8", Look.Corners.SOFT);

    private final Spaces spaces;

    BrandingController(Spaces spaces) {
        this.spaces = spaces;
    }

    @GetMapping("/space.css")
    ResponseEntity<String> css() {
        var css = look().css();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(CacheControl.noCache())
                .eTag(Integer.toHexString(css.hashCode()))
                .body(css);
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        var accent = look().accent();
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "x-icon"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(accent.substring(1))
                .body(Favicon.ico(accent));
    }

    private Look look() {
        return Tenancy.current().isPresent() ? spaces.current().config().look() : PLATFORM;
    }
}
