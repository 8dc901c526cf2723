package org.tongxin.proposal.handling;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The unit that gave a promise says how far it is, or that it is done (承诺进展、报办成). */
@UseCase
@Serves("A22")
public class ReportProgress {

    private final Proceedings proceedings;

    ReportProgress(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /**
     * Reports.
     *
     * @param percent how far, 0 to 100; null: nothing is said of it
     * @param done that it is done, with its proof in the words
     */
    public Outcome<Proposal> report(
            Actor who, ProposalId id, int round, int promise, @Nullable Integer percent, boolean done, String words) {
        return proceedings.take(
                who,
                ReportProgress.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.tracking().report(by, round, promise, percent, done, words));
    }
}
