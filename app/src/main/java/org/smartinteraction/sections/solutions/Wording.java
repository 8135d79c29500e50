package org.smartinteraction.sections.solutions;

/** What a solution says: title, a summary of one or two sentences, the full text. Stored and shown as plain text. */
record Wording(String title, String summary, String text) {

    static final int TITLE_MOST = 160;
    static final int SUMMARY_MOST = 400;
    static final int TEXT_MOST = 100_000;

    Wording {
        // PostgreSQL cannot keep U+0000.
        title = title.replace("\0", "").strip();
        summary = summary.replace("\0", "").strip();
        text = text.replace("\0", "").strip();
    }

    /** The key of a sentence that says what is wrong, or "" when all is well. */
    String fault() {
        if (title.length() < 6) return "solutions.fault.title.short";
        if (title.length() > TITLE_MOST) return "solutions.fault.title.long";
        if (summary.isEmpty()) return "solutions.fault.summary.empty";
        if (summary.length() > SUMMARY_MOST) return "solutions.fault.summary.long";
        return text.length() > TEXT_MOST ? "solutions.fault.text.long" : "";
    }
}
