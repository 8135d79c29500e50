package org.smartinteraction.space;

import java.util.regex.Pattern;
import org.smartinteraction.people.Member;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Texts.Language;

/**
 * What a member is called on the screen: as they call themselves. The people of a demonstration are roles, which have
 * names in every language.
 */
public final class Called {

    private static final Pattern ROLE = Pattern.compile("([a-z-]+?)(?:-(\\d+))?@demo\\.example");

    private Called() {}

    /** The name in the language of the screen. */
    public static String of(Member member) {
        var demo = Tenancy.current().filter(Tenant::demo).isPresent();
        var role = ROLE.matcher(member.email());
        if (!demo || !role.matches()) {
            return member.name();
        }
        var key = "space.demo." + role.group(1) + (role.group(2) == null ? "" : ".more");
        var number = role.group(2) == null ? "" : role.group(2);
        var first = Texts.in(Texts.UKRAINIAN);
        return first.has(key) && name(first, key, number).equals(member.name())
                ? name(Texts.in(Texts.locale()), key, number)
                : member.name();
    }

    private static String name(Language language, String key, String number) {
        return language.t(key, number);
    }
}
