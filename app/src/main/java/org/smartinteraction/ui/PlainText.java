package org.smartinteraction.ui;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of an uploaded file. What the file is, its bytes say, not its name. */
public final class PlainText {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final List<Signature> OTHERS = List.of(
            new Signature("workbook", 'P', 'K', 3, 4),
            new Signature("oldWorkbook", 0xD0, 0xCF, 0x11, 0xE0),
            new Signature("pdf", '%', 'P', 'D', 'F'),
            new Signature("archive", 0x1F, 0x8B),
            new Signature("archive", '7', 'z', 0xBC, 0xAF),
            new Signature("archive", 'R', 'a', 'r', '!'),
            new Signature("picture", 0x89, 'P', 'N', 'G'),
            new Signature("picture", 0xFF, 0xD8, 0xFF));

    private PlainText() {}

    /**
     * The file is something else: {@code workbook}, {@code oldWorkbook}, {@code pdf}, {@code archive}, {@code picture},
     * {@code binary}, {@code page}, {@code json} or {@code empty}.
     */
    public static final class NotText extends Exception {
        private final String what;

        NotText(String what) {
            super(what);
            this.what = what;
        }

        public String what() {
            return what;
        }
    }

    private record Signature(String what, int... bytes) {
        boolean begins(byte[] file) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** UTF-8 with or without its mark, UTF-16 with it, else windows-1251; without the mark. */
    public static String of(byte[] file) throws NotText {
        for (var other : OTHERS) {
            if (other.begins(file)) {
                throw new NotText(other.what);
            }
        }
        var text = decoded(file);
        var start = text.stripLeading();
        if (start.isEmpty()) {
            throw new NotText("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new NotText("binary");
        }
        if (start.startsWith("<")) {
            throw new NotText("page");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            throw new NotText("json");
        }
        return text;
    }

    private static String decoded(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS_1251);
        }
    }
}
