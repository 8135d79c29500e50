package org.smartinteraction.tenancy;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure means that the database is out of reach, so that asking again later helps. */
public final class Outage {

    private Outage() {}

    /**
     * Whether this failure or what caused it is one: by class 08, 53300 and 57P0x of PostgreSQL's error codes (appendix A
     * of its manual), and what the pool and Spring make of them.
     */
    public static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CannotCreateTransactionException
                    || at instanceof DataAccessResourceFailureException
                    || at instanceof SQLTransientConnectionException
                    || at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).matches("08.*|53300|57P0.")) {
                return true;
            }
        }
        return false;
    }
}
