package org.smartinteraction.operator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who runs the platform: the addresses in {@code smart.operators}, and in a demonstration the demo operator. */
@Component
class Operators {

    private static final String DEMO = "operator@demo.example";

    private final Set<String> emails = new TreeSet<>();

    Operators(@Value("${smart.operators:}") String emails, @Value("${smart.demo:false}") boolean demo) {
        Arrays.stream(emails.split("[,;\\s]+"))
                .filter(email -> !email.isBlank())
                .map(email -> email.toLowerCase(Locale.ROOT))
                .forEach(this.emails::add);
        if (demo) {
            this.emails.add(DEMO);
        }
    }

    /** Whether the signed-in person is an operator. */
    boolean includeMe() {
        return SignedIn.current().map(SignedIn::email).filter(emails::contains).isPresent();
    }

    /**
     * The address of the operator at work.
     *
     * @throws Refusal when somebody else asks
     */
    String require() {
        if (!includeMe()) {
            throw new Refusal("operator.refused");
        }
        return SignedIn.current().orElseThrow().email();
    }
}
