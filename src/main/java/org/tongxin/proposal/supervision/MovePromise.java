package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The committee agrees to another day for a promise (同意调整期限); the old day stays to be read. */
@UseCase
public class MovePromise {

    private final Proceedings proceedings;

    MovePromise(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Moves it. */
    public Outcome<Proposal> move(
            Actor who, ProposalId id, long seen, int round, int promise, @Nullable LocalDate to, String words) {
        return proceedings.take(
                who,
                MovePromise.class,
                id,
                seen,
                (proposal, by, _) -> proposal.tracking().move(by, round, promise, to, words));
    }
}
