package org.smartinteraction.engagement;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Texts;

/**
 * Keeps what is typed into a form: a member's on the server, a visitor's in their own browser for a day, from where it
 * goes to the server when they come back signed in. Place it in the form, call {@link #changed()} on every change and
 * {@link #sent()} when all is sent; it says whether something is kept.
 */
@StyleSheet("styles/engagement.css")
public final class DraftKeeper extends Span {

    private static final String AT = "at";

    private final transient Drafts drafts;
    private final boolean member;
    private final String key;
    private final transient Supplier<Map<String, String>> fields;
    private final transient Consumer<Map<String, String>> restore;
    private boolean sent;

    /**
     * A keeper of one form.
     *
     * @param member whether whoever fills it in is signed in
     * @param key which form it is, at most 100 characters
     * @param fields what is typed now
     * @param restore puts back what was typed before; called once at most
     */
    public DraftKeeper(
            Drafts drafts,
            boolean member,
            String key,
            Supplier<Map<String, String>> fields,
            Consumer<Map<String, String>> restore) {
        this.drafts = drafts;
        this.member = member;
        this.key = key;
        this.fields = fields;
        this.restore = restore;
        addClassName("si-draft");
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (!attach.isInitialAttach()) {
            return;
        }
        var ui = attach.getUI();
        var kept = drafts.find(key);
        kept.ifPresent(this::putBack);
        WebStorage.getItem(ui, Storage.LOCAL_STORAGE, storageKey(), value -> fromBrowser(ui, value, kept.isPresent()));
    }

    private void fromBrowser(UI ui, @Nullable String value, boolean alreadyFilled) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (member) {
            WebStorage.removeItem(ui, Storage.LOCAL_STORAGE, storageKey());
        }
        var typed = new HashMap<>(drafts.read(value));
        var at = typed.remove(AT);
        if (!alreadyFilled
                && at != null
                && Instant.parse(at).isAfter(Instant.now().minus(1, ChronoUnit.DAYS))) {
            putBack(typed);
            changed();
        }
    }

    private void putBack(Map<String, String> typed) {
        restore.accept(typed);
        setText(Texts.t("engagement.draft.back"));
    }

    /** Something was typed: keeps all fields as they are now. */
    public void changed() {
        if (sent) {
            return;
        }
        var typed = new HashMap<>(fields.get());
        if (member) {
            drafts.save(key, typed);
            setText(Texts.t("engagement.draft.kept"));
        } else {
            typed.put(AT, Instant.now().toString());
            getUI().ifPresent(ui -> WebStorage.setItem(ui, Storage.LOCAL_STORAGE, storageKey(), drafts.write(typed)));
            setText(Texts.t("engagement.draft.kept-here"));
        }
    }

    /** All is sent, or thrown away: nothing is kept any longer. */
    public void sent() {
        sent = true;
        drafts.forget(key);
        getUI().ifPresent(ui -> WebStorage.removeItem(ui, Storage.LOCAL_STORAGE, storageKey()));
        setText("");
    }

    private String storageKey() {
        return "draft:" + key;
    }
}
