package org.smartinteraction.sections.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.publishing.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds open issues that may be the one a person is about to report: those that say the same, and those that say
 * nearly the same at the same place.
 */
@Service
@Transactional(readOnly = true)
class Alike {

    /** What is at most this far away may be the same thing, in metres. */
    static final double NEAR = 400;
    /** What is farther than this is another thing, however alike it sounds, in metres. */
    static final double FAR = 3_000;

    private static final double SAME_WORDS = 0.5;
    private static final double SAME_WORDS_NEAR = 0.25;
    private static final int SHOWN = 4;
    private static final int COMPARED = 60;

    /**
     * An issue that may be the same.
     *
     * @param metres how far it is; null when either has no point
     * @param sameAddress whether, without points, the addresses in words are alike
     * @param likeness of the words, 0 to 1
     */
    record Match(
            UUID id,
            String title,
            State state,
            int supports,
            @Nullable Double metres,
            boolean sameAddress,
            double likeness) {

        Match supported(int times) {
            return new Match(id, title, state, times, metres, sameAddress, likeness);
        }
    }

    private record Candidate(
            UUID id,
            String title,
            String text,
            String stems,
            State state,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String area) {

        Place place() {
            return new Place(address, lat, lon, area);
        }
    }

    private final JdbcClient jdbc;

    Alike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The most alike first, at most four.
     *
     * @param except an issue not to compare with: itself
     */
    List<Match> to(UUID section, String title, String text, Place place, @Nullable UUID except) {
        var stems = Words.stems(Issue.compared(title, text));
        if (stems.isEmpty()) {
            return List.of();
        }
        return counted(candidates(section, stems, place).stream()
                .filter(candidate -> !candidate.id.equals(except))
                .map(candidate -> match(candidate, title, text, place))
                .filter(Alike::isAlike)
                .sorted(Comparator.comparingDouble(Alike::weight).reversed())
                .limit(SHOWN)
                .toList());
    }

    /** With their supporters, which are counted for these few only. */
    private List<Match> counted(List<Match> matches) {
        var numbers = new HashMap<UUID, Integer>();
        jdbc.sql("select subject_id, count(*) from support where subject_id = any (:ids) group by subject_id")
                .param("ids", matches.stream().map(Match::id).toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return matches.stream()
                .map(match -> match.supported(numbers.getOrDefault(match.id, 0)))
                .toList();
    }

    private static Match match(Candidate candidate, String title, String text, Place place) {
        double titles = Words.likeness(title, candidate.title);
        double all = Words.likeness(Issue.compared(title, text), Issue.compared(candidate.title, candidate.text));
        var metres = place.metresTo(candidate.place());
        return new Match(
                candidate.id,
                candidate.title,
                candidate.state,
                0,
                metres,
                metres == null && sameAddress(place.address(), candidate.address),
                Math.max(titles, all));
    }

    private static boolean sameAddress(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Words.likeness(one, other) >= SAME_WORDS;
    }

    private static boolean isAlike(Match match) {
        if (match.metres == null) {
            return match.likeness >= (match.sameAddress ? SAME_WORDS_NEAR : SAME_WORDS);
        }
        return match.metres <= NEAR
                ? match.likeness >= SAME_WORDS_NEAR
                : match.metres <= FAR && match.likeness >= SAME_WORDS;
    }

    private static double weight(Match match) {
        return match.likeness + (match.metres == null ? 0 : Math.max(0, 1 - match.metres / NEAR) * 0.5);
    }

    /** Those that share words with it, the most words first: comparing whole texts costs more than counting. */
    private List<Candidate> candidates(UUID section, Set<String> stems, Place place) {
        var open =
                jdbc.sql("""
                select i.id, i.title, left(i.text, 600) as text, i.stems, i.state, i.place_address as address,
                  i.place_lat as lat, i.place_lon as lon, i.place_area as area
                from issue i
                where i.section_id = :section and i.state in ('NEW', 'ACKNOWLEDGED', 'IN_WORK', 'CALL')
                  and not exists (select from veil v where v.tenant_id = i.tenant_id and v.subject_id = i.id)
                order by i.reported_at desc limit 2000""").param("section", section).query(Candidate.class).list();
        record Counted(Candidate candidate, long common) {}
        var counted = new ArrayList<Counted>();
        for (var candidate : open) {
            var shared = new HashSet<>(List.of(candidate.stems.split(" ")));
            shared.retainAll(stems);
            var metres = place.metresTo(candidate.place());
            if (!shared.isEmpty() || metres != null && metres <= NEAR) {
                counted.add(new Counted(candidate, shared.size()));
            }
        }
        return counted.stream()
                .sorted(Comparator.comparingLong(Counted::common).reversed())
                .limit(COMPARED)
                .map(Counted::candidate)
                .toList();
    }
}
