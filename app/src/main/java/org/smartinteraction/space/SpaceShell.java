package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seats;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.AppFrame;
import org.smartinteraction.ui.LanguageSwitch;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.ThemeSwitch;
import org.springframework.beans.factory.ObjectProvider;

/** What stands around every page of a space: its name, its sections, the person, and where to find help. */
@AnonymousAllowed
public class SpaceShell extends AppFrame {

    private final transient Spaces spaces;
    private final transient SectionTypes types;
    private final transient Access access;
    private final List<Map<String, String>> asleep;
    private final transient Optional<ActingFor> acting;

    SpaceShell(
            Spaces spaces,
            SectionTypes types,
            People people,
            Seats seats,
            Access access,
            List<AdminPage> pages,
            ObjectProvider<CommonPage> common,
            ObjectProvider<MePart> parts,
            ObjectProvider<ActingFor> acting) {
        this.spaces = spaces;
        this.types = types;
        this.access = access;
        this.asleep = access.asleep();
        this.acting = Optional.ofNullable(acting.getIfAvailable());
        brand(spaces.name(), "", null);
        navigation(links(common));
        tools(
                tool("/search", "search", Texts.t("space.shell.search")),
                new PersonMenu(
                        people,
                        seats,
                        pages.stream().filter(page -> access.may(page.action())).toList(),
                        !asleep.isEmpty()));
        preferences(new LanguageSwitch(spaces.current().languages()), new ThemeSwitch());
        footer(foot());
        if (Tenancy.tenant().demo()) {
            strip("info-circle", Texts.t("space.shell.demo"));
        }
        people.me()
                .flatMap(me -> people.actor(me.actor()))
                .ifPresent(actor -> strip("id-badge-2", Texts.t("space.shell.acting", actor.name())));
        if (people.errand().isEmpty()
                && people.me().isPresent()
                && parts.stream().anyMatch(MePart::isNews)) {
            strip("bell", Texts.t("space.shell.news"), new Anchor("/me", Texts.t("space.shell.news.open")));
        }
        if (!asleep.isEmpty()) {
            var roles = asleep.stream()
                    .map(names -> Named.in(names, Texts.locale()))
                    .collect(Collectors.joining(", "));
            strip(
                    "shield-lock",
                    Texts.t("space.shell.asleep", roles, asleep.size()),
                    SignInLink.secondStep(Texts.t("space.shell.second-step.now")));
        }
        this.acting.flatMap(ActingFor::bar).ifPresent(this::bar);
        Preview.current().ifPresent(preview -> addComponentAtIndex(1, new PreviewNote(preview)));
    }

    /**
     * Once a second step was confirmed, or somebody began or ended to act for another, in whatever tab, the frame offers
     * what may be done now.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        if (!asleep.equals(access.asleep())
                || acting.filter(ActingFor::isOutdated).isPresent()) {
            UI.getCurrent().getPage().reload();
        }
    }

    private List<Link> links(ObjectProvider<CommonPage> common) {
        var links = new ArrayList<Link>();
        for (var section : spaces.visible()) {
            types.find(section.type())
                    .ifPresent(type -> links.add(new Link(section.path(), section.name(Texts.locale()), type.icon())));
        }
        common.orderedStream().forEach(page -> links.add(new Link(page.path(), Texts.t(page.textKey()), page.icon())));
        return links;
    }

    private Component[] foot() {
        var plain = new Anchor("/p", Texts.t("space.shell.plain"));
        var feed = new Anchor("/p/feed.atom", Texts.t("space.shell.feed"));
        var moderation = new Anchor("/moderation/log", Texts.t("space.shell.moderation"));
        plain.setRouterIgnore(true);
        feed.setRouterIgnore(true);
        return new Component[] {
            new Span(spaces.name()), new Anchor("/privacy", Texts.t("space.shell.privacy")), plain, feed, moderation
        };
    }
}
