package org.tongxin.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.identity.audit.AuditRecord.Change;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest {

    private final Changes changes = new Changes(JsonMapper.builder().build());

    @Test
    void only_fields_that_differ_are_shown_with_both_values() {
        assertThat(changes.between("""
            {"name":"沈禾清","desks":["MEMBER"],"unit":{"id":1,"name":"a"},"gone":true}\
            """, """
            {"name":"沈禾清","desks":["MEMBER","REVIEWER"],"unit":{"id":1,"name":"b"},"fresh":3}\
            """))
                .containsExactly(
                        new Change("desks", "MEMBER", "MEMBER, REVIEWER"),
                        new Change("unit.name", "a", "b"),
                        new Change("gone", "true", ""),
                        new Change("fresh", "", "3"));
    }

    @Test
    void lists_of_things_are_told_apart_by_their_place() {
        assertThat(changes.between(null, "[{\"to\":\"x\"},{\"to\":\"y\"}]"))
                .containsExactly(new Change("1.to", "", "x"), new Change("2.to", "", "y"));
    }

    @Test
    void a_spreadsheet_runs_nothing_of_an_export() throws IOException {
        StringWriter file = new StringWriter();
        new AuditCsv(file)
                .write(List.of(new AuditRecord(
                        new UUID(1, 1),
                        Instant.EPOCH,
                        "=cmd|' /C calc'!A0",
                        "192.0.2.1",
                        "web",
                        "SignIn",
                        "account",
                        "@SUM(A1)",
                        List.of())));
        assertThat(file.toString())
                .startsWith("\uFEFFat,actor")
                .contains("'=cmd")
                .contains("'@SUM(A1)");
    }
}
