package org.tongxin.proposal.writing;

import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.clue.Clue;
import org.tongxin.proposal.clue.ClueId;
import org.tongxin.proposal.clue.ClueText;
import org.tongxin.proposal.clue.ClueUses;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A member writes a proposal from a clue (由线索起草): a draft with its title and matter, which stay to be checked and worked out. Several
 * may take the same one; who has begun already goes on with that draft.
 */
@UseCase
public class TakeClue {

    private final ClueUses uses;
    private final BeginProposal beginning;
    private final WriteProposal writing;
    private final Proposals proposals;
    private final TransactionTemplate transaction;

    TakeClue(
            ClueUses uses,
            BeginProposal beginning,
            WriteProposal writing,
            Proposals proposals,
            TransactionTemplate transaction) {
        this.uses = uses;
        this.beginning = beginning;
        this.writing = writing;
        this.proposals = proposals;
        this.transaction = transaction;
    }

    /** The draft, fresh or begun before. */
    public Outcome<Proposal> take(Actor who, ClueId id) {
        if (!Permissions.allows(who, TakeClue.class)) {
            return Outcome.missing();
        }
        MemberId member = who.member();
        if (member == null) {
            return Outcome.refused(Reason.of("proposal.refused.noMember"));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Proposal> outcome =
                    uses.take(id).map(clue -> write(who, clue, member)).orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Proposal> write(Actor who, Clue clue, MemberId member) {
        Optional<Proposal> begun =
                uses.begun(clue.id(), member).flatMap(draft -> proposals.find(draft, Visibility.of(who)));
        if (begun.isPresent()) {
            return Outcome.done(begun.get());
        }
        return switch (beginning.begin(who)) {
            case Outcome.Done<Proposal>(Proposal draft) -> {
                ProposalId proposal = draft.id();
                uses.begin(clue.id(), proposal, member);
                yield writing.write(who, proposal, Proceedings.ANY, text(clue.text()));
            }
            case Outcome<Proposal> refused -> refused;
        };
    }

    private static Text text(ClueText clue) {
        return new Text(clue.asTitle(), clue.matter(), "", "");
    }
}
