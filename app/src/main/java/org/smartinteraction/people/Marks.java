package org.smartinteraction.people;

import java.util.Optional;
import org.smartinteraction.journal.Signatory;
import org.springframework.stereotype.Component;

/** Signs the journal for the member who is acting. Nobody becomes a member by that: the operator opens spaces, too. */
@Component
class Marks implements Signatory {

    private final MemberRows rows;

    Marks(MemberRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Signature> signature() {
        return SignedIn.current().flatMap(rows::signature);
    }
}
