package org.tongxin.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * The three roles of the embedded server: the superuser, used only here; the owner of the database, who migrates it; and
 * the application's role, which owns nothing and so is held by row-level security.
 */
final class PostgresRoles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "tongxin_owner";
    static final String APP = "tongxin_app";
    static final String DATABASE = "tongxin";

    private static final String RIGHTS = " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

    private final PostgresHome home;
    private final int port;
    private final Secrets secrets;

    PostgresRoles(PostgresHome home, int port, Secrets secrets) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
    }

    /** Connects as superuser and makes what is missing of roles and database. Doing it again changes nothing. */
    void complete() throws IOException {
        try (Connection connection = connect()) {
            if (!answer(connection, "show data_directory").equals(home.data().toString())) {
                throw Troubles.homeInUse(home.root());
            }
            completeRole(connection, OWNER);
            completeRole(connection, APP);
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect on database " + DATABASE + " to " + APP);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "内置数据库已启动但无法准备（" + e.getMessage() + "），日志：" + home.log(),
                    "The embedded database is up but could not be prepared (" + e.getMessage() + "); log: "
                            + home.log(),
                    e);
        }
    }

    /** A password file that was lost is made anew, and the role takes the new password. */
    private void completeRole(Connection connection, String role) throws SQLException, IOException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        if (known && secrets.has(role)) {
            return;
        }
        String verb = known ? "alter role " : "create role ";
        execute(
                connection,
                verb + role + RIGHTS + " password '" + secrets.of(role).password() + "'");
    }

    private Connection connect() throws SQLException, IOException {
        Credentials superuser = secrets.of(SUPERUSER);
        Properties properties = new Properties();
        properties.putAll(Map.of("user", superuser.user(), "password", superuser.password(), "connectTimeout", "10"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
