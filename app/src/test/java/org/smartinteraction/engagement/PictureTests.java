package org.smartinteraction.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
    void aPhotoFromAMessengerBecomesJpeg() throws IOException {
        for (var webP : List.of(Photos.webP(Photos.LOSSY), Photos.webP(Photos.LOSSLESS))) {
            var picture = Picture.from(webP);
            var image = read(picture.full());
            assertThat(FileKind.of(picture.full())).isEqualTo(FileKind.JPEG);
            assertThat(new Color(image.getRGB(5, 20)).getRed()).isGreaterThan(200);
            assertThat(new Color(image.getRGB(picture.width() - 5, 20)).getBlue())
                    .isGreaterThan(200);
        }
    }

    @Test
    void aWebPStandsTheWayTheCameraWasHeldAndForgetsTheRest() {
        var file = Photos.webP(Photos.canvas(60, 40), Photos.LOSSY, Photos.exif(6));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("SECRET");
        var picture = Picture.from(file);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(60);
        assertThat(new String(picture.full(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
    }

    @Test
    void aWebPWhoseFrameIsLargerThanThePictureIsNotUnpacked() {
        var frame = Photos.LOSSY.clone();
        ByteBuffer.wrap(frame)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8 + 6, (short) 16_000)
                .putShort(8 + 8, (short) 16_000);
        assertRefused(Photos.webP(frame), "engagement.picture.tooManyPixels");
        assertRefused(Photos.webP(Photos.canvas(60, 40), frame), "engagement.picture.tooManyPixels");
        assertRefused(Photos.webP(frame, Photos.LOSSY), "engagement.picture.tooManyPixels");
        assertRefused(Photos.webP(Photos.canvas(16_000, 16_000), Photos.LOSSY), "engagement.picture.tooManyPixels");
    }

    @Test
    void aWebPThatBreaksOffIsToldSoAtOnce() {
        var file = Photos.webP(Photos.LOSSLESS);
        assertRefused(Arrays.copyOf(file, 40), "engagement.picture.broken");
        // Says to be whole, and would be read on and on.
        var endless = Photos.webP(Arrays.copyOf(Photos.LOSSLESS, 30));
        ByteBuffer.wrap(endless).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 22);
        assertTimeout(Duration.ofSeconds(5), () -> assertRefused(endless, "engagement.picture.broken"));
    }

    @Test
    void anAnimationIsNoPhoto() {
        assertRefused(
                Photos.webP(Photos.canvas(60, 40), Photos.chunk("ANMF", new byte[16])), "engagement.picture.video");
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
        "'1234ftypheic0000', engagement.picture.heic",
        "'1234ftypavif0000', engagement.picture.heic",
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
