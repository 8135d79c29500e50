package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Texts.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shaping the current space: each administrator has a draft of their own, and publishing puts it in force. */
@Service
@Transactional
class Builder {

    private final BuilderRows rows;
    private final SpaceRows versions;
    private final Spaces spaces;
    private final Obstacles obstacles;
    private final Access access;
    private final People people;
    private final Members members;

    Builder(
            BuilderRows rows,
            SpaceRows versions,
            Spaces spaces,
            Obstacles obstacles,
            Access access,
            People people,
            Members members) {
        this.rows = rows;
        this.versions = versions;
        this.spaces = spaces;
        this.obstacles = obstacles;
        this.access = access;
        this.people = people;
        this.members = members;
    }

    /** My draft; what is published, as long as I have changed nothing. */
    Draft draft() {
        var me = me();
        return rows.draft(me).orElseGet(() -> fresh(newest()));
    }

    /** Changes my draft and keeps it. */
    Draft change(UnaryOperator<SpaceConfig> change) {
        var me = me();
        rows.begin(me, newest());
        var draft = rows.lock(me).orElseThrow();
        var changed = versions.identify(change.apply(draft.config()));
        rows.save(me, draft.basedOn(), changed);
        if (changed.equals(version(draft.basedOn()).config())) {
            rows.discard(me);
        }
        return draft();
    }

    /** Throws my draft away. */
    void discard() {
        rows.discard(me());
    }

    /** How my draft stands to what is published now. */
    Standing standing(Language language) {
        var draft = draft();
        var newest = newest();
        var base = version(draft.basedOn());
        return Standing.of(draft, base.config(), newest, language);
    }

    /** What has to be mended in my draft before it can be published, in sentences; empty when nothing. */
    List<String> obstacles(Language language) {
        return obstacles(draft().config(), language);
    }

    private List<String> obstacles(SpaceConfig config, Language language) {
        var found = new ArrayList<>(obstacles.in(config, language));
        if (spaces.lacksTwoFactors(newest().config(), config)) {
            found.add(language.t("builder.obstacle.guard"));
        }
        var shaping = config.roles().stream()
                .filter(role -> role.allows(Action.CONFIGURE.permission()))
                .map(RoleConfig::key)
                .toList();
        if (!shaping.isEmpty() && !rows.anybodyHolds(shaping)) {
            found.add(language.t("builder.obstacle.nobody"));
        }
        return List.copyOf(found);
    }

    /**
     * Puts my draft in force. When it is refused the draft stays as it is.
     *
     * @throws Spaces.SpaceMoved if another version was published since my draft was begun
     * @throws Refusal if something has to be mended first
     */
    Space publish(@Nullable String note) {
        var me = me();
        members.alone();
        var draft = rows.lock(me).orElseThrow(() -> new Refusal("builder.refusal.unchanged"));
        if (!obstacles(draft.config(), Texts.in(Texts.ENGLISH)).isEmpty()) {
            throw new Refusal("builder.refusal.obstacles");
        }
        var text = note == null || note.isBlank() ? null : note.strip();
        var space = spaces.publish(draft.config(), draft.basedOn(), text);
        rows.discard(me);
        return space;
    }

    /** Brings my changes onto the newest version. Where both changed the same, mine stands. */
    Draft bringOver() {
        var me = me();
        var newest = newest();
        rows.lock(me).ifPresent(draft -> {
            var base = version(draft.basedOn()).config();
            rows.save(me, newest.version(), Reconciliation.of(base, draft.config(), newest.config()));
        });
        return change(config -> config);
    }

    /** Puts my draft aside; I begin again from the newest version. */
    void putAside() {
        var me = me();
        rows.lock(me).ifPresent(draft -> {
            rows.keep(UUID.randomUUID(), me, draft);
            rows.discard(me);
        });
    }

    /** My drafts that were put aside, the latest first. */
    List<KeptDraft> kept() {
        return rows.kept(me());
    }

    /** Goes on with a draft that was put aside; the one I have now is put aside instead. */
    void takeUp(UUID id) {
        var me = me();
        var kept = rows.kept(me).stream().filter(each -> each.id().equals(id)).findFirst();
        kept.ifPresent(draft -> {
            putAside();
            rows.begin(me, new Space(draft.basedOn(), draft.config()));
            rows.drop(me, id);
        });
    }

    /** Throws away a draft that was put aside. */
    void drop(UUID id) {
        rows.drop(me(), id);
    }

    /**
     * What was published, the newest first.
     *
     * @param upTo number of the newest version that is asked for
     * @param most how many at most; each comes with its whole configuration
     */
    List<Publication> history(int upTo, int most) {
        access.require(Action.CONFIGURE);
        return rows.publications(upTo, most);
    }

    /** When each version was published, the newest first. */
    List<BuilderRows.Moment> moments() {
        access.require(Action.CONFIGURE);
        return rows.moments();
    }

    /**
     * Makes my draft like an earlier version; a draft that I have is put aside. Sections that came later go to the
     * archive, so that their content is kept.
     */
    Draft restore(int number) {
        var old = version(number).config();
        var newest = newest().config();
        putAside();
        return change(_ -> {
            var sections = new ArrayList<>(old.sections());
            newest.sections().stream()
                    .filter(section ->
                            old.section(Objects.requireNonNull(section.id())).isEmpty())
                    .map(section -> section.archived(true))
                    .forEach(sections::add);
            return SpaceEdit.arranged(old, Reconciliation.apart(sections), old.home());
        });
    }

    /** Whether the acting person may decide which roles ask for a second step. */
    boolean mayGuard() {
        return access.hasTwoFactors();
    }

    /** Whether a section was ever published: its content is kept then, and it can only be archived. */
    boolean isPublished(UUID section) {
        return newest().config().section(section).isPresent();
    }

    private UUID me() {
        access.require(Action.CONFIGURE);
        return people.requireMe().id();
    }

    private Space newest() {
        return versions.latest().orElseThrow();
    }

    private Space version(int number) {
        return versions.version(number).orElseThrow();
    }

    private static Draft fresh(Space space) {
        return new Draft(space.version(), space.config(), null);
    }
}
