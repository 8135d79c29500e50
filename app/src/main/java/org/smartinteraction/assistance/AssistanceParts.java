package org.smartinteraction.assistance;

import java.util.Map;
import org.smartinteraction.people.Keeping;
import org.smartinteraction.people.PersonalData;
import org.smartinteraction.space.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where acting for others stands in a space, and how long what it needs is kept. */
@Configuration(proxyBeanMethods = false)
class AssistanceParts {

    private static final int CONTACT_DAYS = 365;
    private static final int CODE_DAYS = 400;

    @Bean
    AdminPage assistancePage() {
        return new AdminPage("/assistance", "assistance.title", "heart-handshake", Assistance.ACT);
    }

    /** Whom nothing was done for in a year is not written to any more. */
    @Bean
    Keeping assistedContactsKept() {
        return new Keeping("assisted-contacts", CONTACT_DAYS, """
                update assisted_person p set phone = '', contact_email = '' where p.tenant_id = app.current_tenant()
                  and p.entered_at < now() - make_interval(days => :days) and (p.phone <> '' or p.contact_email <> '')
                  and not exists (select from assisted_act a where a.tenant_id = p.tenant_id and a.member_id = p.member_id
                    and a.acted_at >= now() - make_interval(days => :days))""");
    }

    @Bean
    Keeping assistedCodesKept() {
        return new Keeping("assisted-codes", CODE_DAYS, """
                delete from assisted_code where tenant_id = app.current_tenant()
                  and made_at < now() - make_interval(days => :days)""");
    }

    @Bean
    Keeping claimAttemptsKept() {
        return new Keeping("assisted-codes", CODE_DAYS, """
                delete from claim_attempt where tenant_id = app.current_tenant()
                  and last_at < now() - make_interval(days => :days)""");
    }

    @Bean
    PersonalData assistedData() {
        return new PersonalData() {
            @Override
            public Map<String, String> words() {
                return Map.of(
                        "assisted_person", "assistance.data.person",
                        "assisted_consent", "assistance.data.consent",
                        "assisted_act", "assistance.data.act",
                        "assisted_batch", "assistance.data.batch",
                        "assisted_code", "assistance.data.code",
                        "claim_attempt", "assistance.data.attempt",
                        "member_before", "assistance.data.before");
            }
        };
    }
}
