package org.smartinteraction.space;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Front;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a space shows of itself to everybody, as its published configuration says. */
@Component
class PublicFront implements Front {

    private final Spaces spaces;
    private final ObjectProvider<SectionTypes> types;

    /** Section types may publish, and what is published asks for the front: so they are fetched late. */
    PublicFront(Spaces spaces, ObjectProvider<SectionTypes> types) {
        this.spaces = spaces;
        this.types = types;
    }

    @Override
    public String name(Locale language) {
        var own = Named.in(config().names(), language);
        return own.isEmpty() ? Tenancy.tenant().name(language) : own;
    }

    @Override
    public List<Heading> headings() {
        return spaces.current().sections().stream()
                .map(section -> new Heading(
                        section.id(),
                        section.slug(),
                        section.names(),
                        section.audience(),
                        types.getObject()
                                .find(section.type())
                                .flatMap(SectionType::shows)
                                .orElse(null)))
                .toList();
    }

    @Override
    public Audience audience(UUID sectionId) {
        return config().section(sectionId)
                .filter(section -> !section.archived())
                .map(SectionConfig::audience)
                .orElse(Audience.STAFF);
    }

    @Override
    public List<Locale> languages() {
        return spaces.current().languages();
    }

    @Override
    public String welcome(Locale language) {
        return Named.in(config().welcome().lead(), language);
    }

    @Override
    public String notice(Locale language) {
        return Tenancy.tenant().demo() ? Texts.in(language).t("space.shell.demo") : "";
    }

    private SpaceConfig config() {
        return spaces.current().config();
    }
}
