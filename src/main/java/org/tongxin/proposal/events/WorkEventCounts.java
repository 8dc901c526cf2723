package org.tongxin.proposal.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.SessionCard;

/** How often something was done for proposals, by the ledger: an event counts once, and each of its proposals once. */
@Component
public class WorkEventCounts {

    private static final String COUNTS = """
        with f as (select s.kind = 'proposal.work_event' as event, s.kind = 'proposal.onsite_supervised' as onsite, s.matter_id,
                          s.occurred_on between :sf and :su as of_session, s.occurred_on between :yf and :yu as of_year,
                          s.attributes ->> 'kind' as of
                     from ledger.standing s
                    where s.committee_id = platform.acting_committee()
                      and s.kind in ('proposal.work_event', 'proposal.onsite_supervised', 'proposal.taken_up')
                      and s.occurred_on between least(:sf, :yf) and greatest(:su, :yu))
        select of, count(*) filter (where event and of_session) as events_session,
               count(*) filter (where event and of_year) as events_year,
               count(distinct matter_id) filter (where not event and of_session) as proposals_session,
               count(distinct matter_id) filter (where not event and of_year) as proposals_year
          from f group by of
        union all
        select 'SUPERVISED', 0, 0, count(distinct matter_id) filter (where of_session),
               count(distinct matter_id) filter (where of_year)
          from f where onsite""";

    private final JdbcClient jdbc;

    WorkEventCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of a kind in the session's year and in the calendar year.
     *
     * @param ofSession events (次)
     * @param ofYear events (次)
     * @param proposalsOfSession proposals they were about, each once (件)
     * @param proposalsOfYear proposals they were about, each once (件)
     */
    public record Count(long ofSession, long ofYear, long proposalsOfSession, long proposalsOfYear) {

        static final Count NONE = new Count(0, 0, 0, 0);
    }

    /** By kind of event, and under {@value EventFilter#SUPERVISED} the proposals supervised on the spot, whatever the kind. */
    Map<String, Count> of(@Nullable SessionCard session, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("sf", session == null ? first : session.from())
                .param("su", session == null ? first : session.until())
                .param("yf", first)
                .param("yu", LocalDate.of(year, 12, 31))
                .query((row, _) -> counts.put(
                        row.getString("of"),
                        new Count(
                                row.getLong("events_session"),
                                row.getLong("events_year"),
                                row.getLong("proposals_session"),
                                row.getLong("proposals_year"))))
                .list();
        return counts;
    }
}
