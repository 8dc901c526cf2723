package org.tongxin.platform;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail (审计): who did what, when, from where, and what it was before and after. Rows are written in the transaction
 * of the act and can be neither changed nor removed.
 */
@Component
public class Audit {

    private static final String INSERT = """
            insert into platform.audit (committee_id, id, at, account_id, actor_name, address, channel, act,
                                        subject_kind, subject_id, subject_name, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records one act.
     *
     * @param act the use case's name
     * @param subject what was acted on
     * @param before its state before, or null where it did not exist
     * @param after its state after, or null where it ceased to exist
     */
    public void record(Actor who, String act, Subject subject, @Nullable Object before, @Nullable Object after) {
        jdbc.sql(INSERT)
                .param(who.committee().value())
                .param(Ids.next())
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param(who.account().value())
                .param(who.name())
                .param(who.origin().address())
                .param(who.origin().channel())
                .param(act)
                .param(subject.kind())
                .param(subject.id())
                .param(subject.name())
                .param(text(before))
                .param(text(after))
                .update();
    }

    private @Nullable String text(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }

    /**
     * What was acted on.
     *
     * @param kind for example {@code proposal}, {@code account}
     * @param id its identity, where it has one
     * @param name how people call it, kept because the thing may be renamed later
     */
    public record Subject(
            String kind, @Nullable UUID id, @Nullable String name) {}
}
