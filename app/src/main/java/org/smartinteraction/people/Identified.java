package org.smartinteraction.people;

import java.time.LocalDate;

/**
 * That somebody showed electronically who they are, as the sign-in host told it.
 *
 * @param person their key in this space
 * @param by who says so, such as {@code id.gov.ua}
 * @param on the day
 */
record Identified(String person, String by, LocalDate on) {}
