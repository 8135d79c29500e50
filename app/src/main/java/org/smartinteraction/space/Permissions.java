package org.smartinteraction.space;

import org.smartinteraction.ui.Texts.Language;

/** What permissions are called. */
final class Permissions {

    private Permissions() {}

    /** What a permission lets one do: the text {@code <type>.action.<key>}, else the type's name and the key. */
    static String name(String permission, Language language) {
        if (permission.equals("*")) {
            return language.t("builder.may.everything");
        }
        var dot = permission.indexOf('.');
        var type = permission.substring(0, dot);
        var key = permission.substring(dot + 1);
        var name = language.has(type + ".name") ? language.t(type + ".name") : type;
        if (key.equals("*")) {
            return language.t("builder.may.all", name);
        }
        var action = type + ".action." + key;
        return language.has(action) ? language.t(action) : name + ": " + key;
    }
}
