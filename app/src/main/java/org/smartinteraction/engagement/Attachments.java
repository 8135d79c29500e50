package org.smartinteraction.engagement;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures people add to things. An uploaded one belongs to its uploader alone until it is hung on a subject; from then
 * on whoever may see the published subject may see it (see {@code /files}).
 */
@Service
@Transactional
public class Attachments {

    private static final int MAX_ALT = 500;

    private static final String SHOWN =
            " and not exists (select from veil v where v.tenant_id = a.tenant_id and v.subject_id = a.id)";

    private final JdbcClient jdbc;
    private final People people;
    private final Pace pace;

    Attachments(JdbcClient jdbc, People people, Pace pace) {
        this.jdbc = jdbc;
        this.people = people;
        this.pace = pace;
    }

    /**
     * Takes an uploaded picture, not hung on anything yet. Those nobody hung within a day are thrown away.
     *
     * @param file the bytes as uploaded, at most 10 MB
     * @throws Refusal a sentence saying what is wrong with the file, or that one has to sign in
     */
    public Attachment keep(byte[] file) {
        var me = people.requireMe().id();
        pace.count(Pace.Act.UPLOAD);
        jdbc.sql("""
                delete from attachment
                where member_id = :me and subject_id is null and created_at < now() - interval '1 day'""").param("me", me).update();
        return insert(me, Picture.from(file));
    }

    /** Takes a picture drawn by the application, as demo content does. */
    public Attachment keep(BufferedImage drawn) {
        return insert(people.requireMe().id(), Picture.of(drawn));
    }

    private Attachment insert(UUID member, Picture picture) {
        var id = jdbc.sql("""
                insert into attachment (tenant_id, member_id, width, height, full_jpeg, thumb_jpeg, digest)
                values (:tenant, :member, :width, :height, :full, :thumb, :digest) returning id""")
                .param("tenant", Tenancy.tenant().id())
                .param("member", member)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("full", picture.full())
                .param("thumb", picture.thumb())
                .param("digest", digest(picture.full()))
                .query(UUID.class)
                .single();
        return new Attachment(id, "", picture.width(), picture.height());
    }

    /**
     * Says what can be seen in a picture. Only its uploader can.
     *
     * @param alt shortened to 500 characters
     */
    public void describe(UUID id, String alt) {
        jdbc.sql("update attachment set alt = :alt where id = :id and member_id = :me")
                .param("alt", shortened(alt))
                .param("id", id)
                .param("me", people.requireMe().id())
                .update();
    }

    /**
     * Hangs pictures on a subject, in this order; those of its pictures that are not named come off and are deleted.
     * Pictures of other people's that hang elsewhere or nowhere are left alone.
     *
     * @param otherwise what is said of pictures nobody described: a sentence made from the subject's title
     */
    public void hang(List<UUID> pictures, UUID section, UUID subject, String otherwise) {
        var named = pictures.toArray(UUID[]::new);
        // A hidden picture is in no form, so it was not left out on purpose.
        jdbc.sql("delete from attachment a where subject_id = :subject and not id = any (:named)" + SHOWN)
                .param("subject", subject)
                .param("named", named)
                .update();
        for (int position = 0; position < named.length; position++) {
            jdbc.sql("""
                    update attachment set section_id = :section, subject_id = :subject, position = :position,
                      alt = case when alt = '' then :otherwise else alt end
                    where id = :id and (subject_id = :subject or subject_id is null and member_id = :me)""")
                    .param("section", section)
                    .param("subject", subject)
                    .param("position", position)
                    .param("otherwise", shortened(otherwise))
                    .param("id", named[position])
                    .param("me", people.requireMe().id())
                    .update();
        }
    }

    /** Deletes a picture that its uploader has not hung on anything. */
    public void drop(UUID id) {
        jdbc.sql("delete from attachment where id = :id and subject_id is null and member_id = :me")
                .param("id", id)
                .param("me", people.requireMe().id())
                .update();
    }

    /** Deletes a picture wherever its uploader has hung it. @return the subject it hung on */
    public Optional<UUID> takeOff(UUID id) {
        return jdbc.sql("delete from attachment where id = :id and member_id = :me and subject_id is not null"
                        + " returning subject_id")
                .param("id", id)
                .param("me", people.requireMe().id())
                .query(UUID.class)
                .optional();
    }

    /** The pictures that hang on a subject, in order; without hidden ones. */
    @Transactional(readOnly = true)
    public List<Attachment> of(UUID subject) {
        return jdbc.sql("select id, alt, width, height from attachment a where subject_id = :subject" + SHOWN
                        + " order by position")
                .param("subject", subject)
                .query(Attachment.class)
                .list();
    }

    /**
     * A picture that hangs on something.
     *
     * @param subject what it hangs on
     * @param by who added it
     */
    public record Hung(UUID id, UUID subject, UUID by, String alt) {}

    /** A picture that hangs on something, whether hidden or not. */
    @Transactional(readOnly = true)
    public Optional<Hung> hung(UUID id) {
        return jdbc.sql("""
                select id, subject_id as subject, member_id as by, alt from attachment
                where id = :id and subject_id is not null""").param("id", id).query(Hung.class).optional();
    }

    /** The hidden pictures that hang on a subject. */
    @Transactional(readOnly = true)
    public List<UUID> hiddenOf(UUID subject) {
        return jdbc.sql("""
                select a.id from attachment a join veil v on v.tenant_id = a.tenant_id and v.subject_id = a.id
                where a.subject_id = :subject""").param("subject", subject).query(UUID.class).list();
    }

    /** The first picture of each of the subjects; those without any are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Attachment> firstOf(Collection<UUID> subjects) {
        return jdbc
                .sql("""
                select distinct on (subject_id) subject_id, id, alt, width, height from attachment a
                where subject_id = any (:subjects)%s order by subject_id, position""".formatted(SHOWN))
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("subject_id", UUID.class),
                        new Attachment(
                                row.getObject("id", UUID.class),
                                row.getString("alt"),
                                row.getInt("width"),
                                row.getInt("height"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Pictures of one's own by id, in the order asked for: what a kept draft still has. */
    @Transactional(readOnly = true)
    public List<Attachment> mine(List<UUID> ids) {
        var found = people.me()
                .map(me -> jdbc.sql(
                                "select id, alt, width, height from attachment where id = any (:ids) and member_id = :me")
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("me", me.id())
                        .query(Attachment.class)
                        .list())
                .orElse(List.of());
        return ids.stream()
                .flatMap(id -> found.stream().filter(picture -> picture.id().equals(id)))
                .toList();
    }

    private static String shortened(String alt) {
        var text = alt.strip();
        return text.length() <= MAX_ALT ? text : text.substring(0, MAX_ALT - 2) + "…";
    }

    private static String digest(byte[] bytes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
