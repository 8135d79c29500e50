package org.smartinteraction.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as its author laid it out: paragraphs between empty lines, lists of lines that begin with a dash or a star,
 * headings of lines that begin with number signs, and addresses that can be followed. Everything else, HTML too, is text.
 */
record Prose(List<Block> blocks) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)\\]]");
    private static final Pattern ITEM = Pattern.compile("[-*•]\\s+");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");

    /**
     * @param kind {@code text}, {@code list} or {@code heading}
     * @param lines a paragraph's lines, a list's entries, or the one line of a heading
     */
    record Block(String kind, List<List<Run>> lines) {}

    /**
     * @param address where it leads; empty for words that lead nowhere
     */
    record Run(String text, String address) {}

    static Prose of(String text) {
        return new Prose(
                Arrays.stream(text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n"))
                        .map(String::strip)
                        .filter(block -> !block.isEmpty())
                        .map(Prose::block)
                        .toList());
    }

    private static Block block(String text) {
        var lines = text.split("\n");
        if (lines.length == 1 && HEADING.matcher(text).lookingAt()) {
            return new Block("heading", List.of(runs(HEADING.matcher(text).replaceFirst(""))));
        }
        if (Arrays.stream(lines).allMatch(line -> ITEM.matcher(line).lookingAt())) {
            return new Block(
                    "list",
                    Arrays.stream(lines)
                            .map(line -> runs(ITEM.matcher(line).replaceFirst("")))
                            .toList());
        }
        return new Block("text", Arrays.stream(lines).map(Prose::runs).toList());
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var addresses = ADDRESS.matcher(line);
        int done = 0;
        while (addresses.find()) {
            if (addresses.start() > done) {
                runs.add(new Run(line.substring(done, addresses.start()), ""));
            }
            runs.add(new Run(addresses.group(), addresses.group()));
            done = addresses.end();
        }
        if (done < line.length()) {
            runs.add(new Run(line.substring(done), ""));
        }
        return runs;
    }
}
