package org.tongxin.proposal.viewing;

import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.CosignAnswer;
import org.tongxin.proposal.model.Handling;
import org.tongxin.proposal.model.HandlingState;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.ReplyState;
import org.tongxin.proposal.model.State;

/** The one act a proposal now waits for from its reader; the page offers its form. It only offers: the aggregate decides. */
public enum Panel {
    WRITE,
    COSIGN,
    CONSENT,
    REVIEW,
    TRANSFER,
    OBJECTION,
    SIGN,
    OPINION,
    REPLY,
    CHECK,
    SUPERVISE,
    RATE,
    COORDINATE,
    NONE;

    /** What it waits for from this reader. */
    public static Panel of(Actor who, Proposal p) {
        Panel own = ofMember(who, p);
        if (own != NONE) {
            return own;
        }
        Panel unit = p.partOf(who.unit()).map(part -> ofUnit(who, p, part)).orElse(NONE);
        return unit == NONE ? ofCommittee(who, p) : unit;
    }

    private static Panel ofMember(Actor who, Proposal p) {
        if (who.member() == null) {
            return NONE;
        }
        boolean asked = p.cosigners().stream()
                .anyMatch(each -> each.member().equals(who.member()) && each.answer() == CosignAnswer.PENDING);
        if (asked && p.state() == State.COSIGNING) {
            return COSIGN;
        }
        boolean author = p.origin().proposer().equals(who.member());
        if (author && p.state() == State.CONSENT) {
            return CONSENT;
        }
        if (author && (State.WRITING.contains(p.state()) || p.state() == State.RETURNED)) {
            return WRITE;
        }
        boolean mayRate = p.state() == State.FEEDBACK_DUE && p.judges().contains(who.member());
        return mayRate && !p.judging().toRate(who.member()).isEmpty() ? RATE : NONE;
    }

    private static Panel ofUnit(Actor who, Proposal p, Handling part) {
        if (!State.WITH_UNIT.contains(p.state())) {
            return NONE;
        }
        ReplyState reply = p.replyOf(part.unit()).map(Reply::state).orElse(ReplyState.DRAFT);
        boolean checks = reply == ReplyState.CHECKING || reply == ReplyState.CLEARED;
        if (who.at(Desk.UNIT_LEADER) && part.role().answers() && checks) {
            return CHECK;
        }
        if (!who.at(Desk.UNIT_OFFICER)) {
            return NONE;
        }
        if (part.state() == HandlingState.PENDING_SIGN) {
            return SIGN;
        }
        if (part.owesOpinion() && part.state() == HandlingState.SIGNED) {
            return OPINION;
        }
        boolean replies = p.state() == State.HANDLING || p.state() == State.REHANDLING;
        return replies && p.answerersNow().contains(part) && reply == ReplyState.DRAFT ? REPLY : NONE;
    }

    private static Panel ofCommittee(Actor who, Proposal p) {
        if (who.at(Desk.REVIEWER) && State.REVIEWING.contains(p.state())) {
            return REVIEW;
        }
        if (who.at(Desk.SUPERVISOR)
                && p.replies().stream().anyMatch(reply -> reply.state() == ReplyState.SUPERVISING)) {
            return SUPERVISE;
        }
        if (p.state() == State.COORDINATING && who.atAny(Desk.SUPERVISOR, Desk.SECRETARIAT, Desk.COMMITTEE_LEADER)) {
            return COORDINATE;
        }
        if (!who.at(Desk.ASSIGNER)) {
            return NONE;
        }
        if (p.state() == State.FILED) {
            return TRANSFER;
        }
        boolean objected = p.handlings().stream().anyMatch(part -> part.state() == HandlingState.OBJECTED);
        return objected ? OBJECTION : NONE;
    }
}
