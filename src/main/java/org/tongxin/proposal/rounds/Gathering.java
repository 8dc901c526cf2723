package org.tongxin.proposal.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Step;
import org.tongxin.proposal.model.Visibility;

/** Takes promises and closed proposals into a round; called within a transaction that holds the round. */
@Component
class Gathering {

    /** Most items taken in at once; gathering again takes in more. */
    static final int MOST = 500;

    private static final String PROMISES = """
        select p.id, m.round, m.no, m.unit_id as unit,
               case when :due and m.due_now <= :until then 'DUE' else 'GRADE_B' end as ground, m.due_now as due
          from proposal.promise m
          join proposal.proposal p on p.committee_id = m.committee_id and p.id = m.proposal_id
          join proposal.reply a on a.committee_id = m.committee_id and a.proposal_id = m.proposal_id and a.round = m.round
               and a.unit_id = m.unit_id
         where m.committee_id = platform.acting_committee() and m.stands in ('OPEN', 'CLAIMED')
           and p.state = any(:tracked) and (:anyGrade or a.grade = any(:grades))
           and ((:due and m.due_now <= :until) or (:gradeB and a.grade = 'B'))""";

    private static final String CLOSED = """
        select p.id, 0, 0, p.lead_unit,
               case when :gradeB and p.grade = 'B' then 'GRADE_B' when :dissatisfied and p.sad then 'DISSATISFIED'
                    else 'FINISHED' end, p.ended_at::date
          from (select q.*, exists (select 1 from proposal.rating g where g.committee_id = q.committee_id
                       and g.proposal_id = q.id and 'DISSATISFIED' in (g.work, g.result)) as sad
                  from proposal.proposal q
                 where q.committee_id = platform.acting_committee() and q.state = 'CLOSED') p
         where (:anyGrade or p.grade = any(:grades))
           and ((:dissatisfied and p.sad) or :finished
                or (:gradeB and p.grade = 'B' and not exists (select 1 from proposal.promise o
                        where o.committee_id = p.committee_id and o.proposal_id = p.id and o.stands <> 'DRAFT')))""";

    /** Of the candidates those that stand in no round that is not closed, and in this one not at all. */
    private static final String INSERT = """
        insert into proposal.round_item (committee_id, round_id, no, proposal_id, reply_round, promise, unit_id, ground,
            by_name, at)
        select platform.acting_committee(), :round, f.last + row_number() over (order by %s), c.id, c.round, c.no, c.unit,
               c.ground, :by, :at
          from (%s) as c(id, round, no, unit, ground, due)
          join proposal.proposal p on p.committee_id = platform.acting_committee() and p.id = c.id
         cross join (select coalesce(max(no), 0) as last from proposal.round_item
                      where committee_id = platform.acting_committee() and round_id = :round) f
         where (%s) and %s and not exists (select 1 from proposal.round_item t
                where t.committee_id = platform.acting_committee() and t.proposal_id = c.id and t.reply_round = c.round
                  and t.promise = c.no and (t.live or t.round_id = :round))
         limit :most
        on conflict do nothing""";

    /** What the last round that looked at it found settled is not proposed again. */
    private static final String NOT_SETTLED = """
        coalesce((select s.verdict from proposal.round_item s
                   where s.committee_id = platform.acting_committee() and s.proposal_id = c.id and s.reply_round = c.round
                     and s.promise = c.no and s.verdict is not null order by s.round_id desc limit 1), 'NOT')
            not in ('FULFILLED', 'IMPOSSIBLE')""";

    private static final String BY_HAND = """
        select m.proposal_id, m.round, m.no, m.unit_id, 'BY_HAND', m.due_now from proposal.promise m
         where m.committee_id = platform.acting_committee() and m.proposal_id = any(:ids) and m.stands <> 'DRAFT'
        union all
        select q.id, 0, 0, q.lead_unit, 'BY_HAND', null from proposal.proposal q
         where q.committee_id = platform.acting_committee() and q.id = any(:ids) and q.state = 'CLOSED'
           and not exists (select 1 from proposal.promise o where o.committee_id = q.committee_id and o.proposal_id = q.id
                              and o.stands <> 'DRAFT')""";

