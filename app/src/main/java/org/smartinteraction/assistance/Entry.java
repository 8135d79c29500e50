package org.smartinteraction.assistance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;

/**
 * What a clerk writes down of a person.
 *
 * @param year of birth; null when the person does not say it
 * @param phone as it is typed; empty for none
 * @param email empty for none
 */
record Entry(String name, @Nullable Integer year, String phone, String email, Set<Group> groups) {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 120;
    private static final int OLDEST = 120;

    Entry {
        name = name.replace("\0", "").replaceAll("\\s+", " ").strip();
        phone = phone.strip();
        email = email.strip();
        groups = Set.copyOf(groups);
    }

    /** Only a name. */
    static Entry of(String name) {
        return new Entry(name, null, "", "", Set.of());
    }

    /** @throws Refusal saying what is wrong */
    Entry checked() {
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw new Refusal("assistance.refusal.name");
        }
        int now = LocalDate.now().getYear();
        if (year != null && (year > now || year < now - OLDEST)) {
            throw new Refusal("assistance.refusal.year", now - OLDEST, now);
        }
        if (!email.isEmpty() && (email.length() > 254 || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            throw new Refusal("assistance.refusal.email");
        }
        return this;
    }

    /** The last day on which somebody born in this year can have been born, so that nobody counts as older than they are. */
    @Nullable
    LocalDate born() {
        return year == null
                ? null
                : LocalDate.of(year, 12, 31).isAfter(LocalDate.now()) ? LocalDate.now() : LocalDate.of(year, 12, 31);
    }
}
