package org.smartinteraction;

import java.util.List;
import org.smartinteraction.identity.KeptMessages;
import org.smartinteraction.people.TextMessages;
import org.springframework.stereotype.Component;

/** Shows a demonstration's messages to telephones beside its letters. */
@Component
class MessagesOfSpaces implements KeptMessages {

    private final TextMessages messages;

    MessagesOfSpaces(TextMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<Message> all() {
        return messages.kept().stream()
                .map(kept -> new Message("+" + kept.phone(), kept.text()))
                .toList();
    }
}
