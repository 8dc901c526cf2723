package org.tongxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void a_server_left_by_a_killed_application_is_adopted_with_its_data() throws Exception {
        Unpacked.into(folder);
        long left;
        try (ChildApplication killed = ChildApplication.start(folder)) {
            left = killed.serverPid();
            killed.kill();
        }
        EmbeddedPostgres adopted = start();
        assertThat(adopted.pid()).isEqualTo(left);
        assertThat(adopted.isAdopted()).isTrue();
        execute(adopted, "create table letter (text text)");
        execute(adopted, "insert into letter values ('一封信')");
        adopted.stop();
        assertThat(PostmasterFile.read(home())).isEmpty();

        EmbeddedPostgres again = start();
        assertThat(again.isAdopted()).isFalse();
        assertThat(answer(again, "select text from letter")).isEqualTo("一封信");
        again.stop();
    }

    @Test
    void a_server_killed_together_with_its_application_recovers_what_was_committed() throws Exception {
        Unpacked.into(folder);
        try (ChildApplication killed = ChildApplication.start(folder)) {
            long server = killed.serverPid();
            EmbeddedPostgres shared = start();
            execute(shared, "create table letter as select '一封信' as text");
            shared.stop();
            killed.kill();
            Commands.run(List.of("sh", "-c", "kill -KILL " + server));
        }
        EmbeddedPostgres recovered = start();
        assertThat(recovered.isAdopted()).isFalse();
        assertThat(answer(recovered, "select text from letter")).isEqualTo("一封信");
        recovered.stop();
    }

    @Test
    void two_applications_that_start_at_once_on_a_new_folder_share_one_server() throws Exception {
        try (ChildApplication one = ChildApplication.start(folder);
                ChildApplication other = ChildApplication.start(folder)) {
            assertThat(one.serverPid()).isEqualTo(other.serverPid());
        }
    }

    @Test
    void the_last_application_to_leave_stops_the_server_and_no_other() throws Exception {
        Unpacked.into(folder);
        EmbeddedPostgres first = start();
        try (ChildApplication second = ChildApplication.start(folder)) {
            assertThat(second.serverPid()).isEqualTo(first.pid());
        }
        assertThat(answer(first, "select 'still here'")).isEqualTo("still here");

        try (ChildApplication third = ChildApplication.start(folder)) {
            assertThat(third.serverPid()).isEqualTo(first.pid());
            first.stop();
            assertThat(PostmasterFile.read(home()))
                    .hasValueSatisfying(
                            server -> assertThat(server.isAlive(home())).isTrue());
        }
        assertThat(PostmasterFile.read(home())).isEmpty();
    }

    @Test
    void an_initialisation_that_was_interrupted_is_done_again() throws Exception {
        Files.createDirectories(folder.resolve("postgres-data-18.new-1/base"));
        Files.createDirectories(folder.resolve("postgres-18.6.new-1/bin"));
        EmbeddedPostgres postgres = start();
        assertThat(answer(postgres, "show server_encoding")).isEqualTo("UTF8");
        postgres.stop();
        assertThat(folder.toFile().list()).noneMatch(name -> name.contains(".new-"));
    }

    @Test
    void it_lives_in_a_folder_with_spaces_and_chinese_characters_and_outlives_a_stranger_with_its_number()
            throws Exception {
        Path chinese = folder.resolve("政协 提案/数据 folder");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(chinese, Durability.THROW_AWAY);
        assertThat(answer(postgres, "select ('提案' ~ '^\\w+$')::text")).isEqualTo("true");
        Path pidFile = chinese.resolve("postgres-data-18/postmaster.pid");
        String left = Files.readString(pidFile);
        String port = Files.readString(chinese.resolve("postgres.port"));
        postgres.stop();

        Files.writeString(
                pidFile,
                left.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
        try (ServerSocket taken = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres elsewhere = EmbeddedPostgres.start(chinese, Durability.THROW_AWAY);
            assertThat(elsewhere.isAdopted()).isFalse();
            assertThat(elsewhere.url()).doesNotContain(":" + taken.getLocalPort() + "/");
            elsewhere.stop();
        }
    }

    @Test
    void passwords_are_random_hidden_and_replaced_when_lost_except_the_superusers() throws Exception {
        Unpacked.into(folder);
        EmbeddedPostgres postgres = start();
        String password = postgres.app().password();
        Path secret = folder.resolve("secrets/database-tongxin_app");
        assertThat(password)
                .hasSizeGreaterThan(30)
                .isNotEqualTo(postgres.owner().password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(postgres.app().toString()).doesNotContain(password);
        postgres.stop();

        Files.delete(secret);
        EmbeddedPostgres renewed = start();
        assertThat(renewed.app().password()).isNotEqualTo(password);
        assertThat(answer(renewed, "select current_user")).isEqualTo("tongxin_app");
        renewed.stop();

        Files.delete(folder.resolve("secrets/database-postgres"));
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(this::start)
                .withMessageContaining("口令文件")
                .withMessageContaining("restore it from a backup");
    }

    @Test
    void a_folder_that_cannot_be_used_is_named_in_both_languages() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("home"), Durability.THROW_AWAY))
                .withMessageContaining("数据文件夹 " + file)
                .withMessageContaining("The data folder " + file);
    }

    @Test
    void real_data_is_forced_to_disk_and_checked() throws Exception {
        Unpacked.into(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.DURABLE);
        assertThat(answer(postgres, "show fsync")).isEqualTo("on");
        assertThat(answer(postgres, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(postgres, "show data_checksums")).isEqualTo("on");
        assertThat(answer(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        postgres.stop();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Durability.THROW_AWAY);
    }

    private PostgresHome home() {
        return PostgresHome.open(folder);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres, postgres.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("grant select on all tables in schema public to tongxin_app");
        }
    }

    private static String answer(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres, postgres.app());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, Credentials role) throws SQLException {
        return DriverManager.getConnection(postgres.url(), role.user(), role.password());
    }
}
