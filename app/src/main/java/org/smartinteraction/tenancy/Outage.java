package org.smartinteraction.tenancy;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Whether a failure means that the database is out of reach, so that asking again later helps. */
final class Outage {

    private Outage() {}

    /** By class 08, 53300 and 57P0x of PostgreSQL's error codes (appendix A of its manual), and the pool's own. */
    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).matches("08.*|53300|57P0.")) {
                return true;
            }
        }
        return false;
    }
}
