package org.smartinteraction.publishing;

import java.util.Locale;

/** What a space says of the data it keeps about people; told by the module that knows. */
public interface ProcessingNotice {

    /**
     * The whole text: paragraphs between empty lines, {@code # } before headings, {@code - } before each line of a list.
     *
     * @param language that it is to be in
     */
    String text(Locale language);
}
