package org.tongxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartFailureTest {

    @Test
    void an_external_database_needs_a_second_role_for_migrations() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db.example/tongxin");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> starter().postProcessEnvironment(environment, new SpringApplication()))
                .withMessageContaining("外部数据库")
                .withMessageContaining("spring.flyway.user");
    }

    @Test
    void an_external_database_with_two_roles_is_taken_as_it_is() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/tongxin")
                .withProperty("spring.flyway.user", "keeper");
        starter().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example/tongxin");
        assertThat(environment.getProperty("spring.datasource.username")).isNull();
    }

    @Test
    void a_database_that_is_not_there_is_told_in_one_sentence_per_language() {
        FailureAnalysis analysis = new ConnectionFailureAnalyzer()
                .analyze(new IllegalStateException(new SQLException("Connection to db.example refused.", "08001")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription().lines())
                .containsExactly(
                        "无法连接数据库：Connection to db.example refused.",
                        "The database cannot be reached: Connection to db.example refused.");
    }

    @Test
    void a_fault_in_a_migration_keeps_its_stack_trace() {
        assertThat(new ConnectionFailureAnalyzer()
                        .analyze(new IllegalStateException(new SQLException("syntax error", "42601"))))
                .isNull();
    }

    private static EmbeddedPostgresStarter starter() {
        return new EmbeddedPostgresStarter(Supplier::get);
    }
}
