package org.tongxin.proposal.viewing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.Visibility;

/** A person begins their day: what waits for me, what is late, what have I done (工作台). */
@UseCase
@Serves("QD1")
@Transactional(readOnly = true)
public class SeeHome {

    private static final int WAITING = 12;
    private static final int LATELY = 6;

    private final ProposalViews views;
    private final List<org.tongxin.ledger.Waiting> others;

    SeeHome(ProposalViews views, List<org.tongxin.ledger.Waiting> others) {
        this.views = views;
        this.others = others;
    }

    /**
     * The first page.
     *
     * @param waiting what waits for the reader's own hand, nearest day first
     * @param blocks what waits for them in each of the four blocks, of this module and of all others
     * @param list for a desk of the committee what waits there; for a member or unit all they have a part in
     */
    public record Home(
            Blocks blocks,
            List<ProposalRow> waiting,
            ProposalList list,
            List<ProposalViews.Done> lately,
            boolean committee) {}

    /** For this person, in these words. */
    public Home see(Actor who, Words w) {
        boolean committee = Visibility.seesReceived(who);
        List<ProposalRow> waiting = new ArrayList<>();
        for (UUID party : parties(who)) {
            waiting.addAll(views.waiting(party, WAITING));
        }
        ProposalFilter filter = committee ? ProposalFilter.state(queue(who)) : ProposalFilter.NONE;
        ProposalList list = committee ? views.list(who, filter, WAITING) : views.first(who, filter, WAITING);
        Blocks blocks = Blocks.of(who, waiting, committee ? list.total() : 0, others, w);
        return new Home(blocks, waiting, list, views.lately(who, LATELY), committee);
    }

    private static List<UUID> parties(Actor who) {
        List<UUID> parties = new ArrayList<>();
        if (who.member() != null) {
            parties.add(who.member().value());
        }
        if (who.unit() != null) {
            parties.add(who.unit().value());
        }
        return parties;
    }

    /** Which states wait at the reader's desk. */
    static String queue(Actor who) {
        if (who.at(Desk.REVIEWER)) {
            return "REVIEWING";
        }
        return who.at(Desk.ASSIGNER) ? "TO_ASSIGN" : "OPEN";
    }
}
