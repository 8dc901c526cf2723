package org.tongxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    @Test
    void only_root_needs_another_user_for_the_server() throws Exception {
        assertThat(ServerUser.choose(unpacked()).prefix().isEmpty()).isEqualTo(!isRoot());
    }

    @Test
    @EnabledIf("isRoot")
    void where_root_may_not_make_a_namespace_the_server_runs_under_another_user() throws Exception {
        open(folder);
        PostgresHome home = unpacked();
        ServerUser missing = new ServerUser(List.of("no-such-program"), ServerUser.MYSELF, ServerUser.MYSELF);
        ServerUser forbidden = new ServerUser(List.of("false"), ServerUser.MYSELF, ServerUser.MYSELF);
        ServerUser user = ServerUser.firstUsable(home, List.of(missing, forbidden, ServerUser.other(NOBODY, NOBODY)));
        assertThat(user.uid()).isEqualTo(NOBODY);

        Secrets secrets = new Secrets(home);
        DataDirectory.initialiseIfMissing(home, user, secrets, Durability.THROW_AWAY);
        PostmasterFile server = new PostgresServer(home, user, Durability.THROW_AWAY).launch();
        assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid"))
                .isEqualTo(NOBODY);
        PostgresServer.stop(home, server);

        EmbeddedPostgres next = EmbeddedPostgres.start(home.root(), Durability.THROW_AWAY);
        assertThat(Files.getAttribute(Path.of("/proc", Long.toString(next.pid())), "unix:uid"))
                .isEqualTo(NOBODY);
        next.stop();
    }

    @Test
    @EnabledIf("isRoot")
    void what_root_can_do_an_ordinary_user_can() throws Exception {
        open(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        try (ChildApplication ordinary = ChildApplication.startAs(NOBODY, folder, home)) {
            Path server = Path.of("/proc", Long.toString(ordinary.serverPid()));
            assertThat(Files.getAttribute(server, "unix:uid")).isEqualTo(NOBODY);
        }
        assertThat(Files.exists(home.resolve("postgres-data-18/postmaster.pid")))
                .isFalse();
    }

    @Test
    void a_folder_that_nobody_but_root_can_enter_is_refused_with_a_sentence() throws Exception {
        PostgresHome home = unpacked();
        ServerUser forbidden = new ServerUser(List.of("false"), ServerUser.MYSELF, ServerUser.MYSELF);
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> ServerUser.firstUsable(home, List.of(forbidden)))
                .withMessageContaining("不能以 root 运行")
                .withMessageContaining("start as an ordinary user");
    }

    private PostgresHome unpacked() throws Exception {
        PostgresHome home = PostgresHome.open(folder.resolve("data"));
        Unpacked.into(home.root());
        return home;
    }

    private static void open(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
