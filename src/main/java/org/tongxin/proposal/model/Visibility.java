package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;

/**
 * Who sees which proposals: the one predicate that page, list, search, export, bundle and interface share. The committee's
 * desks see what was handed in, never a draft; a member sees what they propose or are asked to sign; a unit sees what it
 * handles; a leader from outside sees what they are in charge of. Row-level security keeps other committees out beneath it.
 *
 * @param sql a condition on {@code p}, a row of {@code proposal.proposal}
 * @param parties the parties it names as {@code :parties}
 */
public record Visibility(String sql, List<UUID> parties) {

    /** Everything of the committee: for jobs, which act for nobody in particular. */
    public static final Visibility ALL = new Visibility("true", List.of());

    /**
     * What was filed and not withheld by a decision: of these any member of the committee may learn, while writing, what was asked, what became of it and what was
     * promised. It shows such a summary only; the proposal itself opens to who sees it otherwise.
     */
    public static final Visibility FILED = new Visibility(
            "(p.filed_at is not null and not exists (select 1 from proposal.publication b where b.committee_id = p.committee_id"
                    + " and b.proposal_id = p.id and b.extent = 'NONE' and b.no = (select max(c.no) from proposal.publication c"
                    + " where c.committee_id = b.committee_id and c.proposal_id = b.proposal_id)))",
            List.of());

    private static final String RECEIVED = "p.submitted_at is not null";
    private static final String OWN =
            "p.id in (select own.proposal_id from proposal.party own where own.party_id = any(:parties))";

    /** What this person sees. */
    public static Visibility of(Actor who) {
        List<UUID> parties = new ArrayList<>();
        if (who.member() != null) {
            parties.add(who.member().value());
        }
        if (who.unit() != null && who.atAny(Desk.UNIT_OFFICER, Desk.UNIT_LEADER)) {
            parties.add(who.unit().value());
        }
        if (who.at(Desk.LEADER_IN_CHARGE)) {
            parties.add(who.account().value());
        }
        if (!seesReceived(who)) {
            return new Visibility(parties.isEmpty() ? "false" : OWN, parties);
        }
        return new Visibility(parties.isEmpty() ? RECEIVED : "(" + RECEIVED + " or " + OWN + ")", parties);
    }

    /** Whether the person sits at a desk of the committee, before which everything handed in lies open. */
    public static boolean seesReceived(Actor who) {
        return who.atAny(Desk.SECRETARIAT, Desk.REVIEWER, Desk.ASSIGNER, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);
    }

    /** The statement with the parties given, where the condition names them. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return parties.isEmpty() ? statement : statement.param("parties", parties.toArray(UUID[]::new));
    }
}
