package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.LetterBook;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Somebody who supervises urges whoever has a proposal (催办); it is recorded.
 */
@UseCase
@Serves("A20")
public class UrgeHandler {

    private final Proceedings proceedings;
    private final LetterBook book;

    UrgeHandler(Proceedings proceedings, LetterBook book) {
        this.proceedings = proceedings;
        this.book = book;
    }

    /** Urges by telephone. */
    public Outcome<Proposal> urge(Actor who, ProposalId id, String words) {
        return urge(who, id, Urge.call(words));
    }

    /** Urges that way. */
    public Outcome<Proposal> urge(Actor who, ProposalId id, Urge urge) {
        return proceedings.take(
                who,
                UrgeHandler.class,
                id,
                Proceedings.ANY,
                (proposal, by, regulation) -> proposal.urging().urge(by, urge, book, regulation));
    }
}
