package org.smartinteraction.sections.solutions;

import java.util.UUID;
import org.smartinteraction.people.Keeping;
import org.smartinteraction.people.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When somebody leaves for good: drafts that nobody else writes go with them, their place in teams and what they noted on
 * offers too, offers that nobody has accepted are withdrawn. Everything others work on stays.
 */
@Configuration(proxyBeanMethods = false)
class Leaving {

    private static final String DRAFTS = """
            select s.id from solution s where s.tenant_id = app.current_tenant() and s.author_id = :member
            and s.state = 'DRAFT' and not exists (select from solution_editor e where e.tenant_id = s.tenant_id
              and e.solution_id = s.id and e.member_id is distinct from :member and e.member_id is not null)""";

    @Bean
    Keeping solutionInvitationsKept() {
        return new Keeping(
                "team-invitations",
                180,
                "delete from solution_editor where tenant_id = app.current_tenant() and email is not null"
                        + " and invited_at < now() - make_interval(days => :days)");
    }

    @Bean
    PersonalData solutionsOfAPerson(JdbcClient jdbc) {
        return new PersonalData() {
            @Override
            public void forget(UUID member) {
                for (var statement : new String[] {
                    "delete from attachment where tenant_id = app.current_tenant() and subject_id in (" + DRAFTS + ")",
                    "delete from solution where tenant_id = app.current_tenant() and id in (" + DRAFTS + ")",
                    "delete from solution_editor where tenant_id = app.current_tenant() and member_id = :member",
                    "update solution_offer set note = '', reason = case when actor_id is null then null else reason end,"
                            + " state = case state when 'OFFERED' then 'WITHDRAWN' else state end"
                            + " where tenant_id = app.current_tenant() and member_id = :member",
                    "update solution_bid set words = '' where tenant_id = app.current_tenant() and member_id = :member",
                }) {
                    jdbc.sql(statement).param("member", member).update();
                }
            }
        };
    }
}
