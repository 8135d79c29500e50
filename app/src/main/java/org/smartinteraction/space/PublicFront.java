package org.smartinteraction.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ObjectProvider<CommonPage> common;

    /** Section types may publish, and what is published asks for the front: so they are fetched late. */
    PublicFront(Spaces spaces, ObjectProvider<SectionTypes> types, ObjectProvider<CommonPage> common) {
        this.spaces = spaces;
        this.types = types;
        this.common = common;
    }

    @Override
    public String name(Locale language) {
        var own = Named.in(config().names(), language);
        return own.isEmpty() ? Tenancy.tenant().name(language) : own;
    }

    @Override
    public List<Heading> headings() {
        return Stream.concat(sections(), published().map(this::heading)).toList();
    }

    private Stream<Heading> sections() {
        return spaces.current().sections().stream()
                .map(section -> new Heading(
                        section.id(),
                        section.slug(),
                        section.names(),
                        section.audience(),
                        types.getObject()
                                .find(section.type())
                                .flatMap(SectionType::shows)
                                .orElse(null),
                        null));
    }

    private Heading heading(CommonPage page) {
        var names = languages().stream()
                .collect(Collectors.toMap(
                        Locale::getLanguage,
                        language -> Texts.in(language).t(page.textKey()),
                        (a, _) -> a,
                        LinkedHashMap::new));
        return new Heading(page.section(), page.path().substring(1), names, Audience.PUBLIC, null, page.table());
    }

    private Stream<CommonPage> published() {
        return common.orderedStream().filter(page -> page.table() != null);
    }

    @Override
    public Audience audience(UUID sectionId) {
        if (published().anyMatch(page -> page.section().equals(sectionId))) {
            return Audience.PUBLIC;
        }
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
