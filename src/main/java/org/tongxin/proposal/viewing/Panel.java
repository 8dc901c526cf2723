package org.tongxin.proposal.viewing;

import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.CosignAnswer;
import org.tongxin.proposal.model.Handling;
import org.tongxin.proposal.model.HandlingState;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.UnitRole;

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
    RATE,
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
        boolean rated =
                p.ratingsNow().stream().anyMatch(rating -> rating.member().equals(who.member()));
        boolean mayRate = p.state() == State.FEEDBACK_DUE && p.judges().contains(who.member());
        return mayRate && !rated ? RATE : NONE;
    }

    private static Panel ofUnit(Actor who, Proposal p, Handling part) {
        if (!State.WITH_UNIT.contains(p.state())) {
            return NONE;
        }
        if (who.at(Desk.UNIT_LEADER) && part.role() == UnitRole.LEAD && p.state() == State.REPLY_REVIEW) {
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
        return replies && part.role() == UnitRole.LEAD ? REPLY : NONE;
    }

    private static Panel ofCommittee(Actor who, Proposal p) {
        if (who.at(Desk.REVIEWER) && State.REVIEWING.contains(p.state())) {
            return REVIEW;
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
