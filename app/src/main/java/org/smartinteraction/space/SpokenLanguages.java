package org.smartinteraction.space;

import java.util.List;
import java.util.Locale;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Languages;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** A host speaks the languages of its space; the platform's own speaks all. */
@Component
class SpokenLanguages implements Languages {

    private final Spaces spaces;

    SpokenLanguages(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public List<Locale> spoken() {
        var spoken = Tenancy.current().isPresent() ? spaces.current().languages() : Texts.languages();
        var known = spoken.stream().filter(Texts.languages()::contains).toList();
        return known.isEmpty() ? Texts.languages() : known;
    }
}