    /** What was taken out comes back where nobody else looks at it. */
    private static final String BACK = """
        update proposal.round_item i set out_by = null, out_at = null, out_why = null, live = true, ground = 'BY_HAND',
               by_name = :by, at = :at
         where i.committee_id = platform.acting_committee() and i.round_id = :round and i.proposal_id = any(:ids)
           and i.out_at is not null and not exists (select 1 from proposal.round_item t
                where t.committee_id = i.committee_id and t.proposal_id = i.proposal_id and t.reply_round = i.reply_round
                  and t.promise = i.promise and t.live)""";

    private static final String URGENCY = """
        array_position(array['DUE', 'GRADE_B', 'DISSATISFIED', 'FINISHED', 'BY_HAND'], c.ground), c.due nulls last, c.id, c.round,
            c.no""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Gathering(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes in what fits the round's selection and is not there yet; tells how many that were. */
    int gather(Actor who, Round round) {
        Selection selection = round.selection();
        Map<String, Object> values = values(who, round.id());
        values.put("until", round.until());
        values.put(
                "tracked",
                Step.REPORT_PROGRESS.allowedIn().stream().map(State::name).toArray(String[]::new));
        values.put("anyGrade", selection.grades().isEmpty());
        values.put("grades", selection.grades().stream().map(Grade::name).toArray(String[]::new));
        values.put("due", selection.grounds().contains(Ground.DUE));
        values.put("gradeB", selection.grounds().contains(Ground.GRADE_B));
        values.put("dissatisfied", selection.grounds().contains(Ground.DISSATISFIED));
        values.put("finished", selection.grounds().contains(Ground.FINISHED));
        return insert(who, PROMISES + " union all " + CLOSED, chosen(selection, values), values);
    }

    /** The session, the year and the units of the selection. */
    private String chosen(Selection selection, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(NOT_SETTLED);
        if (selection.session() != null) {
            values.put("session", selection.session().value());
            where.append(" and p.session_id = :session");
        }
        if (selection.year() != null) {
            LocalDate first = LocalDate.of(selection.year(), 1, 1);
            values.put("yearFrom", first.atStartOfDay(clock.getZone()).toOffsetDateTime());
            values.put(
                    "yearUntil",
                    first.plusYears(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
            where.append(" and p.filed_at >= :yearFrom and p.filed_at < :yearUntil");
        }
        if (!selection.units().isEmpty()) {
            values.put("units", selection.units().stream().map(UnitId::value).toArray(UUID[]::new));
            where.append(" and c.unit = any(:units)");
        }
        return where.toString();
    }

    /** Takes in what these proposals promised, or the closed ones that promised nothing; tells how many items that were. */
    int add(Actor who, UUID round, List<ProposalId> proposals) {
        Map<String, Object> values = values(who, round);
        values.put("ids", proposals.stream().map(ProposalId::value).toArray(UUID[]::new));
        return jdbc.sql(BACK).params(values).update() + insert(who, BY_HAND, "true", values);
    }

    private int insert(Actor who, String candidates, String where, Map<String, Object> values) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql(INSERT.formatted(URGENCY, candidates, viewer.sql(), where))
                        .params(values))
                .update();
    }

    private Map<String, Object> values(Actor who, UUID round) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return new HashMap<>(Map.of("round", round, "by", who.name(), "at", now, "most", MOST));
    }

    /** Takes one out. */
    void out(UUID round, int no, String by, String why) {
        jdbc.sql("update proposal.round_item set out_by = ?, out_at = ?, out_why = ?, live = false"
                        + " where committee_id = platform.acting_committee() and round_id = ? and no = ?")
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(why)
                .param(round)
                .param(no)
                .update();
    }
}
