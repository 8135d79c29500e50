package org.smartinteraction.ui;

import java.util.Locale;

/**
 * How well two colours can be told apart, as WCAG 2.2 measures it (relative luminance and contrast ratio, 1 to 21),
 * and what is done to a colour that cannot be read.
 */
public final class Contrast {

    /** What text of normal size needs: WCAG 2.2, success criterion 1.4.3, level AA. */
    public static final double READABLE = 4.5;

    /** The lightest surface of the light look, and the one accent text on buttons is written in. */
    private static final int WHITE = 0xffffff;

    /** The surfaces of both looks that links and buttons stand on; see {@code tokens.css}. */
    private static final int[] LIGHT_SURFACES = {WHITE, 0xf4f6f9, 0xe6eef7};

    private static final int[] DARK_SURFACES = {0x181f28, 0x0f141a, 0x232c37};

    private Contrast() {}

    /**
     * A space's own colour, made fit to read.
     *
     * @param light {@code #rrggbb} for light surfaces
     * @param dark {@code #rrggbb} for dark surfaces
     * @param adjusted whether the colour for light surfaces is not quite what was asked for
     */
    public record Accent(String light, String dark, boolean adjusted) {

        /** The custom properties for {@code space.css}. */
        public String css() {
            return ":root{--space-accent:%s;--space-accent-dark:%s}".formatted(light, dark);
        }
    }

    /**
     * The contrast ratio of two colours, from 1 (the same) to 21 (black and white).
     *
     * @throws IllegalArgumentException when a colour is not {@code #rrggbb}
     */
    public static double ratio(String one, String other) {
        return ratio(parse(one), parse(other));
    }

    /**
     * The nearest shades of a colour that can be read on light and on dark surfaces, and under white or black text.
     *
     * @throws IllegalArgumentException when the colour is not {@code #rrggbb}
     */
    public static Accent accent(String colour) {
        var asked = parse(colour);
        var light = towards(asked, 0x000000, LIGHT_SURFACES);
        var dark = towards(asked, WHITE, DARK_SURFACES);
        return new Accent(hex(light), hex(dark), light != asked);
    }

    private static int towards(int colour, int end, int[] surfaces) {
        for (var step = 0; step < 100; step++) {
            var mixed = mix(colour, end, step / 100.0);
            if (readable(mixed, surfaces)) {
                return mixed;
            }
        }
        return end;
    }

    private static boolean readable(int colour, int[] surfaces) {
        for (var surface : surfaces) {
            if (ratio(colour, surface) < READABLE) {
                return false;
            }
        }
        return true;
    }

    private static double ratio(int one, int other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int colour, int end, double share) {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var from = colour >> shift & 0xff;
            var to = end >> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    private static int parse(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Not a colour: " + colour);
        }
        return Integer.parseInt(colour.substring(1), 16);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
