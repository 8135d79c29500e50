package org.smartinteraction;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * A day is a day in Kyiv, on whatever machine: for {@code LocalDate.now()}, and for {@code current_date} too, since the
 * driver tells the database this zone. Last days of roles, offers and confirmations would otherwise end hours late on a
 * server that runs on universal time.
 */
class KyivDays implements EnvironmentPostProcessor {

    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }
}
