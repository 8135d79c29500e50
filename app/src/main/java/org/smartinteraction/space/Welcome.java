package org.smartinteraction.space;

import java.util.Map;

/**
 * What the home page says first, each text by language.
 *
 * @param title one line
 * @param lead one or two sentences: what this place is and what one can do here
 * @param about a longer text, with empty lines between paragraphs: who runs the space, by which rules
 */
public record Welcome(Map<String, String> title, Map<String, String> lead, Map<String, String> about) {

    public Welcome {
        title = Frozen.map(title);
        lead = Frozen.map(lead);
        about = Frozen.map(about);
    }
}
