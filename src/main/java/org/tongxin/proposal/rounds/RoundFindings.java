package org.tongxin.proposal.rounds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Taken;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * What a verdict means for its proposal: a closed one is looked back on, and what had been struck off the clear list and is not done comes
 * back to it. A promise's own entries are not touched.
 */
@Component
class RoundFindings {

    private final Proceedings proceedings;
    private final Proposals proposals;
    private final RoundFacts facts;

    RoundFindings(Proceedings proceedings, Proposals proposals, RoundFacts facts) {
        this.proceedings = proceedings;
        this.proposals = proposals;
        this.facts = facts;
    }

    /** What was found, when, and in which words. */
    record Finding(RoundVerdict verdict, LocalDate on, String words) {}

    /** Tells the proposal; gives it as it then is, with the steps taken, if any. */
    Outcome<Proposal> tell(Actor who, RoundItem item, Finding finding) {
        Optional<LookBack.Verdict> look =
                item.isPromise() ? Optional.empty() : finding.verdict().asLookBack();
        Proposal read = proposals.find(item.proposal(), Visibility.of(who)).orElse(null);
        if (read == null) {
            return Outcome.missing();
        }
        if (look.isEmpty() && !(finding.verdict().isFinding() && read.isStruckOff())) {
            return Outcome.done(read);
        }
        return proceedings.take(
                who,
                JudgeRoundItem.class,
                item.proposal(),
                Proceedings.ANY,
                (proposal, by, _) -> steps(proposal, by, look, finding));
    }

    /** Counts the verdict in place of the one before; gives the fact. */
    UUID count(RoundItem item, Proposal proposal, RoundVerdict verdict, LocalDate on, @Nullable UUID before) {
        return facts.judged(item, proposal, verdict, on, before);
    }

    private static Outcome<Taken> steps(
            Proposal proposal, Occasion by, Optional<LookBack.Verdict> look, Finding finding) {
        boolean back = finding.verdict().isFinding() && proposal.isStruckOff();
        if (look.isEmpty()) {
            return proposal.clearing().relist(by, finding.words());
        }
        Outcome<Taken> looked = proposal.tracking().lookBack(by, look.get(), finding.on(), finding.words());
        return back && looked instanceof Outcome.Done ? proposal.clearing().relist(by, finding.words()) : looked;
    }
}
