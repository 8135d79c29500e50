package org.smartinteraction;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the SQL files of sections one name each, however the application is packed. Liquibase knows a change set by the
 * path of its file. It finds these files by looking into a folder, and what it takes for their path depends on where the
 * classpath begins: in an unpacked jar it came out as {@code BOOT-INF/classes/org/…}, so that a database begun from the
 * jar was migrated a second time, and failed.
 */
@Component
class ChangeLogs implements BeanPostProcessor {

    private static final String ROOT = "org/smartinteraction/";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            liquibase.setResourceLoader(new Loader(getClass().getClassLoader()));
            rename(liquibase.getDataSource());
        }
        return bean;
    }

    /** What databases that were begun from an unpacked jar have written down. */
    private static void rename(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select to_regclass('public.databasechangelog') is not null")) {
            if (found.next() && found.getBoolean(1)) {
                statement.execute(
                        "update public.databasechangelog set filename = replace(filename, 'BOOT-INF/classes/', '')"
                                + " where filename like 'BOOT-INF/classes/%'");
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database could not be asked how far it is migrated", unreachable);
        }
    }

    /** Finds what it is asked for, ours under its name on the classpath. */
    record Loader(ResourcePatternResolver all) implements ResourcePatternResolver {

        Loader(ClassLoader classes) {
            this(new PathMatchingResourcePatternResolver(classes));
        }

        @Override
        public Resource[] getResources(String pattern) throws IOException {
            return Arrays.stream(all.getResources(pattern)).map(this::named).toArray(Resource[]::new);
        }

        @Override
        public Resource getResource(String location) {
            return all.getResource(location);
        }

        @Override
        public @Nullable ClassLoader getClassLoader() {
            return all.getClassLoader();
        }

        private Resource named(Resource found) {
            try {
                var address = found.getURL().getPath();
                int at = address.lastIndexOf(ROOT);
                return at < 0 || !found.isReadable()
                        ? found
                        : new ClassPathResource(address.substring(at), getClassLoader());
            } catch (IOException nowhere) {
                return found;
            }
        }
    }
}
