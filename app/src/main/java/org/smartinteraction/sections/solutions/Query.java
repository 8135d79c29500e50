package org.smartinteraction.sections.solutions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parameters of an address; empty values are left out. */
final class Query {

    private final StringBuilder query = new StringBuilder();

    Query with(String name, String value) {
        if (!value.isBlank()) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
