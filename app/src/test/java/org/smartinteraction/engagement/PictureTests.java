package org.smartinteraction.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartinteraction.people.Refusal;

class PictureTests {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void theUsualFormatsBecomeJpeg(String format) throws IOException {
        var picture = Picture.from(Photos.encoded(Photos.twoColours(800, 600), format));
        assertThat(FileKind.of(picture.full())).isEqualTo(FileKind.JPEG);
        assertThat(read(picture.full()).getWidth()).isEqualTo(800);
    }

    @Test
    void aLargePictureIsMadeSmallerInItsProportions() throws IOException {
        var picture = Picture.from(Photos.jpeg(4000, 2000));
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(800);
        assertThat(read(picture.thumb()).getWidth()).isEqualTo(400);
    }

    @Test
    void aPictureOfOneHundredMegapixelsIsReadInParts() {
        var large = new BufferedImage(12_000, 8_000, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(Picture.from(Photos.encoded(large, "png")).width()).isEqualTo(1600);
    }

    @Test
    void whereAndByWhomItWasTakenIsGone() {
        var file = Photos.withExif(Photos.jpeg(600, 400), 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("SECRET");
        var picture = Picture.from(file);
        for (var bytes : Arrays.asList(picture.full(), picture.thumb())) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "GPS", "Exif");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 600, 400, left",
        "2, 600, 400, right",
        "3, 600, 400, right",
        "4, 600, 400, left",
        "5, 400, 600, top",
        "6, 400, 600, top",
        "7, 400, 600, bottom",
        "8, 400, 600, bottom"
    })
    void itStandsTheWayTheCameraWasHeld(int orientation, int width, int height, String red) throws IOException {
        var image = read(Picture.from(Photos.withExif(Photos.jpeg(600, 400), orientation))
                .full());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        var seen = new Color(
                switch (red) {
                    case "left" -> image.getRGB(40, height / 2);
                    case "right" -> image.getRGB(width - 40, height / 2);
                    case "top" -> image.getRGB(width / 2, 40);
                    default -> image.getRGB(width / 2, height - 40);
                });
        assertThat(seen.getRed()).isGreaterThan(200);
        assertThat(seen.getBlue()).isLessThan(60);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        var image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        var seen = new Color(
                read(Picture.from(Photos.encoded(image, "png")).full()).getRGB(25, 25));
        assertThat(seen).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "'<!doctype html><script>alert(1)</script>', engagement.picture.markup",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>', engagement.picture.markup",
        "'\uFEFF  <html>', engagement.picture.markup",
        "'%PDF-1.7', engagement.picture.pdf",
        "'RIFF1234WEBPVP8 ', engagement.picture.newFormat",
        "'1234ftypheic0000', engagement.picture.newFormat",
        "'1234ftypmp420000', engagement.picture.video",
        "'MZ', engagement.picture.unknown",
        "'', engagement.picture.empty",
    })
    void whatIsNoPictureIsToldApartByItsContent(String content, String sentence) {
        assertRefused(Photos.text(content), sentence);
    }

    @Test
    void aBombIsNotUnpacked() {
        assertRefused(Photos.bomb(60_000, 60_000), "engagement.picture.tooManyPixels");
        assertRefused(Photos.bomb(50_000, 10), "engagement.picture.tooManyPixels");
    }

    @Test
    void aFileThatBreaksOffIsToldSo() {
        var half = Arrays.copyOf(Photos.encoded(Photos.twoColours(600, 400), "png"), 200);
        assertRefused(half, "engagement.picture.broken");
        assertRefused(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 2}, "engagement.picture.broken");
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() {
        assertRefused(new byte[Picture.MAX_BYTES + 1], "engagement.picture.tooBig");
    }

    @Test
    void brokenOrEndlessMetadataCountsAsUpright() {
        var file = Photos.withExif(Photos.jpeg(60, 40), 6);
        file[2 + 4 + 6 + 4] = 0x7F;
        assertThat(Orientation.of(file).value()).isEqualTo(1);
        assertThat(Orientation.of(new byte[0]).value()).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0})
                        .value())
                .isEqualTo(1);
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatThrownBy(() -> Picture.from(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.textKey()).isEqualTo(sentence));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
