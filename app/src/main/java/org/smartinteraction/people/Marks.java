package org.smartinteraction.people;

import java.util.Optional;
import org.smartinteraction.journal.Signatory;
import org.springframework.stereotype.Component;

/** Signs the journal for the member who is acting. Nobody becomes a member by that: the operator opens spaces, too. */
@Component
class Marks implements Signatory {

    private final MemberRows rows;
    private final Speaking speaking;
    private final People people;

    Marks(MemberRows rows, Speaking speaking, People people) {
        this.rows = rows;
        this.people = people;
        this.speaking = speaking;
    }

    @Override
    public Optional<Signature> signature() {
        var errand = people.errand().filter(each -> each.ended() == null);
        if (errand.isPresent()) {
            return errand.flatMap(each -> rows.signature(each.member(), each.clerk()));
        }
        return SignedIn.current()
                .flatMap(account -> rows.signature(account, speaking.named().orElse(null)));
    }
}
