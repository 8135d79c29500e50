package org.smartinteraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class KyivDaysTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDayOfTheApplicationIsThatOfKyiv() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    }

    @Test
    void theDayOfTheDatabaseIsThatOfKyiv() {
        assertThat(jdbc.sql("select current_setting('TimeZone')")
                        .query(String.class)
                        .single())
                .isEqualTo("Europe/Kyiv");
        assertThat(jdbc.sql("select (timestamptz '2026-11-21 22:30:00+00')::date")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
