package org.smartinteraction.overlay;

import java.util.List;
import org.smartinteraction.people.Actions;
import org.smartinteraction.space.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page where administrators decide about region and communities. */
@Configuration
class OverlayPages {

    @Bean
    Actions neighboursActions() {
        return () -> List.of(Memberships.JOIN, Memberships.CONSENT);
    }

    @Bean
    AdminPage neighboursPage() {
        return new AdminPage("/neighbours", "overlay.title", "map-2", Memberships.JOIN);
    }
}
