package org.smartinteraction.privacy;

import java.util.Locale;
import org.smartinteraction.publishing.ProcessingNotice;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** The processing notice of the current space: a text that is true of every space, with who answers for this one. */
@Component
class Notices implements ProcessingNotice {

    private final Contacts contacts;
    private final Retention retention;

    Notices(Contacts contacts, Retention retention) {
        this.contacts = contacts;
        this.retention = retention;
    }

    @Override
    public String text(Locale language) {
        var texts = Texts.in(language);
        var contact = contacts.current();
        var space = Tenancy.tenant().name(language);
        var controller = contact.controller().getOrDefault(language.getLanguage(), "");
        var kept = new StringBuilder();
        retention.days().forEach((key, days) -> {
            if (texts.has("privacy.kept." + key)) {
                kept.append("- ").append(texts.t("privacy.kept." + key, days)).append('\n');
            }
        });
        return String.join(
                "\n\n",
                texts.t("privacy.notice.lead", space),
                "# " + texts.t("privacy.notice.who"),
                controller.isBlank()
                        ? texts.t("privacy.notice.who.unsaid", space)
                        : texts.t("privacy.notice.who.text", controller),
                contact.contact().isBlank() ? "" : texts.t("privacy.notice.contact", contact.contact()),
                "# " + texts.t("privacy.notice.what"),
                list(texts, "privacy.notice.what", 6),
                "# " + texts.t("privacy.notice.seen"),
                list(texts, "privacy.notice.seen", 5),
                "# " + texts.t("privacy.notice.long"),
                texts.t("privacy.notice.long.text"),
                kept.toString(),
                "# " + texts.t("privacy.notice.rights"),
                list(texts, "privacy.notice.rights", 5),
                texts.t("privacy.notice.complaint"));
    }

    private static String list(Texts.Language texts, String key, int lines) {
        var list = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            list.append("- ").append(texts.t(key + "." + line)).append('\n');
        }
        return list.toString();
    }
}
