package org.tongxin.platform.database;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded server before the application context where no database is configured, and makes it the data
 * source: the application's role for work, the owner's role for migrations. The server stops after all contexts are
 * closed.
 *
 * <p>Properties: {@code tongxin.home}, the data folder (default {@code tongxin-home} in the working directory);
 * {@code tongxin.database.throw-away=true}, for tests.
 */
public final class EmbeddedPostgresStarter implements EnvironmentPostProcessor {

    /** Name of the property that holds the data folder. */
    public static final String HOME = "tongxin.home";

    static final String THROW_AWAY = "tongxin.database.throw-away";
    static final String URL = "spring.datasource.url";

    private final Log log;

    public EmbeddedPostgresStarter(DeferredLogFactory logs) {
        log = logs.getLog(EmbeddedPostgresStarter.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(URL)) {
            requireOwnerForMigrations(environment);
            return;
        }
        boolean throwAway = environment.getProperty(THROW_AWAY, Boolean.class, false);
        Path home = Path.of(environment.getProperty(HOME, "tongxin-home"));
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(home, throwAway ? Durability.THROW_AWAY : Durability.DURABLE);
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        environment.getPropertySources().addFirst(properties(postgres));
        log.info((postgres.isAdopted() ? "Joined" : "Started") + " the embedded PostgreSQL " + PostgresHome.VERSION
                + " of " + home.toAbsolutePath().normalize());
    }

    private static MapPropertySource properties(EmbeddedPostgres postgres) {
        Credentials app = postgres.app();
        Credentials owner = postgres.owner();
        return new MapPropertySource(
                "embeddedPostgres",
                Map.of(
                        URL,
                        postgres.url(),
                        "spring.datasource.username",
                        app.user(),
                        "spring.datasource.password",
                        app.password(),
                        "spring.flyway.url",
                        postgres.url(),
                        "spring.flyway.user",
                        owner.user(),
                        "spring.flyway.password",
                        owner.password()));
    }

    /** Migrating as the application's role would make it the owner of every table, and void row-level security. */
    private static void requireOwnerForMigrations(ConfigurableEnvironment environment) {
        if (environment.getProperty("spring.flyway.enabled", Boolean.class, true)
                && !environment.containsProperty("spring.flyway.user")) {
            throw new DatabaseRefused(
                    "已用 spring.datasource.url 指定外部数据库，还须用 spring.flyway.user 和 spring.flyway.password 指定拥有各表的另一角色。",
                    "spring.datasource.url names an external database; spring.flyway.user and spring.flyway.password"
                            + " must name another role that owns its tables.");
        }
    }
}
