package org.smartinteraction;

import org.smartinteraction.identity.EndedSessions;
import org.smartinteraction.people.SignInSessions;
import org.springframework.stereotype.Component;

/** Tells the sites which sign-ins have ended at the sign-in host. */
@Component
class SignInsOfSites implements SignInSessions {

    private final EndedSessions ended;

    SignInsOfSites(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public boolean ended(String sid) {
        return ended.contains(sid);
    }
}
