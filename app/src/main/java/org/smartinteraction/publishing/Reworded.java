package org.smartinteraction.publishing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published item in other words. */
final class Reworded {

    private Reworded() {}

    /** With a mark wherever a text stands by itself, not amid a longer word or address. */
    static PublishedItem of(PublishedItem item, String text, String mark) {
        var pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}._%+-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return changed(item, said -> pattern.matcher(said).replaceAll(Matcher.quoteReplacement(mark)));
    }

    /** With another name where one stands alone: as author or as a whole cell. */
    static PublishedItem named(PublishedItem item, String before, String after) {
        UnaryOperator<String> change = said -> said.equals(before) ? after : said;
        var author = item.author();
        return cells(author == null ? item : item.author(change.apply(author.name()), author.sector()), change);
    }

    private static PublishedItem changed(PublishedItem item, UnaryOperator<String> change) {
        var wording = item.wording();
        var author = item.author();
        var place = item.place();
        var changed = item.title(change.apply(wording.title()))
                .summary(change.apply(wording.summary()))
                .body(change.apply(wording.body()));
        if (author != null) {
            changed = changed.author(change.apply(author.name()), author.sector());
        }
        if (place != null) {
            changed = changed.place(change.apply(place.label()), place.latitude(), place.longitude());
        }
        return cells(changed, change);
    }

    private static PublishedItem cells(PublishedItem item, UnaryOperator<String> change) {
        return item.details(item.details().stream()
                .map(detail -> new Detail(
                        cell(detail.title(), change), row(detail.columns(), change), rows(detail.rows(), change)))
                .toList());
    }

    private static List<List<Cell>> rows(List<List<Cell>> rows, UnaryOperator<String> change) {
        return rows.stream().map(row -> row(row, change)).toList();
    }

    private static List<Cell> row(List<Cell> row, UnaryOperator<String> change) {
        return row.stream().map(cell -> cell(cell, change)).toList();
    }

    private static Cell cell(Cell cell, UnaryOperator<String> change) {
        return cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.LINK
                ? new Cell(cell.kind(), change.apply(cell.value()), cell.target())
                : cell;
    }
}
