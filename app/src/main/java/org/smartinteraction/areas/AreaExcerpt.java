package org.smartinteraction.areas;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty register with a part of one oblast, so that a new installation has something to search in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AreaExcerpt implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AreaExcerpt.class);

    private final Areas areas;
    private final AreaImport imports;

    AreaExcerpt(Areas areas, AreaImport imports) {
        this.areas = areas;
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (areas.isEmpty()) {
            var outcome = imports.run(content(), _ -> {});
            log.info("The register of areas was empty; {} units of an excerpt were entered", outcome.added());
        }
    }

    static byte[] content() throws IOException {
        return new ClassPathResource("excerpt.csv", AreaExcerpt.class).getContentAsByteArray();
    }
}
