package org.smartinteraction.publishing;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads published items along an index which is in the order asked for. */
final class InOrder {

    private InOrder() {}

    /**
     * Runs a query. Left alone, PostgreSQL multiplies the selectivity of the tenant in the query with that in the policy,
     * expects next to nothing, and sorts all of a tenant's items.
     */
    static <T> T read(JdbcClient jdbc, Supplier<T> query) {
        jdbc.sql("set local enable_bitmapscan = off").update();
        var result = query.get();
        jdbc.sql("set local enable_bitmapscan = on").update();
        return result;
    }
}
