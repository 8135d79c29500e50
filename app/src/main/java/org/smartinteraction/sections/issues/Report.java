package org.smartinteraction.sections.issues;

import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Refusal;

/**
 * What a person says about an issue.
 *
 * @param title one line, up to {@value #MAX_TITLE} characters
 * @param text up to {@value #MAX_TEXT} characters; kept and shown as text, whatever it looks like
 * @param category key of one of the section's categories; null when the author knows none
 * @param affected whom it concerns; null when the author does not say
 */
record Report(
        String title,
        String text,
        @Nullable String category,
        @Nullable Affected affected,
        Place place) {

    static final int MIN_TITLE = 6;
    static final int MAX_TITLE = 160;
    static final int MAX_TEXT = 100_000;

    Report {
        // PostgreSQL cannot keep U+0000, and a title is one line.
        title = title.replace("\0", "").replaceAll("\\s+", " ").strip();
        text = text.replace("\0", "").strip();
        category = category == null || category.isBlank() ? null : category;
    }

    /** @throws Refusal saying which field is missing or too long */
    Report checked() {
        if (title.codePointCount(0, title.length()) < MIN_TITLE) {
            throw new Refusal("issues.refusal.title-short", MIN_TITLE);
        }
        if (title.length() > MAX_TITLE) {
            throw new Refusal("issues.refusal.title-long", MAX_TITLE);
        }
        if (text.length() > MAX_TEXT) {
            throw new Refusal("issues.refusal.text-long", MAX_TEXT);
        }
        if (place.isNowhere()) {
            throw new Refusal("issues.refusal.place");
        }
        return this;
    }
}
