package org.smartinteraction.engagement;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.smartinteraction.people.Refusal;

/**
 * What a WebP file (RFC 9649) says of itself, read before anything is decoded: the decoder makes room for the frame it
 * finds, however large the picture claims to be.
 *
 * @param width of its frame, in pixels
 * @param height of its frame, in pixels
 * @param orientation which way up the camera was held
 */
record WebP(int width, int height, Orientation orientation) {

    /** The decoder keeps the whole picture, about 25 bytes for each pixel. */
    static final long MAX_PIXELS = 8_000_000;

    private static final int AFTER_CONTAINER = 12;
    private static final int SIDE = 0x3FFF;
    private static final int READ_AHEAD = 64;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads a file. @throws Refusal if the picture moves @throws RuntimeException if the file is broken */
    static WebP of(byte[] file) {
        var chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        chunks.limit(Math.min(file.length, 8 + chunks.getInt(4))).position(AFTER_CONTAINER);
        var found = new WebP(0, 0, new Orientation(1));
        while (chunks.remaining() >= 8) {
            var name = new byte[4];
            chunks.get(name);
            int size = chunks.getInt();
            int next = chunks.position() + size + (size & 1);
            found = found.with(
                    new String(name, StandardCharsets.ISO_8859_1),
                    chunks.slice(chunks.position(), size).order(ByteOrder.LITTLE_ENDIAN));
            chunks.position(Math.min(next, chunks.limit()));
        }
        return found;
    }

    private WebP with(String chunk, ByteBuffer content) {
        return switch (chunk) {
            case "VP8 " -> withFrame(content.getShort(6) & SIDE, content.getShort(8) & SIDE);
            case "VP8L" -> withFrame(1 + (content.getInt(1) & SIDE), 1 + (content.getInt(1) >> 14 & SIDE));
            case "EXIF" -> new WebP(width, height, Orientation.in(withoutName(content)));
            case "ANMF" -> throw new Refusal("engagement.picture.video");
            default -> this;
        };
    }

    /** There should be one; whichever the decoder takes, it is not larger. */
    private WebP withFrame(int wide, int high) {
        return new WebP(Math.max(width, wide), Math.max(height, high), orientation);
    }

    /** Some programs write before the data what a JPEG has there. */
    private static ByteBuffer withoutName(ByteBuffer exif) {
        return exif.remaining() >= EXIF.length && exif.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))
                ? exif.slice(EXIF.length, exif.remaining() - EXIF.length)
                : exif;
    }

    static ImageReader reader() throws IOException {
        return new WebPImageReaderSpi().createReaderInstance();
    }

    /**
     * The file for the decoder, which looks a little ahead. Where a broken file ends too early it would go on with
     * nothing for every pixel that is missing, for minutes, so from there on reading fails.
     */
    static ImageInputStream open(byte[] file) {
        return new MemoryCacheImageInputStream(new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(file, file.length + READ_AHEAD)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The file breaks off");
                    }
                }));
    }
}
