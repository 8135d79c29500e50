package org.smartinteraction.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Area.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as it is asked: by code, by name, by what lies above and below. */
@Service
@Transactional(readOnly = true)
public class Areas {

    private static final Pattern CODE = Pattern.compile("(?:ua|уа|uа|уa)?([0-9]{2,17})");

    private static final Map<String, Category> KINDS = Map.ofEntries(
            Map.entry("область", Category.O),
            Map.entry("oblast", Category.O),
            Map.entry("region", Category.O),
            Map.entry("район", Category.P),
            Map.entry("raion", Category.P),
            Map.entry("district", Category.P),
            Map.entry("громада", Category.H),
            Map.entry("hromada", Category.H),
            Map.entry("community", Category.H),
            Map.entry("місто", Category.M),
            Map.entry("city", Category.M),
            Map.entry("село", Category.C),
            Map.entry("village", Category.C),
            Map.entry("селище", Category.X),
            Map.entry("settlement", Category.X));

    private static final Set<String> FILLERS =
            Set.of("територіальна", "міська", "селищна", "сільська", "отг", "тг", "м", "с", "смт", "territorial", "of");

    private final JdbcClient db;

    Areas(JdbcClient db) {
        this.db = db;
    }

    /**
     * A unit with those above it, the nearest first.
     *
     * @param area the unit
     * @param above its parent, that one's parent, and so on
     */
    public record Placed(Area area, List<Area> above) {

        /** Where it lies: "Самбірський район, Львівська область". */
        public String where(Locale locale) {
            return String.join(
                    ", ", above.stream().map(area -> area.title(locale)).toList());
        }

        /** The community or region that a space could be started for: the unit itself or the nearest above. */
        public Optional<Placed> governing() {
            if (area.governs()) {
                return Optional.of(this);
            }
            for (int i = 0; i < above.size(); i++) {
                if (above.get(i).governs()) {
                    return above.get(i).category() == Category.O
                            ? Optional.empty()
                            : Optional.of(new Placed(above.get(i), above.subList(i + 1, above.size())));
                }
            }
            return Optional.empty();
        }
    }

    /** Whether nothing was imported yet. */
    public boolean isEmpty() {
        return db.sql("select not exists (select 1 from area)")
                .query(Boolean.class)
                .single();
    }

    /** How many units exist today. */
    public long count() {
        return db.sql("select count(*) from area where until is null")
                .query(Long.class)
                .single();
    }

    /** The unit with this code, also one that is gone. */
    public Optional<Area> find(String code) {
        return db.sql("select * from area where code = ?")
                .param(code)
                .query(Areas::area)
                .optional();
    }

    /** The unit with those above it. */
    public Optional<Placed> placed(String code) {
        return find(code).map(area -> placed(List.of(area)).getFirst());
    }

    /** The units with these codes, each with those above it, by code; codes that are unknown are left out. */
    public Map<String, Placed> placed(Collection<String> codes) {
        var found = new LinkedHashMap<String, Placed>();
        if (!codes.isEmpty()) {
            placed(db.sql("select * from area where code in (:codes)")
                            .param("codes", codes)
                            .query(Areas::area)
                            .list())
                    .forEach(placed -> found.put(placed.area().code(), placed));
        }
        return found;
    }

    /** Units right below, by name. */
    public List<Area> below(String code) {
        return db.sql("select * from area where parent_code = ? and until is null order by name, code")
                .param(code)
                .query(Areas::area)
                .list();
    }

    /**
     * Units found by name (Ukrainian or Latin letters, whole or in part, with any apostrophe or none, former names
     * too, further words naming what lies above) or by the beginning of the code. Best first.
     *
     * @param most at most this many
     */
    public List<Placed> search(String text, int most) {
        String folded = Folding.fold(text);
        var code = CODE.matcher(folded.replace(" ", ""));
        if (code.matches()) {
            return placed(db.sql("select * from area where code like ? and until is null order by code limit ?")
                    .params("UA" + code.group(1) + "%", most)
                    .query(Areas::area)
                    .list());
        }
        var words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        words.removeIf(FILLERS::contains);
        var kinds = words.stream().filter(KINDS::containsKey).toList();
        if (words.size() > kinds.size()) {
            words.removeAll(kinds);
        }
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            return List.of();
        }
        return placed(named(words, kinds.isEmpty() ? null : KINDS.get(kinds.getFirst()), most));
    }

    private List<Area> named(List<String> words, @Nullable Category kind, int most) {
        var all = new StringBuilder();
        var any = new StringBuilder();
        for (int i = 0; i < words.size() && i < 6; i++) {
            all.append(" and (words like :w")
                    .append(i)
                    .append(" or above like :w")
                    .append(i)
                    .append(')');
            any.append(i == 0 ? "" : " or ").append("words like :w").append(i);
        }
        var statement = db.sql("""
                        select * from area
                        where until is null and (%s) %s
                        order by category = :kind desc,
                                 words like :first desc,
                                 array_position(array['O', 'K', 'H', 'M', 'T', 'X', 'P', 'C', 'B'], category),
                                 length(name), name, code
                        limit :most
                        """.formatted(any, all))
                .param("kind", kind == null ? "" : kind.name())
                .param("first", words.getFirst() + "%")
                .param("most", most);
        for (int i = 0; i < words.size() && i < 6; i++) {
            statement = statement.param("w" + i, "%" + words.get(i) + "%");
        }
        return statement.query(Areas::area).list();
    }

    private List<Placed> placed(List<Area> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        var known = new LinkedHashMap<String, Area>();
        db.sql("""
                        with recursive up as (
                            select * from area where code in (:codes)
                            union
                            select area.* from area join up on area.code = up.parent_code)
                        select * from up
                        """)
                .param("codes", areas.stream().map(Area::code).toList())
                .query(Areas::area)
                .list()
                .forEach(area -> known.put(area.code(), area));
        return areas.stream().map(area -> new Placed(area, above(area, known))).toList();
    }

    private static List<Area> above(Area area, Map<String, Area> known) {
        var above = new ArrayList<Area>();
        for (var up = known.get(area.parent()); up != null; up = known.get(up.parent())) {
            above.add(up);
        }
        return List.copyOf(above);
    }

    /**
     * The settlement that gives a hromada its name ("Рудки" for "Рудківська"): the one whose name begins most alike,
     * towns before villages; none when no settlement shares the beginning.
     */
    public Optional<Area> centre(Area hromada) {
        Area best = null;
        int longest = 2;
        for (Area area : below(hromada.code())) {
            int alike = alike(area.name(), hromada.name());
            boolean better = best == null
                    ? alike > longest
                    : alike > 2 && (rank(area) < rank(best) || rank(area) == rank(best) && alike > longest);
            if (area.category().settlement() && better) {
                best = area;
                longest = alike;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Area area) {
        return area.category() == Category.M ? 0 : area.category() == Category.C ? 2 : 1;
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                row.getString("code"),
                row.getString("parent_code"),
                Category.valueOf(row.getString("category")),
                row.getString("name"),
                row.getString("latin"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("until", LocalDate.class));
    }
}
