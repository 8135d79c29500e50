package org.smartinteraction.space;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.function.UnaryOperator;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** A page of the builder. What is changed on it is kept at once. */
abstract class BuilderPage extends Div implements HasDynamicTitle {

    private final transient Builder builder;
    private final String title;
    private final Span said = new Span();

    /** A page with the texts {@code builder.<key>.title} and {@code builder.<key>.lead}. */
    BuilderPage(Builder builder, String key) {
        this(builder, Texts.t("builder." + key + ".title"), Texts.t("builder." + key + ".lead"));
    }

    BuilderPage(Builder builder, String title, String lead) {
        this.builder = builder;
        this.title = title;
        addClassName("si-stack");
        said.addClassName("si-hidden");
        said.getElement().setAttribute("role", "status");
        add(new PageHeader(title).lead(lead), said);
    }

    final Builder builder() {
        return builder;
    }

    /** The draft as it is now. */
    final SpaceConfig config() {
        return builder.draft().config();
    }

    /** Changes the draft, keeps it and says so in the bar. */
    final void change(UnaryOperator<SpaceConfig> change) {
        builder.change(change);
        BuilderShell.refresh(this);
    }

    /** Tells those who do not see it what has happened. */
    final void say(String sentence) {
        said.setText(sentence);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("builder.title");
    }
}
