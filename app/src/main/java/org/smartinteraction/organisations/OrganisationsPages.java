package org.smartinteraction.organisations;

import org.smartinteraction.people.Seats;
import org.smartinteraction.space.AdminPage;
import org.smartinteraction.space.CommonPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory for everybody, and the table for those who keep it. */
@Configuration
class OrganisationsPages {

    @Bean
    CommonPage organisationsPage() {
        return new CommonPage("/organisations", "organisations.title", "building-community", DirectoryTable.PATH);
    }

    @Bean
    AdminPage organisationsAdminPage() {
        return new AdminPage("/organisations/manage", "organisations.manage.title", "id-badge-2", Seats.MANAGE);
    }
}
