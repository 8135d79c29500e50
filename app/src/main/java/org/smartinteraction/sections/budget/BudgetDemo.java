package org.smartinteraction.sections.budget;

import java.time.YearMonth;
import java.util.Map;
import org.smartinteraction.budget.BudgetImports;
import org.smartinteraction.budget.Reading;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** Gives demonstration spaces a made-up budget of two years, marked as one. */
@Component
class BudgetDemo implements DemoContent {
    private static final Map<String, Size> SIZES = Map.of(
            "rudky", new Size("1353000000", 182_000_000),
            "sambir", new Size("1357600000", 640_000_000),
            "komarno", new Size("1356000000", 141_000_000),
            "lviv-oblast", new Size("1310000000", 8_400_000_000L));

    private static final Size REGION = new Size("1310000000", 6_000_000_000L);
    private static final Size COMMUNITY = new Size("1353000000", 96_000_000);

    private final BudgetImports imports;

    BudgetDemo(BudgetImports imports) {
        this.imports = imports;
    }

    /** @param hryvnias plan of a year */
    private record Size(String budget, long hryvnias) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void fill(DemoStage stage) {
        if (stage.section("budget").isEmpty()) {
            return;
        }
        var tenant = Tenancy.tenant();
        var size = SIZES.getOrDefault(tenant.label(), tenant.isRegion() ? REGION : COMMUNITY);
        var now = YearMonth.now().minusMonths(1);
        stage.run(Part.ADMIN, () -> {
            bring(size, now.getYear() - 1, 12, size.hryvnias() / 100 * 92);
            bring(size, now.getYear(), now.getMonthValue(), size.hryvnias());
        });
    }

    private void bring(Size size, int year, int month, long hryvnias) {
        accept(DemoBudget.incomes(size.budget(), year, month, hryvnias));
        accept(DemoBudget.expenses(size.budget(), year, month, hryvnias));
    }

    private void accept(byte[] bytes) {
        if (Reading.of(bytes) instanceof Reading.Sound sound) {
            imports.acceptDemo(
                    sound.file(), Texts.in(Texts.UKRAINIAN).t("budget.history.demo"), BudgetImports.sha256(bytes));
        }
    }
}
