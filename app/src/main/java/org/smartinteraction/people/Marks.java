package org.smartinteraction.people;

import java.util.Optional;
import org.smartinteraction.journal.Signatory;
import org.springframework.stereotype.Component;

/** Signs the journal for the member who is acting. Nobody becomes a member by that: the operator opens spaces, too. */
@Component
class Marks implements Signatory {

    private final MemberRows rows;
    private final Speaking speaking;

    Marks(MemberRows rows, Speaking speaking) {
        this.rows = rows;
        this.speaking = speaking;
    }

    @Override
    public Optional<Signature> signature() {
        return SignedIn.current()
                .flatMap(account -> rows.signature(account, speaking.named().orElse(null)));
    }
}
