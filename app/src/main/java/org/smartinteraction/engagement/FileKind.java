package org.smartinteraction.engagement;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes. Its name and the type the browser claims are never asked. */
enum FileKind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    HEIC,
    PDF,
    MARKUP,
    VIDEO,
    EMPTY,
    UNKNOWN;

    private static final int LOOKED_AT = 512;

    static FileKind of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        // One byte, one character: signatures can be compared as text.
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("ftyp", 4)) {
            return start.startsWith("hei", 8) || start.startsWith("mif1", 8) || start.startsWith("avif", 8)
                    ? HEIC
                    : VIDEO;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        return looksLikeMarkup(start) ? MARKUP : UNKNOWN;
    }

    private static boolean looksLikeMarkup(String start) {
        var text = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return text.startsWith("<");
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    /** The key of the sentence that says why such a file is not taken as a picture. */
    String refusal() {
        return switch (this) {
            case EMPTY -> "engagement.picture.empty";
            case HEIC -> "engagement.picture.heic";
            case PDF -> "engagement.picture.pdf";
            case MARKUP -> "engagement.picture.markup";
            case VIDEO -> "engagement.picture.video";
            default -> "engagement.picture.unknown";
        };
    }
}
