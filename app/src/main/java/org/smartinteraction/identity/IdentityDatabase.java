package org.smartinteraction.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The connection of the identity role. It is no bean of a general type, so nothing else can get hold of it. */
class IdentityDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    IdentityDatabase(String url, String username, String password) {
        pool = new HikariDataSource();
        pool.setPoolName("identity");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setSchema("identity");
        // One of them listens, see EndedSessions.
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5000);
        template = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    JdbcClient sql() {
        return JdbcClient.create(template);
    }

    JdbcTemplate template() {
        return template;
    }

    /** A connection to keep for longer; whoever takes it closes it. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        pool.close();
    }
}
