package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartinteraction.journal.Checkpoint;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.journal.JournalFile;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The journal for everybody: what it is, how far it has come, and the whole of it to download and recompute. */
@Controller
class JournalPages {

    private static final MediaType LINES = new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8);

    private final Journal journal;
    private final Heres heres;
    private final Html html;

    JournalPages(Journal journal, Heres heres, Html html) {
        this.journal = journal;
        this.heres = heres;
        this.html = html;
    }

    @GetMapping("/p/journal")
    ResponseEntity<String> page(HttpServletRequest request) {
        var here = heres.of(request, Map.of());
        if (Tenancy.current().isEmpty()) {
            return answer(404, html.page("missing", here, Map.of()));
        }
        var model = new TreeMap<String, Object>();
        model.put("checkpoints", journal.checkpoints().stream().limit(60).toList());
        journal.last().ifPresent(last -> model.put("last", last));
        return answer(200, html.page("journal", here, model));
    }

    private static ResponseEntity<String> answer(int status, String page) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", PlainPages.POLICY)
                .body(page);
    }

    @GetMapping("/p/journal/checkpoints.tsv")
    ResponseEntity<String> checkpoints() {
        return Tenancy.current()
                .map(tenant -> ResponseEntity.ok()
                        .contentType(LINES)
                        .cacheControl(CacheControl.noCache())
                        .body(head(tenant, journal.checkpoints())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Written while it is read: a journal may be long. */
    @GetMapping("/p/journal/lines.tsv")
    void lines(HttpServletResponse response) throws IOException {
        var tenant = Tenancy.current();
        if (tenant.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(LINES.toString());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"journal-" + tenant.get().label() + ".tsv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(head(tenant.get(), journal.checkpoints()));
            journal.forEach(line -> write(out, line.written() + "\n"));
        }
    }

    private static String head(Tenant tenant, List<Checkpoint> checkpoints) {
        var head = new StringBuilder(JournalFile.heading(tenant.id())).append('\n');
        checkpoints.forEach(checkpoint -> head.append(checkpoint.written()).append('\n'));
        return head.toString();
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
