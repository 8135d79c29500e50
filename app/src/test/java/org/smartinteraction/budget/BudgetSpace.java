package org.smartinteraction.budget;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Role;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh spaces with an official and a resident, and budgets small enough to add up by hand. */
@Component
public class BudgetSpace {
    private final TenantRegistry registry;
    private final Tenants tenants;
    private final People people;
    private final Spaces spaces;
    private final Templates templates;
    private final TransactionTemplate transaction;

    BudgetSpace(
            TenantRegistry registry,
            Tenants tenants,
            People people,
            Spaces spaces,
            Templates templates,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.tenants = tenants;
        this.people = people;
        this.spaces = spaces;
        this.templates = templates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moved money as it was told, with the tenant in which it was told. */
    public record Told(UUID tenant, Funding.MoneyMoved moved) {}

    final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    @EventListener
    void on(Funding.MoneyMoved moved) {
        told.add(new Told(Tenancy.tenant().id(), moved));
    }

    /** A space with two members. */
    public record Here(Tenant tenant, Member official, Member resident) {}

    /** A fresh space from a template. */
    public Here add(Tenant.Kind kind) {
        var tenant = TestSpaces.add(registry, kind);
        return tenants.within(tenant.id(), () -> {
            var template = kind == Tenant.Kind.REGION ? "regional-council" : "village";
            transaction.executeWithoutResult(
                    _ -> spaces.begin(templates.find(template).orElseThrow().space()));
            people.define(List.of(new Role("official", Map.of(), List.of("budget.*", "space.staff"))));
            return new Here(
                    tenant,
                    people.invite("official@demo.example", "Official", Set.of("official"), null),
                    people.invite("resident@demo.example", "Resident", Set.of(), null));
        });
    }

    /** Acts as the official of a space. */
    public <T> T asOfficial(Here here, Callable<T> action) {
        return tenants.within(here.tenant().id(), () -> people.as(here.official(), action));
    }

    /** Acts as the resident of a space. */
    public <T> T asResident(Here here, Callable<T> action) {
        return tenants.within(here.tenant().id(), () -> people.as(here.resident(), action));
    }

    /** A programme budget of two lines: 0611020/3110 with 100,000.00 and 0217310/3122 with 50,000.00, general fund. */
    public static byte[] programme(int month, long firstLine) {
        var period = "%02d.2026".formatted(month);
        return ("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_PK;COD_CONS_MB_PK_NAME;COD_CONS_MB_FK;COD_CONS_MB_FK_NAME;"
                        + "COD_CONS_EK;COD_CONS_EK_NAME;ZAT_AMT;PLANS_AMT;FAKT_AMT\n"
                        + period + ";C;1353000000;0611020;Школи;0921;Середня освіта;3110;Обладнання;" + firstLine
                        + ";;10\n"
                        + period + ";C;1353000000;0217310;Водогони;0443;Будівництво;3122;Будівництво;50000;;20\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Brings a file in as whoever acts. */
    public static boolean accept(BudgetImports imports, byte[] bytes) {
        var file = ((Reading.Sound) Reading.of(bytes)).file();
        return imports.accept(file, "budget.csv", BudgetImports.sha256(bytes));
    }

    /** Something to give money for. */
    public static Subject subject(Here here) {
        return new Subject(here.tenant().id(), UUID.randomUUID(), "Новий водогін");
    }
}
