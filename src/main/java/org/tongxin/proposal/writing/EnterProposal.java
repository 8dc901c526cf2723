package org.tongxin.proposal.writing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Intake;
import org.tongxin.proposal.model.Numbering;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.ProposerKind;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Taken;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;

/** The secretariat enters a proposal that came on paper or by telephone, on somebody's behalf, with the paper's number (代录). */
@UseCase
@Serves("A27")
public class EnterProposal {

    /** Longest number of a paper, in characters. */
    public static final int SOURCE_MAX = 60;

    private final Proceedings proceedings;
    private final Directories directories;
    private final Numbering numbering;
    private final Clock clock;

    EnterProposal(Proceedings proceedings, Directories directories, Numbering numbering, Clock clock) {
        this.proceedings = proceedings;
        this.directories = directories;
        this.numbering = numbering;
        this.clock = clock;
    }

    /**
     * What stands on the paper or was said.
     *
     * @param kind who proposes
     * @param proposer the member, or the convener, head or contact of a body
     * @param body name of the body, for a collective proposal
     * @param channel on paper or by telephone
     * @param source the paper's number, or who called and when
     * @param seen what was seen of seal or signature; empty: nothing yet
     */
    public record Paper(
            @Nullable ProposerKind kind,
            @Nullable MemberId proposer,
            String body,
            @Nullable Channel channel,
            String source,
            String seen,
            Text text) {

        public Paper {
            body = Prose.clean(body);
            source = Prose.clean(source);
            seen = Prose.clean(seen);
        }
    }

    /** Enters and hands it in; the member sees it as their own from then on. */
    public Outcome<Proposal> enter(Actor who, Paper paper) {
        Directory directory = directories.of(who.committee());
        Occasion now = Occasion.now(who, clock);
        Optional<SessionCard> session = directory.sessionOn(now.on());
        List<Reason> wrong = wrong(paper, directory);
        if (session.isEmpty()) {
            wrong.add(Reason.of("proposal.refused.noSession", now.on()));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Occasion behalf = now.onBehalfOf(paper.proposer(), null);
        return proceedings.begin(who, EnterProposal.class, behalf, (by, regulation) -> {
            Proposal p = Proposal.begin(ProposalId.fresh(), origin(paper, directory), by);
            Outcome<Taken> written = p.writing().write(by, paper.text());
            return written instanceof Outcome.Refused<Taken>(List<Reason> reasons)
                    ? Outcome.refused(reasons)
                    : submit(p, by, paper, session.orElseThrow(), regulation);
        });
    }

    private Outcome<Proposal> submit(Proposal p, Occasion by, Paper paper, SessionCard session, Regulation regulation) {
        Intake intake = Intake.on(by.on(), session.opensOn(), session.closesOn(), regulation);
        Outcome<Taken> handedIn = p.writing().submit(by, session.id(), intake, numbering, regulation);
        if (handedIn instanceof Outcome.Refused<Taken>(List<Reason> reasons)) {
            return Outcome.refused(reasons);
        }
        if (p.needsWarrant() && !paper.seen().isEmpty()) {
            Outcome<Taken> confirmed = p.reviewing().confirmForm(by, paper.seen());
            if (confirmed instanceof Outcome.Refused<Taken>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
        }
        return Outcome.done(p);
    }

    private static Proposal.Origin origin(Paper paper, Directory directory) {
        ProposerKind kind = java.util.Objects.requireNonNull(paper.kind());
        MemberId proposer = java.util.Objects.requireNonNull(paper.proposer());
        return new Proposal.Origin(
                kind,
                proposer,
                kind.isCollective() ? paper.body() : null,
                directory.member(proposer).map(MemberCard::sector).orElse(null),
                java.util.Objects.requireNonNull(paper.channel()),
                paper.source().isEmpty() ? null : paper.source());
    }

    private static List<Reason> wrong(Paper paper, Directory directory) {
        List<Reason> wrong = new ArrayList<>();
        ProposerKind kind = paper.kind();
        if (kind == null || kind == ProposerKind.JOINT) {
            wrong.add(Reason.at("kind", "proposal.refused.proposerKind"));
        } else if (kind.isCollective()
                && (paper.body().isEmpty() || Prose.length(paper.body()) > BeginProposal.BODY_MAX)) {
            wrong.add(Reason.at("body", "proposal.refused.body", BeginProposal.BODY_MAX));
        }
        if (paper.proposer() == null
                || directory.member(paper.proposer()).filter(MemberCard::active).isEmpty()) {
            wrong.add(Reason.at("member", "proposal.refused.memberChoice"));
        }
        if (paper.channel() != Channel.PAPER && paper.channel() != Channel.PHONE) {
            wrong.add(Reason.at("channel", "proposal.refused.channel"));
        }
        if (paper.source().isEmpty() || Prose.length(paper.source()) > SOURCE_MAX) {
            wrong.add(Reason.at("source", "proposal.refused.paperNumber", SOURCE_MAX));
        }
        return wrong;
    }
}
