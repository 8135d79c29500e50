package org.smartinteraction.tenancy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with a database role that row-level security would not hold. */
@Component
class RoleCheck implements InitializingBean {

    private final JdbcClient jdbc;

    RoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        var reason = jdbc.sql("""
                        select case
                          when r.rolsuper then 'is a superuser'
                          when r.rolbypassrls then 'has BYPASSRLS'
                          when exists (select from pg_roles o where o.oid <> r.oid and (o.rolsuper or o.rolbypassrls)
                              and pg_has_role(r.oid, o.oid, 'member')) then 'is a member of a role that bypasses row-level security'
                          when exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where c.relkind in ('r', 'p', 'v') and n.nspname in ('public', 'app', 'identity')
                              and pg_has_role(r.oid, c.relowner, 'member')) then 'owns tables, or is a member of their owner'
                        end
                        from pg_roles r where r.rolname = current_user""").query(String.class).optional();
        reason.ifPresent(why -> {
            throw new IllegalStateException("The application's database role " + why
                    + ", so tenants would not be isolated. Give SPRING_DATASOURCE_USERNAME a role of its own"
                    + " (deploy/database/roles.sql) and the owner to SPRING_LIQUIBASE_USER.");
        });
    }
}
