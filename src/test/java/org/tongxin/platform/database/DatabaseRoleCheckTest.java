package org.tongxin.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseRoleCheckTest {

    private static EmbeddedPostgres postgres;
    private static Credentials superuser;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Unpacked.into(folder);
        postgres = EmbeddedPostgres.start(folder, Durability.THROW_AWAY);
        superuser = new Credentials(
                "postgres",
                Files.readString(folder.resolve("secrets/database-postgres")).strip());
        as(postgres.owner()).sql("create table duty (id int)").update();
        as(superuser).sql("create role bypasser login password 'x' bypassrls").update();
        as(superuser).sql("grant connect on database tongxin to bypasser").update();
        as(superuser)
                .sql("create role heir login password 'x' in role tongxin_owner")
                .update();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void the_role_made_for_the_application_is_accepted() {
        assertThatCode(check(postgres.app())::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void a_superuser_is_refused() {
        refused(superuser, "是超级用户", "is a superuser");
    }

    @Test
    void the_owner_of_tables_is_refused_and_so_is_a_member_of_the_owning_role() {
        refused(postgres.owner(), "拥有数据表", "owns tables");
        refused(new Credentials("heir", "x"), "拥有数据表", "owns tables");
    }

    @Test
    void a_role_that_may_bypass_row_level_security_is_refused() {
        refused(new Credentials("bypasser", "x"), "可绕过行级安全", "may bypass row-level security");
    }

    private static void refused(Credentials role, String chinese, String english) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(check(role)::afterPropertiesSet)
                .withMessageContaining(role.user())
                .withMessageContaining(chinese)
                .withMessageContaining(english);
    }

    private static DatabaseRoleCheck check(Credentials role) {
        return new DatabaseRoleCheck(as(role));
    }

    private static JdbcClient as(Credentials role) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), role.user(), role.password()));
    }
}
