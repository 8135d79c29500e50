package org.smartinteraction.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Area;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.people.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which host labels are free. */
@Service
class Labels {

    /** For so long the label of an erased space is kept from others, so that old links lead to no stranger. */
    static final int DAYS_OF_REST = 90;

    private final JdbcClient db;
    private final Areas areas;
    private final String domain;

    Labels(JdbcClient db, Areas areas, @Value("${smart.domain}") String domain) {
        this.db = db;
        this.areas = areas;
        this.domain = domain;
    }

    /** What follows the label in the host name, with its dot. */
    String suffix() {
        return "." + domain;
    }

    /** The host name of a label. */
    String host(HostLabel label) {
        return label.text() + "." + domain;
    }

    /**
     * The label, if it is well formed and free.
     *
     * @param area code of the area it is for: the label of its own erased space is free at once
     * @throws Refusal with the sentence that says what is wrong
     */
    @Transactional(readOnly = true)
    public HostLabel free(String typed, @Nullable String area) {
        var label = HostLabel.of(typed);
        if (taken(label)) {
            throw new Refusal("operator.label.taken", host(label));
        }
        boolean resting = db.sql("""
                        select exists (select 1 from erased_space
                                       where label = ? and area is distinct from ?
                                         and erased_at > now() - make_interval(days => ?))
                        """)
                .param(label.text())
                .param(area)
                .param(DAYS_OF_REST)
                .query(Boolean.class)
                .single();
        if (resting) {
            throw new Refusal("operator.label.resting", host(label), DAYS_OF_REST);
        }
        return label;
    }

    private boolean taken(HostLabel label) {
        return db.sql("""
                        select exists (select 1 from tenant where label = :label)
                            or exists (select 1 from tenant_host where host = :host)
                        """)
                .param("label", label.text())
                .param("host", host(label))
                .query(Boolean.class)
                .single();
    }

    /** A free label for an area: after the settlement it is named after, else its own name, else with its raion. */
    @Transactional(readOnly = true)
    public Optional<HostLabel> suggest(Placed placed) {
        var names = new ArrayList<String>();
        Area area = placed.area();
        if (area.category() == Area.Category.O) {
            String english = area.title(Locale.ENGLISH);
            names.add(english);
        } else {
            areas.centre(area).map(Area::name).ifPresent(names::add);
            names.add(area.name());
            List<Area> above = placed.above();
            above.forEach(up -> names.add(area.name() + "-" + up.name()));
            names.add(area.name() + "-" + area.code().substring(14));
        }
        return names.stream()
                .map(HostLabel::from)
                .flatMap(text -> attempt(text, area.code()).stream())
                .findFirst();
    }

    private Optional<HostLabel> attempt(String text, String area) {
        try {
            return Optional.of(free(text, area));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
