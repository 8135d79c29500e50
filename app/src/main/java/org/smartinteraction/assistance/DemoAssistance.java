package org.smartinteraction.assistance;

import java.util.List;
import java.util.Set;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two people without an account, for whom the office of a demonstration entered paper forms. */
@Component
class DemoAssistance implements DemoContent {

    private final Stack stack;

    DemoAssistance(Stack stack) {
        this.stack = stack;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    @Transactional
    public void fill(DemoStage stage) {
        stage.run(
                Part.OFFICIAL,
                () -> stack.forms().stream()
                        .filter(form -> form.fields().isEmpty())
                        .findFirst()
                        .ifPresent(this::sign));
    }

    private void sign(PaperForm form) {
        var texts = Texts.in(Texts.UKRAINIAN);
        var batch = stack.begin(
                form.key(), form.choices().getFirst().id(), Consent.Kind.PAPER, texts.t("assistance.demo.detail"));
        stack.enter(
                batch,
                new Entry(texts.t("assistance.demo.name"), 1951, "", "", Set.of(Group.OLDER, Group.OFFLINE)),
                List.of());
        stack.enter(
                batch,
                new Entry(texts.t("assistance.demo.name.second"), 1960, "", "", Set.of(Group.OFFLINE)),
                List.of());
    }
}
