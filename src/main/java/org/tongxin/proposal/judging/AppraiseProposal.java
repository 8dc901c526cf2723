package org.tongxin.proposal.judging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Appraisal;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Units appraise proposals, proposers their handling, the secretariat both (双向评议). */
@UseCase
@Serves("A11")
public class AppraiseProposal {

    private final Proceedings proceedings;

    AppraiseProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Appraises. */
    public Outcome<Proposal> appraise(
            Actor who,
            ProposalId id,
            Appraisal.@Nullable About about,
            Map<String, @Nullable Integer> scores,
            String words) {
        return about == null
                ? Outcome.refused(Reason.at("about", "proposal.refused.appraiseSide"))
                : proceedings.take(
                        who,
                        AppraiseProposal.class,
                        id,
                        Proceedings.ANY,
                        (proposal, by, regulation) ->
                                proposal.appraising().appraise(by, about, scores, words, regulation));
    }
}
