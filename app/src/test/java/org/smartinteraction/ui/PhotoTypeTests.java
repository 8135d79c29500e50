package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PhotoTypeTests {

    @Test
    void tellsPicturesByTheirContent() {
        assertThat(PhotoType.of(bytes("\u00ff\u00d8\u00ff\u00e0..JFIF.."))).hasValue("image/jpeg");
        assertThat(PhotoType.of(bytes("\u0089PNG\r\n\u001a\n...."))).hasValue("image/png");
        assertThat(PhotoType.of(bytes("RIFF....WEBP"))).hasValue("image/webp");
    }

    @Test
    void takesNoScriptForAPicture() {
        assertThat(PhotoType.of(bytes("<svg onload=x"))).isEmpty();
        assertThat(PhotoType.of(bytes("RIFF....WAVE"))).isEmpty();
        assertThat(PhotoType.of(bytes(""))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
