package org.tongxin.proposal.writing;

import java.time.Clock;
import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
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

    /** Longest name of a body, in characters. */
    public static final int BODY_MAX = 60;

    /** An empty sheet in the member's name. */
    public Outcome<Proposal> begin(Actor who) {
        return begin(who, ProposerKind.MEMBER, "");
    }

    /** An empty sheet in the name of a body, for which the member is convener, head or contact. */
    public Outcome<Proposal> begin(Actor who, ProposerKind kind, String typed) {
        String body = Prose.clean(typed);
        if (kind.isCollective() && (body.isEmpty() || Prose.length(body) > BODY_MAX)) {
            return Outcome.refused(Reason.at("body", "proposal.refused.body", BODY_MAX));
        }
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
                        (by, _) ->
                                Outcome.done(Proposal.begin(ProposalId.fresh(), origin(who, author, kind, body), by)));
    }

    private Proposal.Origin origin(Actor who, MemberId author, ProposerKind kind, String body) {
        String sector = directories
                .of(who.committee())
                .member(author)
                .map(MemberCard::sector)
                .orElse(null);
        boolean collective = kind.isCollective();
        return new Proposal.Origin(
                collective ? kind : ProposerKind.MEMBER,
                author,
                collective ? body : null,
                sector,
                Channel.ONLINE,
                null);
    }
}
