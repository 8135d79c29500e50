package org.smartinteraction.assistance;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.OnBehalf;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * For whom the acting person acts: as the stack of paper says for one form, else as their session does. The right of the
 * one and the consent of the other are asked for each time.
 */
@Component
class Errands implements OnBehalf, VaadinServiceInitListener {

    /** @param batch the stack of paper it belongs to; null for none */
    record Single(UUID member, UUID clerk, @Nullable UUID batch) {}

    private static final ScopedValue<Single> SINGLE = ScopedValue.newInstance();

    private final ErrandSession session;
    private final AssistedRows rows;
    private final People people;
    private final Access access;

    Errands(ErrandSession session, AssistedRows rows, People people, Access access) {
        this.session = session;
        this.rows = rows;
        this.people = people;
        this.access = access;
    }

    @Override
    public Optional<Errand> errand() {
        if (SINGLE.isBound()) {
            var single = SINGLE.get();
            return Optional.of(new Errand(single.member(), single.clerk(), objection(single.member())));
        }
        if (Tenancy.current().isEmpty()) {
            return Optional.empty();
        }
        // What somebody began who was signed in before is nothing of whoever is signed in now.
        return session.held()
                .filter(held -> people.oneself()
                        .map(Member::id)
                        .filter(held.clerk()::equals)
                        .isPresent())
                .map(this::errand);
    }

    private Errand errand(ErrandSession.Held held) {
        if (held.ended() != null) {
            return new Errand(held.member(), held.clerk(), new Refusal(held.ended()));
        }
        var objection = objection(held.member());
        if (objection != null) {
            session.end(held, objection.textKey());
        }
        return new Errand(held.member(), held.clerk(), objection);
    }

    /** Why nobody may act for this person now. */
    private @Nullable Refusal objection(UUID member) {
        if (!people.asOneself(() -> access.may(Assistance.ACT))) {
            return new Refusal("assistance.refusal.right");
        }
        var agreed = rows.find(member).isPresent()
                && rows.consents(member).stream().anyMatch(consent -> consent.counts(LocalDate.now()));
        return agreed ? null : new Refusal("assistance.refusal.consent");
    }

    /** Does one thing for a person, whatever the session does. */
    <T> T act(Single single, Callable<T> act) {
        try {
            return ScopedValue.where(SINGLE, single).call(act::call);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The stack of paper that is being entered. */
    @Nullable
    UUID batch() {
        return SINGLE.isBound() ? SINGLE.get().batch() : null;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> session.stamp(init.getUI()));
    }
}
