package org.smartinteraction.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides things from everybody but the staff without deleting them: items, and by the same table whatever else has an id,
 * such as replies and pictures. A hidden item leaves plain pages, feeds, search, figures and what regions read, and stays
 * out of them however often it is published again, until it is shown. Nobody publishes while one is being hidden.
 */
@Component
public class Veil {

    private final JdbcClient jdbc;
    private final Items items;
    private final Metrics metrics;
    private final People people;
    private final Access access;

    Veil(JdbcClient jdbc, Items items, Metrics metrics, People people, Access access) {
        this.jdbc = jdbc;
        this.items = items;
        this.metrics = metrics;
        this.people = people;
        this.access = access;
    }

    /** Hides a thing; nothing happens when it is hidden already. */
    @Transactional
    public void hide(UUID id) {
        metrics.stop();
        jdbc.sql("""
                        insert into veil (tenant_id, subject_id) values (app.current_tenant(), ?)
                        on conflict (tenant_id, subject_id) do nothing""").param(id).update();
        narrow(id);
    }

    /** Shows a thing again to those it is meant for. */
    @Transactional
    public void show(UUID id) {
        metrics.stop();
        jdbc.sql("delete from veil where tenant_id = app.current_tenant() and subject_id = ?")
                .param(id)
                .update();
        narrow(id);
    }

    /** Whether a thing is hidden. */
    @Transactional(readOnly = true)
    public boolean isHidden(UUID id) {
        return hidden(Set.of(id)).contains(id);
    }

    /** Which of the things are hidden. */
    @Transactional(readOnly = true)
    public Set<UUID> hidden(Collection<UUID> ids) {
        return jdbc.sql("select subject_id from veil where tenant_id = app.current_tenant() and subject_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Whether the acting person sees a thing: it is not hidden, or they wrote it, or they are staff. */
    @Transactional(readOnly = true)
    public boolean maySee(UUID id, UUID author) {
        return !isHidden(id)
                || access.isStaff()
                || people.me().filter(me -> me.id().equals(author)).isPresent();
    }

    /** A list without what is hidden. */
    @Transactional(readOnly = true)
    public <T> List<T> shown(List<T> things, Function<T, UUID> id) {
        var hidden = hidden(things.stream().map(id).toList());
        return things.stream()
                .filter(thing -> !hidden.contains(id.apply(thing)))
                .toList();
    }

    private void narrow(UUID id) {
        items.narrowAgain(id).forEach(metrics::add);
    }
}
