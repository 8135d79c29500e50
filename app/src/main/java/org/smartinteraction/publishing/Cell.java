package org.smartinteraction.publishing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A value in the details of a published item, kept as what it means, so that each language writes it its own way.
 *
 * @param kind how to write it
 * @param value the text, the text key, or the number or day as text
 * @param target where a link goes: an absolute URL or a path in the same space; empty for all else
 */
public record Cell(Kind kind, String value, String target) {

    /** How a value is written. */
    public enum Kind {
        /** As somebody wrote it. */
        TEXT,
        /** A message of ours. */
        KEY,
        /** Hryvnias, stored in kopecks. */
        MONEY,
        /** A whole number. */
        NUMBER,
        /** A number with its unit, if it has one: thousandths, a space, the unit. */
        MEASURE,
        /** A message of ours that counts: the number, a space, the text key. */
        COUNT,
        /** A calendar day. */
        DAY,
        /** Words with an address behind them. */
        LINK
    }

    /** As somebody wrote it. */
    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, "");
    }

    /** A message of ours, without arguments. */
    public static Cell key(String textKey) {
        return new Cell(Kind.KEY, textKey, "");
    }

    /** An amount in kopecks. */
    public static Cell money(long kopecks) {
        return new Cell(Kind.MONEY, Long.toString(kopecks), "");
    }

    /** A whole number. */
    public static Cell number(long number) {
        return new Cell(Kind.NUMBER, Long.toString(number), "");
    }

    /** A number in thousandths with its unit, which may be empty: 12 500 and {@code kWh} is 12,5 kWh. */
    public static Cell measure(long thousandths, String unit) {
        return new Cell(Kind.MEASURE, thousandths + " " + unit, "");
    }

    /** How many, said by a message of ours with the number as its argument. */
    public static Cell count(long number, String textKey) {
        return new Cell(Kind.COUNT, number + " " + textKey, "");
    }

    /** The number that a measure or a count begins with. */
    long begins() {
        return Long.parseLong(value.substring(0, value.indexOf(' ')));
    }

    /** What stands after that number. */
    String rest() {
        return value.substring(value.indexOf(' ') + 1);
    }

    /** A calendar day. */
    public static Cell day(LocalDate day) {
        return new Cell(Kind.DAY, day.toString(), "");
    }

    /** A link to an absolute URL or to a path in the same space. */
    public static Cell link(String text, String target) {
        return new Cell(Kind.LINK, text, target);
    }

    /** A photo or file kept in the space. */
    public static Cell file(String text, UUID attachment) {
        return link(text, "/files/" + attachment);
    }
}
