package org.smartinteraction.engagement;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a camera held the picture: the value of EXIF tag 0x0112, 1 to 8 (CIPA DC-008, 4.6.4 A). It is the only
 * thing read from a picture's metadata; the rest is thrown away with it.
 *
 * @param value 1 means as stored, 3 upside down, 6 and 8 on a side, the others mirrored
 */
record Orientation(int value) {

    private static final int TAG = 0x0112;
    private static final Orientation AS_STORED = new Orientation(1);

    /** Reads a JPEG's orientation; anything unreadable counts as stored the right way up. */
    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return AS_STORED;
        }
    }

    /** Reads EXIF data as it stands; anything unreadable counts as stored the right way up. */
    static Orientation in(ByteBuffer exif) {
        try {
            return readTiff(exif);
        } catch (IndexOutOfBoundsException broken) {
            return AS_STORED;
        }
    }

    private static Orientation read(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != 0xFFD8) {
            return AS_STORED;
        }
        while (true) {
            int marker = file.getShort() & 0xFFFF;
            int next = file.position() + (file.getShort(file.position()) & 0xFFFF);
            if (marker == 0xFFDA || marker >> 8 != 0xFF) {
                return AS_STORED;
            }
            // "Exif" and two zero bytes follow the length
            if (marker == 0xFFE1 && file.getInt(file.position() + 2) == 0x45786966) {
                return readTiff(file.position(file.position() + 8).slice());
            }
            file.position(next);
        }
    }

    private static Orientation readTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : AS_STORED;
            }
        }
        return AS_STORED;
    }

    boolean turnsSides() {
        return value >= 5;
    }

    /** Maps a stored picture of this width and height (pixels) to the way it is meant to be seen. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
