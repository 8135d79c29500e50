package org.smartinteraction.privacy;

import org.smartinteraction.people.Action;
import org.smartinteraction.people.Keeping;
import org.smartinteraction.space.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long what every space has is kept. A feature's own tables have beans beside the feature. */
@Configuration(proxyBeanMethods = false)
class PlatformKeeping {

    @Bean
    AdminPage privacyContactPage() {
        return new AdminPage("/privacy/contact", "privacy.contact.title", "shield-check", Action.CONFIGURE);
    }

    @Bean
    Keeping draftsKept() {
        return rule("drafts", 90, "delete from draft where saved_at < %s");
    }

    @Bean
    Keeping uploadsKept() {
        return rule("uploads", 7, "delete from attachment where subject_id is null and created_at < %s");
    }

    @Bean
    Keeping configurationsKept() {
        return rule("configuration-drafts", 180, "delete from space_draft where saved_at < %s");
    }

    @Bean
    Keeping keptConfigurationsKept() {
        return rule("configuration-drafts", 180, "delete from space_kept_draft where kept_at < %s");
    }

    @Bean
    Keeping lettersKept() {
        return rule("letters", 30, "delete from verification_letter where expires_on < %s");
    }

    @Bean
    Keeping phoneCodesKept() {
        return rule("phone-codes", 1, "delete from phone_code where expires_at < %s");
    }

    @Bean
    Keeping textMessagesKept() {
        return rule("phone-codes", 1, "delete from text_message where created_at < %s");
    }

    @Bean
    Keeping verificationsKept() {
        return rule("verifications", 365, "delete from verification where least(revoked_on, expires_on) < %s");
    }

    @Bean
    Keeping vouchRequestsKept() {
        return rule("vouch-requests", 365, "delete from vouch_request where answered_on < %s");
    }

    @Bean
    Keeping loansKept() {
        return rule("loans", 30, "delete from member_role where until < %s");
    }

    @Bean
    Keeping erasuresKept() {
        return rule("erasures", 2, "delete from erased_place where erased_at < %s");
    }

    private static Keeping rule(String key, int days, String sql) {
        return new Keeping(
                key,
                days,
                sql.formatted("now() - make_interval(days => :days)") + " and tenant_id = app.current_tenant()");
    }
}
