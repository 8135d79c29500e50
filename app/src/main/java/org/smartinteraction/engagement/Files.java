package org.smartinteraction.engagement;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Serves pictures. One that hangs on something published to everybody may be kept by every cache, which asks after ten
 * minutes whether it is still there: its bytes never change, but it may be withdrawn. Any other is for those who may see
 * what it hangs on, and no cache may keep it.
 */
@Controller
class Files {

    private static final CacheControl OPEN =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().mustRevalidate();

    private record Found(byte[] jpeg, String digest, UUID owner, String audience) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Access access;

    Files(JdbcClient jdbc, People people, Access access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    @GetMapping({"/files/{id}", "/files/{id}/{size}"})
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable Optional<String> size, WebRequest request) {
        var found = find(id, size.orElse("full").equals("thumb") ? "thumb_jpeg" : "full_jpeg");
        if (found.isEmpty() || !maySee(found.get())) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var file = found.get();
        boolean open = file.audience.equals("public");
        var etag = "\"" + file.digest + "-" + size.orElse("full") + "\"";
        if (open && request.checkNotModified(etag)) {
            return ResponseEntity.status(304).cacheControl(OPEN).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(open ? OPEN : CacheControl.noStore())
                .headers(headers -> {
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("Content-Disposition", "inline; filename=\"" + id + ".jpg\"");
                    headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
                    if (open) {
                        headers.setETag(etag);
                    }
                })
                .body(file.jpeg);
    }

    private Optional<Found> find(UUID id, String column) {
        return jdbc.sql("""
                select a.%s as jpeg, a.digest, a.member_id as owner,
                  case when v.subject_id is not null then 'hidden' else coalesce(p.audience, 'none') end as audience
                from attachment a
                left join veil v on v.tenant_id = a.tenant_id and v.subject_id = a.id
                left join published_item p on p.tenant_id = a.tenant_id and p.id = a.subject_id
                where a.id = :id""".formatted(column))
                .param("id", id)
                .query(Found.class)
                .optional();
    }

    private boolean maySee(Found file) {
        if (file.audience.equals("public")) {
            return true;
        }
        var me = people.me();
        return switch (file.audience) {
            case "members" -> me.isPresent();
            default -> me.isPresent() && (me.get().id().equals(file.owner) || access.isStaff());
        };
    }
}
