package org.smartinteraction.engagement;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Files as people and attackers send them. */
final class Photos {

    private Photos() {}

    /** Red on the left, blue on the right. */
    static BufferedImage twoColours(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded(twoColours(width, height), "jpeg");
    }

    /** Frames of a WebP, which the JDK cannot write: red on the left, blue on the right; 60 by 40 pixels. */
    static final byte[] LOSSY = chunk(
            "VP8 ",
            base64(
                    "cAQAnQEqPAAoAD+ZyNpjOTMspiqoAyAzCWMA013AudAJx10H5qPvHFJSEAAA/txRn/7rv8Ob2cnUk2rp+al5MNF3lTQWLSLEaCN8"
                            + "8RMomUBcgAAA"));

    /** The same in 600 by 400 pixels, without loss. */
    static final byte[] LOSSLESS =
            chunk("VP8L", base64("L1fCYwAPEPO///MfDgyyjVSD96edxCcX0f+oqqqqqqqqqqrqAAAAAMD8n//zf/7P//n/6uY/"));

    static byte[] webP(byte[]... chunks) {
        int size = 4 + Stream.of(chunks).mapToInt(chunk -> chunk.length).sum();
        var file = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(text("RIFF")).putInt(size).put(text("WEBP"));
        Stream.of(chunks).forEach(file::put);
        return file.array();
    }

    static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** What a WebP begins with that has more than a frame. */
    static byte[] canvas(int width, int height) {
        var content = ByteBuffer.allocate(11).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(0, 8).putInt(4, width - 1).putInt(7, height - 1);
        return chunk("VP8X", Arrays.copyOf(content.array(), 10));
    }

    static byte[] exif(int orientation) {
        var jpeg = withExif(new byte[2], orientation);
        return chunk("EXIF", Arrays.copyOfRange(jpeg, 6, jpeg.length));
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** A JPEG as a phone writes it: how it was held, and where and by whom the photo was taken. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var secret = "GPS 49.650000N 23.480000E Taken by SECRET".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(secret);
        var file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.capacity()));
        file.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A PNG of a few bytes that claims to be this large. */
    static byte[] bomb(int width, int height) {
        var png = encoded(twoColours(2, 2), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
