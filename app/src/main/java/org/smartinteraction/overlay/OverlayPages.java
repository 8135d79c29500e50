package org.smartinteraction.overlay;

import org.smartinteraction.space.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page where administrators decide about region and communities. */
@Configuration
class OverlayPages {

    @Bean
    AdminPage neighboursPage() {
        return new AdminPage("/neighbours", "overlay.title", "map-2", Memberships.JOIN);
    }
}
