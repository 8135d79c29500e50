package org.smartinteraction.isolation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.smartinteraction.Application;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

/** The application does not start with a database role that row-level security would not hold. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoleCheckTests {

    @Autowired
    Environment environment;

    @Test
    void theOwnerOfTheTablesIsRefused() {
        assertThatThrownBy(() -> start(
                        environment.getRequiredProperty("spring.liquibase.url"),
                        environment.getRequiredProperty("spring.liquibase.user"),
                        environment.getRequiredProperty("spring.liquibase.password")))
                .hasStackTraceContaining("owns tables");
    }

    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(() -> start(environment.getRequiredProperty("smart.test.superuser-url"), "", ""))
                .hasStackTraceContaining("is a superuser");
    }

    private void start(String url, String user, String password) {
        var application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE);
        application
                .run(
                        "--smart.test.own-database=true",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--spring.liquibase.enabled=false",
                        "--spring.main.lazy-initialization=false",
                        "--identity.datasource.url=" + environment.getRequiredProperty("identity.datasource.url"),
                        "--identity.datasource.username="
                                + environment.getRequiredProperty("identity.datasource.username"),
                        "--identity.datasource.password="
                                + environment.getRequiredProperty("identity.datasource.password"),
                        "--smart.command=true")
                .close();
    }
}
