package org.smartinteraction.space;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** The small picture on a browser's tab: two circles that meet, in the colour of the space. */
final class Favicon {

    private static final int SIZE = 48;
    private static final int HEADER = 22;

    private Favicon() {}

    /**
     * As a Windows icon that holds one PNG.
     *
     * @param accent colour of the ground, {@code #rrggbb}
     */
    static byte[] ico(String accent) {
        var png = png(Color.decode(accent));
        var file = ByteBuffer.allocate(HEADER + png.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        file.put((byte) SIZE).put((byte) SIZE).put((byte) 0).put((byte) 0);
        file.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(HEADER);
        return file.put(png).array();
    }

    private static byte[] png(Color ground) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 14, 14));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(8, 14, 20, 20));
        pen.setColor(new Color(255, 255, 255, 150));
        pen.fill(new Ellipse2D.Double(20, 14, 20, 20));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
