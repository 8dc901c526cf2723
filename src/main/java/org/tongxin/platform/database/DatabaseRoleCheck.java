package org.tongxin.platform.database;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start under a database role that row-level security would not hold: a superuser, a role that may bypass it,
 * or one that owns a table, itself or through a role it belongs to.
 */
@Component
@DependsOnDatabaseInitialization
class DatabaseRoleCheck implements InitializingBean {

    private static final String EXCESS = """
        select r.rolname, r.rolsuper, r.rolbypassrls,
               exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                          and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owner
          from pg_roles r where r.rolname = current_user\
        """;

    private final JdbcClient database;

    DatabaseRoleCheck(JdbcClient database) {
        this.database = database;
    }

    /** What the connected role may; each of the three rights would void row-level security. */
    private record Rights(String role, boolean isSuperuser, boolean mayBypass, boolean ownsTables) {

        List<String> excess(String superuser, String bypass, String owner) {
            return List.of(
                            isSuperuser ? superuser : "",
                            isSuperuser || !mayBypass ? "" : bypass,
                            isSuperuser || !ownsTables ? "" : owner)
                    .stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    @Override
    public void afterPropertiesSet() {
        Rights rights = database.sql(EXCESS)
                .query((row, number) -> new Rights(
                        row.getString("rolname"),
                        row.getBoolean("rolsuper"),
                        row.getBoolean("rolbypassrls"),
                        row.getBoolean("owner")))
                .single();
        List<String> chinese = rights.excess("是超级用户", "可绕过行级安全", "拥有数据表");
        List<String> english = rights.excess("is a superuser", "may bypass row-level security", "owns tables");
        if (!english.isEmpty()) {
            throw new DatabaseRefused(
                    "数据库角色 " + rights.role() + " " + String.join("、", chinese)
                            + "，不能用于运行；请用 spring.datasource.username 指定一个不拥有任何表的普通角色。",
                    "The database role " + rights.role() + " " + String.join(" and ", english)
                            + "; name an ordinary role that owns no table with spring.datasource.username.");
        }
    }
}
