package org.smartinteraction;

import org.smartinteraction.identity.Letters;
import org.smartinteraction.people.Post;
import org.springframework.stereotype.Component;

/** Lets spaces send letters by the post of the sign-in host. */
@Component
class LettersOfSpaces implements Post {

    private final Letters letters;

    LettersOfSpaces(Letters letters) {
        this.letters = letters;
    }

    @Override
    public boolean isPossible() {
        return letters.possible();
    }

    @Override
    public void write(String recipient, String subject, String text, String link) {
        letters.write(recipient, subject, text, link);
    }
}
