package org.smartinteraction.engagement;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.smartinteraction.people.Refusal;

/**
 * A picture fit to be shown to everybody: drawn anew from what was uploaded, so nothing of the file survives but what
 * can be seen. No name, no place and no camera of the person who took it, and no script either.
 *
 * @param full JPEG, at most {@value #FULL} pixels on its longer side
 * @param thumb JPEG, at most {@value #THUMB} pixels on its longer side
 * @param width of {@code full}, in pixels
 * @param height of {@code full}, in pixels
 */
record Picture(byte[] full, byte[] thumb, int width, int height) {

    static final int FULL = 1600;
    static final int THUMB = 400;
    /** The largest file taken, in bytes. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final long MAX_PIXELS = 120_000_000;
    private static final int MAX_SIDE = 30_000;
    private static final float QUALITY = 0.84f;
    /** Decoding is the one act here that needs a lot of memory: a few at a time, the rest wait. */
    private static final int AT_A_TIME = 3;

    private static final Semaphore DECODING = new Semaphore(AT_A_TIME);

    /** Draws an uploaded file anew. @throws Refusal a sentence saying what is wrong with the file */
    static Picture from(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new Refusal("engagement.picture.tooBig", MAX_BYTES / 1024 / 1024);
        }
        var kind = FileKind.of(file);
        if (!kind.isPicture()) {
            throw new Refusal(kind.refusal());
        }
        int share = kind == FileKind.WEBP ? AT_A_TIME : 1;
        DECODING.acquireUninterruptibly(share);
        try {
            var seen = decode(file, kind);
            var full = shrink(seen, FULL);
            return new Picture(encode(full), encode(shrink(full, THUMB)), full.getWidth(), full.getHeight());
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refusal refusal ? refusal : new Refusal("engagement.picture.broken");
        } finally {
            DECODING.release(share);
        }
    }

    /** Takes over a picture drawn by the application itself. */
    static Picture of(BufferedImage drawn) {
        var full = shrink(upright(drawn, new Orientation(1)), FULL);
        return new Picture(encode(full), encode(shrink(full, THUMB)), full.getWidth(), full.getHeight());
    }

    private static BufferedImage decode(byte[] file, FileKind kind) throws IOException {
        if (kind == FileKind.WEBP) {
            var webP = WebP.of(file);
            check(webP.width(), webP.height(), WebP.MAX_PIXELS);
            return decode(WebP.reader(), WebP.open(file), WebP.MAX_PIXELS, webP.orientation());
        }
        return decode(
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(java.util.Locale.ROOT))
                        .next(),
                ImageIO.createImageInputStream(new ByteArrayInputStream(file)),
                MAX_PIXELS,
                kind == FileKind.JPEG ? Orientation.of(file) : new Orientation(1));
    }

    private static BufferedImage decode(
            ImageReader reader, ImageInputStream input, long mostPixels, Orientation orientation) throws IOException {
        try (input) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height, mostPixels);
            var reading = reader.getDefaultReadParam();
            // A picture of 100 megapixels is never held whole: every n-th pixel is enough for twice our size.
            int step = Math.max(1, Math.max(width, height) / (2 * FULL));
            reading.setSourceSubsampling(step, step, 0, 0);
            return upright(reader.read(0, reading), orientation);
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height, long mostPixels) {
        if ((long) width * height > mostPixels || Math.max(width, height) > MAX_SIDE) {
            throw new Refusal("engagement.picture.tooManyPixels", width, height);
        }
    }

    private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        var canvas = orientation.turnsSides() ? blank(height, width) : blank(width, height);
        return draw(canvas, g -> g.drawImage(stored, orientation.upright(width, height), null));
    }

    private static BufferedImage shrink(BufferedImage image, int longest) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= longest) {
            return image;
        }
        // Halving step by step keeps thin lines and letters that one big jump would lose.
        int target = Math.max(longest, longer / 2);
        int width = Math.max(1, Math.round(image.getWidth() * (float) target / longer));
        int height = Math.max(1, Math.round(image.getHeight() * (float) target / longer));
        return shrink(draw(blank(width, height), g -> g.drawImage(image, 0, 0, width, height, null)), longest);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage draw(BufferedImage canvas, java.util.function.Consumer<Graphics2D> drawing) {
        var graphics = canvas.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.accept(graphics);
        graphics.dispose();
        return canvas;
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var writing = writer.getDefaultWriteParam();
            writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            writing.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), writing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
