package org.smartinteraction.assistance;

import java.time.LocalDate;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.springframework.context.ApplicationContext;

/** Lets tests of other features act for a person without an account. */
public final class ForSomebody {

    private ForSomebody() {}

    /** Does something as a clerk who acts for somebody new, in the current space. */
    public static void run(ApplicationContext beans, Member clerk, Runnable act) {
        var assistance = beans.getBean(Assistance.class);
        beans.getBean(People.class).run(clerk, () -> {
            var person = assistance.enter(Entry.of("Somebody " + clerk.name()));
            assistance.consent(person, Consent.Kind.PAPER, "", "", LocalDate.now(), null);
            beans.getBean(Errands.class).act(new Errands.Single(person, clerk.id(), null), () -> {
                act.run();
                return person;
            });
        });
    }
}
