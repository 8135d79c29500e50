package org.smartinteraction.budget;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings budget files in: look first, then accept. A file is accepted whole or not at all. */
@Service
@Transactional
public class BudgetImports {
    /** Brings budget files in. */
    public static final Action IMPORT = new Action("budget", "import", Who.STAFF);

    private final ImportRows rows;
    private final LineStore lines;
    private final Access access;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    BudgetImports(
            ImportRows rows,
            LineStore lines,
            Access access,
            People people,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lines = lines;
        this.access = access;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    /** A year of the budget changed, by a file or by its withdrawal; published in the transaction of the change. */
    public record BudgetImported(UUID tenant, int year, boolean demo) {

        /** The year of this budget: the same for every file, so that what is published of it keeps its address. */
        public UUID about() {
            return UUID.nameUUIDFromBytes((tenant + "/budget/" + year).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * What accepting a file would mean.
     *
     * @param same whether this very file is the state already, so that nothing would change
     * @param before what it would replace
     * @param warnings what the person has to have seen before accepting
     */
    public record Preview(boolean same, Optional<BudgetImport> before, List<Problem> warnings) {}

    /** Looks at a sound file beside what the space has. */
    @Transactional(readOnly = true)
    public Preview preview(BudgetFile file, String sha256) {
        access.require(IMPORT);
        var before = rows.newest(file.layout(), file.year());
        boolean same = before.filter(known -> known.sha256().equals(sha256)).isPresent();
        var warnings = new ArrayList<Problem>();
        if (!file.reconciliation().agrees()) {
            warnings.add(Problem.of(
                    0,
                    null,
                    "warning.differences",
                    file.reconciliation().differences().size()));
        }
        var area = Optional.ofNullable(Tenancy.tenant().area());
        area.flatMap(here -> stranger(file.budgetCode(), here))
                .or(() -> changed(file))
                .ifPresent(warnings::add);
        before.filter(known -> !known.demo() && known.month() > file.month())
                .ifPresent(known ->
                        warnings.add(Problem.of(0, "REP_PERIOD", "warning.older", file.month(), known.month())));
        return new Preview(same, before, warnings);
    }

    /** Says whose budget this is, if it is not that of the area. */
    static Optional<Problem> stranger(String code, String area) {
        if (!BudgetCode.mayBelongTo(code, area)) {
            return Optional.of(Problem.of(0, "COD_BUDGET", "warning.otherOblast", code));
        }
        return BudgetCode.owner(code)
                .filter(owner -> !owner.area().equals(area))
                .map(owner -> Problem.of(0, "COD_BUDGET", "warning.otherCommunity", code, owner.name()))
                .or(() -> BudgetCode.of(area)
                        .filter(own -> !own.equals(code))
                        .map(own -> Problem.of(0, "COD_BUDGET", "warning.otherCode", code, own)));
    }

    private Optional<Problem> changed(BudgetFile file) {
        return rows.all().stream()
                .filter(known -> known.withdrawn() == null)
                .filter(known -> !known.demo() && !known.budgetCode().equals(file.budgetCode()))
                .findFirst()
                .map(known ->
                        Problem.of(0, "COD_BUDGET", "warning.otherBudget", file.budgetCode(), known.budgetCode()));
    }

    /**
     * Accepts a sound file: its latest month becomes the state of its year and layout, at once and whole. Lines that
     * decisions hang on keep their identity.
     *
     * @return false when this very file was the state already and nothing changed
     */
    public boolean accept(BudgetFile file, String fileName, String sha256) {
        return accept(file, fileName, sha256, false);
    }

    /** Accepts a made-up budget for a demonstration; any real file replaces it without asking. */
    public boolean acceptDemo(BudgetFile file, String fileName, String sha256) {
        if (!Tenancy.tenant().demo()) {
            throw new Refusal("budget.refusal.notDemo");
        }
        return accept(file, fileName, sha256, true);
    }

    private boolean accept(BudgetFile file, String fileName, String sha256, boolean demo) {
        access.require(IMPORT);
        rows.alone(file.layout(), file.year());
        var before = rows.newest(file.layout(), file.year());
        if (before.filter(known -> known.sha256().equals(sha256)).isPresent()) {
            return false;
        }
        boolean continues = before.filter(
                        known -> known.demo() == demo && known.budgetCode().equals(file.budgetCode()))
                .isPresent();
        lines.replace(file, continues);
        rows.add(file, shortened(fileName), sha256, demo, people.requireMe().id());
        var imported = new BudgetImported(Tenancy.tenant().id(), file.year(), demo);
        journal.record("budget.import", imported.about(), Map.of("year", file.year(), "file", sha256));
        events.publishEvent(imported);
        return true;
    }

    /**
     * Withdraws the file that is the state of its year and layout: its lines go, and those that decisions draw on stay as
     * lines that no file has. The file stays in the list with the reason. An earlier file may be brought in again.
     *
     * @throws Refusal when it is not the newest file, or was withdrawn already
     */
    public void withdraw(UUID id, String reason) {
        access.require(IMPORT);
        if (reason.isBlank() || reason.length() > 2_000) {
            throw new Refusal("budget.refusal.reason");
        }
        var known = rows.find(id).orElseThrow(() -> new Refusal("budget.refusal.unknown"));
        rows.alone(known.layout(), known.year());
        if (rows.newest(known.layout(), known.year())
                .filter(newest -> newest.id().equals(id))
                .isEmpty()) {
            throw new Refusal("budget.refusal.notNewest");
        }
        rows.withdraw(id, reason.strip());
        lines.clear(known.layout(), known.year());
        var withdrawn = new BudgetImported(Tenancy.tenant().id(), known.year(), known.demo());
        journal.record("budget.withdraw", withdrawn.about(), Map.of("year", known.year(), "file", known.sha256()));
        events.publishEvent(withdrawn);
    }

    /** What was brought in, newest first. */
    @Transactional(readOnly = true)
    public List<BudgetImport> history() {
        return rows.all();
    }

    /** Fingerprint of a file, 64 hexadecimal digits. */
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String fileName) {
        var name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
