package org.smartinteraction.people;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A role that was handed on is in the data of both: of whoever has it for a time and of whoever gave it. */
@Component
class HandedOn implements PersonalData {

    @Override
    public Map<String, Set<String>> owners() {
        return Map.of("member_role", Set.of("member_id", "given_by"));
    }
}
