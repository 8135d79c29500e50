package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a region reads once sections are shared: how much there is, and the newest of it. */
@Service
@Transactional(readOnly = true)
class Shared {

    private static final int NEWEST = 3;

    private final JdbcClient jdbc;
    private final Published published;

    Shared(JdbcClient jdbc, Published published) {
        this.jdbc = jdbc;
        this.published = published;
    }

    Component preview(Collection<Section> sections) {
        if (sections.isEmpty()) {
            return new Paragraph(Texts.t("overlay.preview.nothing"));
        }
        var list = new UnorderedList();
        for (var section : sections) {
            var newest =
                    published
                            .recent(Filter.of(Audience.PUBLIC)
                                    .section(section.id())
                                    .size(NEWEST))
                            .items()
                            .stream()
                            .map(publication -> "«" + publication.item().title() + "»")
                            .collect(Collectors.joining(", "));
            var item =
                    new ListItem(Texts.t("overlay.preview.section", section.name(Texts.locale()), count(section.id())));
            if (!newest.isEmpty()) {
                item.add(new Paragraph(Texts.t("overlay.preview.newest", newest)));
            }
            list.add(item);
        }
        return list;
    }

    private int count(UUID section) {
        return jdbc.sql("""
                        select count(*) from published_item
                        where tenant_id = app.current_tenant() and section_id = ? and audience = 'public'""").param(section).query(Integer.class).single();
    }
}
