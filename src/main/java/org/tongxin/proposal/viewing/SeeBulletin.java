package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/**
 * The supervisors' clear list by unit and week (清名单、一周通报): what each unit still has, what is overdue, who was urged how often and
 * which promises have passed their day. An item leaves it when its own step is taken, and only then.
 */
@UseCase
@Serves("A13")
public class SeeBulletin {

    private static final int WEEK = 7;
    private static final int MOST_UNITS = 300;
    private static final int MOST_LATE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SeeBulletin(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one unit has.
     *
     * @param open with it now
     * @param late of those, overdue
     * @param soon of those, due within a week
     * @param urged how often it was urged in the week
     * @param promises its promises that have passed their day
     */
    public record Line(UnitId unit, int open, int late, int soon, int urged, int promises) {}

    /** An overdue proposal, the longest overdue first. */
    public record Late(
            ProposalId id, String title, @Nullable UnitId unit, LocalDate dueOn, int urged) {}

    /** A week's bulletin. */
    public record Bulletin(LocalDate from, LocalDate until, List<Line> units, List<Late> late) {}

    /** Of the week that ends today. */
    @Transactional(readOnly = true)
    public Bulletin week(Actor who) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusDays(WEEK - 1L);
        return new Bulletin(from, today, units(today, from), late(who, today));
    }

    private List<Line> units(LocalDate today, LocalDate from) {
        return jdbc.sql("""
                with held as (
                    select h.party_id as unit, count(*) as open,
                           count(*) filter (where p.due_on < :today and not p.clock_stopped) as late,
                           count(*) filter (where p.due_on between :today and :soon and not p.clock_stopped) as soon
                      from proposal.proposal p join proposal.party h on h.committee_id = p.committee_id
                       and h.proposal_id = p.id and h.role in ('LEAD', 'SEPARATE')
                     where p.committee_id = platform.acting_committee() and p.state in ('TRANSFERRED', 'OBJECTED', 'HANDLING', 'REPLY_REVIEW', 'REHANDLING') group by 1),
                promised as (
                    select m.unit_id as unit, count(*) as promises from proposal.promise m
                     where m.committee_id = platform.acting_committee() and m.stands = 'OPEN' and m.due_now < :today
                     group by 1),
                urged as (
                    select h.party_id as unit, count(*) as urged from proposal.step s
                      join proposal.party h on h.committee_id = s.committee_id and h.proposal_id = s.proposal_id
                       and h.role in ('LEAD', 'SEPARATE')
                     where s.committee_id = platform.acting_committee() and s.step = 'URGE' and s.on_day >= :from group by 1)
                select unit, coalesce(open, 0) as open, coalesce(late, 0) as late, coalesce(soon, 0) as soon,
                       coalesce(urged, 0) as urged, coalesce(promises, 0) as promises
                  from held full join promised using (unit) full join urged using (unit)
                 order by late desc nulls last, promises desc nulls last, open desc nulls last, unit limit :most""")
                .param("today", today)
                .param("soon", today.plusDays(WEEK))
                .param("from", from)
                .param("most", MOST_UNITS)
                .query((row, _) -> new Line(
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getInt("soon"),
                        row.getInt("urged"),
                        row.getInt("promises")))
                .list();
    }

    private List<Late> late(Actor who, LocalDate today) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                        select p.id, p.title, p.lead_unit, p.due_on,
                               (select count(*) from proposal.step s where s.committee_id = p.committee_id
                                   and s.proposal_id = p.id and s.step = 'URGE') as urged
                          from proposal.proposal p
                         where p.committee_id = platform.acting_committee() and p.due_on < :today and not p.clock_stopped
                           and (%s) order by p.due_on, p.id limit %d""".formatted(viewer.sql(), MOST_LATE)).param("today", today))
                .query((row, _) -> {
                    UUID unit = row.getObject("lead_unit", UUID.class);
                    return new Late(
                            new ProposalId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            unit == null ? null : new UnitId(unit),
                            row.getObject("due_on", LocalDate.class),
                            row.getInt("urged"));
                })
                .list();
    }
}
