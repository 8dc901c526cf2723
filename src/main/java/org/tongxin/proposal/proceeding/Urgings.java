package org.tongxin.proposal.proceeding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.model.Urged;

/** What the timeline of a proposal says of urging, answering, escalating and reminding; read within the step's transaction. */
@Component
public class Urgings {

    private static final String FIND = """
        select s.id, s.account_id, s.detail ->> 'kind' as kind, (s.detail ->> 'unit')::uuid as unit,
               (s.detail ->> 'no')::int as no, (s.detail ->> 'year')::int as year, (s.detail ->> 'until')::date as until,
               (s.detail ->> 'dueOn')::date as due_on, coalesce((s.detail ->> 'late')::int, 0) as late,
               exists (select 1 from proposal.step a where a.committee_id = s.committee_id
                  and a.proposal_id = s.proposal_id and a.step = 'ANSWER_URGE'
                  and a.detail ->> 'urging' = s.id::text) as answered
          from proposal.step s
         where s.committee_id = platform.acting_committee() and s.proposal_id = ? and s.id = ? and s.step = 'URGE'""";

    /** Urgings to the units that have it now, since its present clock began, that were not answered. */
    static final String UNANSWERED = """
        (select count(*) from proposal.step s where s.committee_id = p.committee_id and s.proposal_id = p.id
            and s.step = 'URGE' and s.on_day >= p.clock_started and s.detail ->> 'unit' is not null
            and exists (select 1 from proposal.handling h where h.committee_id = p.committee_id and h.proposal_id = p.id
                and h.unit_id = (s.detail ->> 'unit')::uuid and h.state <> 'REASSIGNED')
            and not exists (select 1 from proposal.step a where a.committee_id = s.committee_id
                and a.proposal_id = s.proposal_id and a.step = 'ANSWER_URGE' and a.detail ->> 'urging' = s.id::text))""";

    /** How far its present clock was escalated. */
    static final String REACHED = """
        (select coalesce(max((e.detail ->> 'level')::int), 0) from proposal.step e where e.committee_id = p.committee_id
            and e.proposal_id = p.id and e.step = 'ESCALATE' and e.detail ->> 'clock' = p.clock_kind
            and e.detail ->> 'started' = p.clock_started::text)""";

    private final JdbcClient jdbc;

    Urgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a proposal stands.
     *
     * @param unanswered urgings to its units without an answer
     * @param reached level to which it was escalated
     */
    public record Standing(ProposalId id, LocalDate dueOn, int unanswered, int reached) {}

    /** The urging that this step of the proposal was; null: none was. */
    public @Nullable Urged find(ProposalId proposal, UUID step) {
        return jdbc.sql(FIND)
                .param(proposal.value())
                .param(step)
                .query((row, _) -> urged(row))
                .optional()
                .orElse(null);
    }

    private static Urged urged(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        String kind = row.getString("kind");
        return new Urged(
                row.getObject("id", UUID.class),
                // those of earlier versions say no kind
                kind == null ? Urge.Kind.CALL : Urge.Kind.valueOf(kind),
                unit == null ? null : new UnitId(unit),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("no", Integer.class),
                row.getObject("year", Integer.class),
                row.getObject("until", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("late"),
                row.getBoolean("answered"));
    }

    /** The step of a proposal's latest letter. */
    public UUID lastLetter(ProposalId proposal) {
        return jdbc.sql("""
                select s.id from proposal.step s where s.committee_id = platform.acting_committee() and s.proposal_id = ?
                   and s.step = 'URGE' and s.detail ->> 'kind' = 'LETTER' order by s.id desc limit 1""").param(proposal.value()).query(UUID.class).single();
    }

    /** How one proposal stands; nothing where no clock runs. */
    public Optional<Standing> standing(ProposalId proposal) {
        return jdbc.sql("select p.id, p.due_on, " + UNANSWERED + " as unanswered, " + REACHED
                        + " as reached from proposal.proposal p"
                        + " where p.committee_id = platform.acting_committee() and p.id = ? and p.due_on is not null")
                .param(proposal.value())
                .query((row, _) -> standing(row))
                .optional();
    }

    /** The next that are with a unit and are overdue or were urged in vain, in the order of their identities. */
    public List<Standing> pressing(LocalDate today, UUID after, int urgings, int most) {
        return jdbc.sql("select * from (select p.id, p.due_on, " + UNANSWERED + " as unanswered, " + REACHED + """
                 as reached from proposal.proposal p
                 where p.committee_id = platform.acting_committee() and p.channel <> 'IMPORT'
                   and p.state in ('TRANSFERRED', 'HANDLING', 'REPLY_REVIEW', 'REHANDLING')
                   and p.due_on is not null and not p.clock_stopped and p.id > :after) q
                 where q.due_on < :today or q.unanswered >= :urgings order by q.id limit :most""")
                .param("today", today)
                .param("after", after)
                .param("urgings", urgings)
                .param("most", most)
                .query((row, _) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                row.getInt("unanswered"),
                row.getInt("reached"));
    }

    /** Whether the author reminded that member by hand on that day. */
    public boolean reminded(ProposalId proposal, MemberId member, LocalDate on) {
        return jdbc.sql("""
                select exists (select 1 from proposal.step s where s.committee_id = platform.acting_committee()
                   and s.proposal_id = ? and s.step = 'REMIND_COSIGNER' and s.on_day = ? and s.detail ->> 'member' = ?)""")
                .param(proposal.value())
                .param(on)
                .param(member.toString())
                .query(Boolean.class)
                .single();
    }
}
