package org.smartinteraction.operator;

import java.util.Locale;
import java.util.regex.Pattern;
import org.smartinteraction.people.Refusal;

/** E-mail addresses as people type them. */
final class Email {

    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,180}\\.[^@\\s<>\",;.]{2,60}");

    private Email() {}

    /**
     * The address in lower case.
     *
     * @throws Refusal when it is none; whether anybody reads it only a letter can tell
     */
    static String of(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(address).matches()) {
            throw new Refusal("operator.start.email");
        }
        return address;
    }
}
