package org.smartinteraction;

import java.util.Locale;
import java.util.Optional;
import org.smartinteraction.identity.RelyingParties;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the sign-in host which sites there are: the platform's own and every space. */
@Component
class KnownSites implements RelyingParties {

    private final TenantDirectory directory;
    private final String platform;

    KnownSites(TenantDirectory directory, @Value("${smart.domain}") String platform) {
        this.directory = directory;
        this.platform = platform;
    }

    @Override
    public Optional<String> name(String host, Locale language) {
        return platform.equals(host)
                ? Optional.of(Texts.in(language).t("operator.platform.name"))
                : directory.byHost(host).map(tenant -> tenant.name(language));
    }

    @Override
    public Optional<String> site(String host) {
        return directory.byHost(host).map(tenant -> tenant.id().toString());
    }
}
