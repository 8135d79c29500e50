package org.smartinteraction.sections.budget;

import java.util.Map;
import org.smartinteraction.budget.Scheme;
import org.smartinteraction.ui.Texts;

/** What codes are called: in the words of the file, or in ours where the file has none or speaks another language. */
final class CodeNames {
    private final Map<Scheme, Map<String, String>> file;
    private final Texts.Language texts = Texts.in(Texts.locale());

    CodeNames(Map<Scheme, Map<String, String>> file) {
        this.file = file;
    }

    /** Whether anybody knows a name for the code. */
    boolean has(Scheme scheme, String code) {
        return texts.has(key(scheme, code))
                || file.getOrDefault(scheme, Map.of()).containsKey(code);
    }

    String of(Scheme scheme, String code) {
        var stated = file.getOrDefault(scheme, Map.of()).get(code);
        if (stated != null && texts.locale().equals(Texts.UKRAINIAN)) {
            return stated;
        }
        if (texts.has(key(scheme, code))) {
            return texts.t(key(scheme, code));
        }
        return stated == null ? texts.t("budget.code.unnamed", code) : stated;
    }

    /** Whether the name is the file's Ukrainian one on a page in another language. */
    boolean isForeign(Scheme scheme, String code) {
        return !texts.locale().equals(Texts.UKRAINIAN)
                && !texts.has(key(scheme, code))
                && file.getOrDefault(scheme, Map.of()).containsKey(code);
    }

    private static String key(Scheme scheme, String code) {
        return "budget.code." + scheme.name().toLowerCase(java.util.Locale.ROOT) + "." + code;
    }
}
