package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a member stands with the space.
 *
 * @param level how surely they are known, from 0 to 5
 * @param born when, if they said so
 * @param registered whether they said that they are registered in this community
 * @param displaced whether they said that they are displaced and live in this community
 */
public record Standing(int level, Optional<LocalDate> born, boolean registered, boolean displaced) {

    /** Whether they are at least so many full years old; nobody needs to say their age where none is asked. */
    boolean isOfAge(int years, LocalDate today) {
        return years == 0
                || born.filter(day -> !day.plusYears(years).isAfter(today)).isPresent();
    }
}
