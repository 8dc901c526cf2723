package org.tongxin.proposal.writing;

import java.time.Clock;
import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.ProposerKind;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A member begins a proposal (起草); nobody else sees it before it is handed in or others are asked to sign.
 */
@UseCase
@Serves("A01")
public class BeginProposal {

    private final Proceedings proceedings;
    private final Directories directories;
    private final Clock clock;

    BeginProposal(Proceedings proceedings, Directories directories, Clock clock) {
        this.proceedings = proceedings;
        this.directories = directories;
        this.clock = clock;
    }

    /** An empty sheet in the member's name. */
    public Outcome<Proposal> begin(Actor who) {
        if (who.member() == null) {
            return Outcome.refused(Reason.of("proposal.refused.noMember"));
        }
        MemberId author = who.member();
        return directories
                        .of(who.committee())
                        .member(author)
                        .filter(MemberCard::active)
                        .isEmpty()
                ? Outcome.refused(Reason.of("proposal.refused.memberResting"))
                : proceedings.begin(
                        who,
                        BeginProposal.class,
                        Occasion.now(who, clock),
                        (by, _) -> Outcome.done(Proposal.begin(ProposalId.fresh(), origin(who, author), by)));
    }

    private Proposal.Origin origin(Actor who, MemberId author) {
        String sector = directories
                .of(who.committee())
                .member(author)
                .map(MemberCard::sector)
                .orElse(null);
        return new Proposal.Origin(ProposerKind.MEMBER, author, null, sector, Channel.ONLINE, null);
    }
}
