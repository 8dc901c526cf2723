package org.tongxin.proposal.viewing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps a proposal took (全部经过), in order. */
@Component
public class Timelines {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Timelines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One step.
     *
     * @param id its identity, by which an urging is answered
     * @param name who took it
     * @param on the day it counts for
     * @param words what was said with it, as far as the reader may read it; may be empty
     * @param more of urgings and reminders, what belongs to them
     */
    public record Line(
            UUID id,
            String step,
            State from,
            State to,
            String name,
            Instant at,
            LocalDate on,
            String words,
            Map<String, String> more) {

        Line silent() {
            return new Line(id, step, from, to, name, at, on, "", Map.of());
        }
    }

    List<Line> of(ProposalId id) {
        return jdbc.sql("""
                select id, step, from_state, to_state, actor_name, at, on_day, coalesce(detail ->> 'comment', '') as words,
                       case when step in ('URGE', 'ANSWER_URGE', 'ESCALATE', 'REMIND_COSIGNER')
                            then detail - 'comment' - 'urger' end as more
                  from proposal.step
                 where committee_id = platform.acting_committee() and proposal_id = ? order by id""")
                .param(id.value())
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("step"),
                        State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words"),
                        more(row.getString("more"))))
                .list();
    }

    private Map<String, String> more(@Nullable String detail) {
        return detail == null ? Map.of() : json.readValue(detail, DETAIL);
    }
}
