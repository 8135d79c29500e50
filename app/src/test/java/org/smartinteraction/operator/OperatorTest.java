package org.smartinteraction.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.smartinteraction.areas.AreaImport;
import org.smartinteraction.people.People;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has an oblast of its own in the register: a raion and nine hromadas that have no space yet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OperatorTest {

    private static int number;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Templates templates;

    @Autowired
    Tenants tenants;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Spaces spaces;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    AreaImport imports;

    @Autowired
    PlatformTransactionManager transactions;

    String oblast;
    String prefix;

    @BeforeEach
    void aFreshOblast() {
        number++;
        String pair = "%02d".formatted(90 - number % 9) + "%02d".formatted(number);
        prefix = "t" + number + "-";
        oblast = "UA" + pair + "0000000000000";
        var file = new StringBuilder("Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Категорія;Назва\n");
        file.append(oblast).append(";;;;O;Пробна\n");
        String raion = "UA" + pair + "0000000000001";
        file.append(oblast).append(';').append(raion).append(";;;P;Пробний\n");
        for (int i = 1; i < 10; i++) {
            file.append(oblast + ";" + raion + ";" + hromada(i) + ";;H;Громадська" + i + "\n");
        }
        imports.run(file.toString().getBytes(StandardCharsets.UTF_8), _ -> {});
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** The code of the first to ninth hromada. */
    String hromada(int i) {
        return oblast.substring(0, 6) + "000000000010" + i;
    }

    NewSpace wanted(int hromada, String label) {
        return new NewSpace(
                hromada(hromada),
                templates.find("village").orElseThrow(),
                label,
                Map.of(),
                List.of("uk", "en"),
                "#224466",
                "head@village.example");
    }

    Tenant provisioned(int hromada) {
        return provisioning.provision(wanted(hromada, prefix + hromada), _ -> {});
    }

    <T> T in(Tenant tenant, Callable<T> action) {
        return tenants.within(tenant.id(), () -> transaction(action));
    }

    <T> T transaction(Callable<T> action) {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return action.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    void signIn(String email) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedIn(
                                UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                                email,
                                "en"),
                        "",
                        List.of()));
    }
}
