package org.tongxin.proposal.viewing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.State;

/** The steps a proposal took (全部经过), in order. */
@Component
public class Timelines {

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step.
     *
     * @param name who took it
     * @param on the day it counts for
     * @param words what was said with it, as far as the reader may read it; may be empty
     */
    public record Line(String step, State from, State to, String name, Instant at, LocalDate on, String words) {

        Line silent() {
            return new Line(step, from, to, name, at, on, "");
        }
    }

    List<Line> of(ProposalId id) {
        return jdbc.sql("""
                select step, from_state, to_state, actor_name, at, on_day, coalesce(detail ->> 'comment', '') as words
                  from proposal.step
                 where committee_id = platform.acting_committee() and proposal_id = ? order by id""")
                .param(id.value())
                .query((row, _) -> new Line(
                        row.getString("step"),
                        State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words")))
                .list();
    }
}
