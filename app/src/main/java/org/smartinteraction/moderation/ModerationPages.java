package org.smartinteraction.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smartinteraction.people.Actions;
import org.smartinteraction.publishing.TablePage;
import org.smartinteraction.space.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where moderation stands in a space: the moderators' page, what can be done, and the plain page of the log. */
@Configuration
class ModerationPages {

    @Bean
    Actions moderationActions() {
        return () -> List.of(Reports.REPORT, Desk.DECIDE);
    }

    @Bean
    AdminPage moderationPage() {
        return new AdminPage("/moderation", "moderation.title", "shield", Desk.DECIDE);
    }

    /** The log without scripts. */
    @Controller
    static class LogPage {

        private final TablePage page;
        private final PublicLog log;

        LogPage(TablePage page, PublicLog log) {
            this.page = page;
            this.log = log;
        }

        @GetMapping("/p/moderation")
        ResponseEntity<String> show(HttpServletRequest request) {
            return page.answer(request, "moderation.log.title", "moderation.log.lead", log::tables);
        }
    }
}
