package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.InASpace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.ui.Contrast;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(InASpace.class)
class BuilderViewTests extends SpringBrowserlessTest {

    @Autowired
    Builder builder;

    @Autowired
    Spaces spaces;

    @Autowired
    People people;

    @Autowired
    OwnTemplates templates;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
    }

    @Test
    void everyPageOfTheBuilderHasOneHeading() {
        for (var page : List.of(
                SectionsView.class,
                HomeEditView.class,
                LookView.class,
                RulesView.class,
                PreviewView.class,
                PublishView.class,
                HistoryView.class,
                TemplatesView.class)) {
            navigate(page);
            assertThat($(H1.class).all()).as(page.getSimpleName()).hasSize(1);
        }
    }

    @Test
    void aSectionMovesWithItsButtons() {
        navigate(SectionsView.class);

        press("Move “News” up");

        assertThat(slugs()).containsSubsequence("news", "solutions", "budget");
        press("Move “News” down");
        assertThat(builder.draft().isBegun()).isFalse();
    }

    @Test
    void aSectionGoesToTheArchiveAndComesBack() {
        navigate(SectionsView.class);

        press("Put “News” into the archive");
        assertThat(builder.draft().config().section("news").orElseThrow().archived())
                .isTrue();

        press("Bring back “News”");
        assertThat(builder.draft().config().section("news").orElseThrow().archived())
                .isFalse();
    }

    @Test
    void anotherSectionOfAKindIsAddedFromTheGalleryUnderAnAddressOfItsOwn() {
        navigate(SectionsView.class);
        var before = builder.draft().config().sections().size();

        var add = $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("Add a section: "))
                .findFirst()
                .orElseThrow();
        test(add).click();

        assertThat(builder.draft().config().sections()).hasSize(before + 1);
        assertThat(slugs()).doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsDecidedAboutASectionIsKeptAtOnce() {
        var id = builder.draft().config().section("issues").orElseThrow().id();
        navigate(SectionEditView.class, Map.of("id", String.valueOf(id)));

        test(field("Name, English")).setValue("Requests");
        test(field("Address")).setValue("requests");
        ((RadioButtonGroup<Audience>) $(RadioButtonGroup.class).first()).setValue(Audience.MEMBERS);

        var section = builder.draft().config().section("requests").orElseThrow();
        assertThat(section.names()).containsEntry("en", "Requests");
        assertThat(section.audience()).isEqualTo(Audience.MEMBERS);
        assertThat(spaces.current().section("issues")).isPresent();
    }

    @Test
    void anAddressThatIsTakenIsRefusedInTheField() {
        var id = builder.draft().config().section("issues").orElseThrow().id();
        navigate(SectionEditView.class, Map.of("id", String.valueOf(id)));

        test(field("Address")).setValue("news");

        assertThat(field("Address").isInvalid()).isTrue();
        assertThat(builder.draft().isBegun()).isFalse();
    }

    @Test
    void aColourThatCannotBeReadIsAdjustedAndItSaysSo() {
        navigate(LookView.class);

        test(field("Colour")).setValue("#ffee00");

        var kept = builder.draft().config().look().accent();
        assertThat(Contrast.ratio(kept, "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat($(Span.class).all())
                .anySatisfy(
                        span -> assertThat(span.getText()).contains("#ffee00").contains(kept));
    }

    @Test
    void publishingTellsWhatWillChangeFirst() {
        builder.change(config -> SpaceEdit.looking(config, new Look("#7a1f5c", Look.Corners.ROUND)));
        navigate(PublishView.class);

        assertThat($(ListItem.class).all())
                .anySatisfy(item -> assertThat(item.getText()).contains("#7a1f5c"));
        test(button("Publish")).click();

        assertThat(spaces.current().config().look().accent()).isEqualTo("#7a1f5c");
    }

    @Test
    void whoeverPublishesSecondIsShownHowToGoOn() {
        builder.change(config -> SpaceEdit.named(config, Map.of("uk", "Наша", "en", "Ours")));
        var other = people.invite("other@demo.example", "Other", Set.of("admin"), null);
        people.run(other, () -> {
            builder.change(config -> SpaceEdit.looking(config, new Look("#7a1f5c", Look.Corners.SOFT)));
            builder.publish(null);
        });
        navigate(PublishView.class);

        assertThat($(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).contains("Other published version 2"));
        test(button("Bring my changes onto version 2")).click();
        test(button("Publish")).click();

        assertThat(spaces.current().config().names()).containsEntry("en", "Ours");
        assertThat(spaces.current().config().look().accent()).isEqualTo("#7a1f5c");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTemplateTellsWhatItWouldChangeBeforeItDoes() {
        navigate(TemplateView.class, Map.of("key", "city"));
        var parts = (CheckboxGroup<TemplateUse.Part>) $(CheckboxGroup.class).single();
        parts.setValue(Set.of(TemplateUse.Part.LOOK));
        assertThat(builder.draft().isBegun()).isFalse();

        test(button("Take it over into my draft")).click();

        assertThat(builder.draft().config().look())
                .isEqualTo(templates.find("city").orElseThrow().space().look());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRuleThatTheStatuteDoesNotHoldYetCanBeTakenIn() {
        navigate(RulesView.class);
        var which = (Select<Statute.Rule>)
                $(Select.class).withPropertyValue(Select::getLabel, "Rule").single();
        var share = which.getListDataView()
                .getItems()
                .filter(rule -> rule.key().equals("solutions.budget-share"))
                .findFirst()
                .orElseThrow();
        which.setValue(share);
        $(IntegerField.class).single().setValue(60);
        $(DatePicker.class).single().setValue(LocalDate.of(2026, 1, 1));
        $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Stands on")
                .single()
                .setValue("Рішення № 12");

        test(button("Add to the draft")).click();

        assertThat(builder.draft().config().statute().rule("solutions.budget-share", LocalDate.of(2026, 2, 1)))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(60));
    }

    @Test
    void aRoleIsMarkedOnItsCardWhereItIsAdvised() {
        navigate(RulesView.class);
        var admin = guardOf("Space administrator");
        assertThat(admin.getHelperText()).startsWith("Advised");
        assertThat(guardOf("Official").getHelperText()).startsWith("Advised");

        admin.setValue(true);

        assertThat(builder.draft().config().role("admin").orElseThrow().secondFactor())
                .isTrue();
        assertThat(guardOf("Space administrator").getHelperText()).isNullOrEmpty();
        assertThat($(Span.class).all())
                .anySatisfy(span -> assertThat(span.getText()).isEqualTo("second step"));
    }

    private Checkbox guardOf(String role) {
        return $(Checkbox.class)
                .withCondition(
                        box -> box.getAriaLabel().orElse("").equals("Role “" + role + "” asks for a second step"))
                .single();
    }

    @Test
    void theBuilderSpeaksUkrainian() {
        UI.getCurrent().setLocale(Texts.UKRAINIAN);
        navigate(SectionsView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("Розділи");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getText)
                .noneSatisfy(text -> assertThat(text).contains("["));
    }

    @Test
    void aPreviewShowsTheDraftToWhomItIsPlayedAndDoesNothing() {
        builder.change(config ->
                SpaceEdit.changing(config, config.section("news").orElseThrow().shownTo(Audience.STAFF)));

        UI.getCurrent().navigate("", QueryParameters.of("preview", "visitor"));

        assertThat(spaces.visible())
                .extracting(Section::slug)
                .doesNotContain("news")
                .contains("issues");
        assertThat(people.me()).isEmpty();
        assertThatThrownBy(people::requireMe).isInstanceOf(Refusal.class);
    }

    private List<String> slugs() {
        return builder.draft().config().sections().stream()
                .map(SectionConfig::slug)
                .toList();
    }

    private void press(String label) {
        Component found = $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + label + "”"));
        test((Button) found).click();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).first();
    }

    private TextField field(String label) {
        return $(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
