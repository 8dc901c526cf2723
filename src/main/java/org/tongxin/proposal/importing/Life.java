package org.tongxin.proposal.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.model.Intake;
import org.tongxin.proposal.model.Numbering;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Taken;

/**
 * Leads a proposal through what happened to it, with the same verbs and the same guards as if it happened today. The first
 * refusal ends it, and nothing is kept.
 */
final class Life {

    private final Proposal proposal;
    private final PastCase past;
    private final Cast cast;
    private final Regulation regulation;
    private final Numbering numbering;
    private final Clock clock;
    private List<Reason> refused = List.of();

    Life(Proposal proposal, PastCase past, Cast cast, Regulation regulation, Numbering numbering, Clock clock) {
        this.proposal = proposal;
        this.past = past;
        this.cast = cast;
        this.regulation = regulation;
        this.numbering = numbering;
        this.clock = clock;
    }

    /** Leads it through; {@code others} are those the review merged into it. */
    Outcome<Proposal> lead(SessionCard session, List<Proposal> others) {
        proposed(session);
        merged(past.review(), others);
        reviewed(past.review());
        handled(past.handling());
        led(past.led());
        replied(past.reply());
        past.ratings().forEach(this::rated);
        return refused.isEmpty() ? Outcome.done(proposal) : Outcome.refused(refused);
    }

    private void proposed(SessionCard session) {
        LocalDate on = past.receivedOn();
        Occasion author = at(cast.member(past.proposer()), on);
        Intake intake = Intake.on(on, session.opensOn(), session.closesOn(), regulation);
        step(() -> proposal.writing().write(author, past.text()));
        for (MemberId member : past.cosigners()) {
            step(() -> proposal.writing().invite(author, member, regulation));
            step(() -> proposal.writing().agree(at(cast.member(member), on)));
        }
        step(() -> proposal.writing().submit(author, session.id(), intake, numbering, regulation));
    }

    private void merged(PastCase.@Nullable Reviewed review, List<Proposal> others) {
        if (review != null) {
            Occasion by = at(cast.reviewer(1), review.on());
            others.forEach(other -> step(() -> other.merging().into(by, proposal, review.comment())));
        }
    }

    private void led(PastCase.@Nullable Led led) {
        if (led == null) {
            return;
        }
        Occasion chosen = at(cast.reviewer(1), led.on());
        step(() -> proposal.leading().nominate(chosen, led.reason()));
        step(() -> proposal.leading().choose(chosen, led.leader(), null, led.level()));
        led.acts()
                .forEach(act -> step(() ->
                        proposal.leading().record(at(cast.reviewer(1), act.on()), act.kind(), act.on(), act.words())));
    }

    private void reviewed(PastCase.@Nullable Reviewed review) {
        if (review == null) {
            return;
        }
        String refusal = review.refusal();
        if (refusal != null) {
            Occasion by = at(cast.reviewer(1), review.on());
            step(() -> proposal.reviewing().refuse(by, refusal, review.comment(), regulation));
            return;
        }
        for (int level = 1; level <= regulation.reviewLevels(); level++) {
            Occasion by = at(cast.reviewer(level), review.on());
            step(() -> proposal.reviewing()
                    .approve(by, review.category(), review.comment(), review.quality(), numbering, regulation));
        }
    }

    private void handled(PastCase.@Nullable Handled handling) {
        if (handling == null) {
            return;
        }
        step(() -> proposal.handover()
                .transfer(at(cast.assigner(), handling.on()), handling.lead(), handling.joint(), regulation));
        LocalDate signed = handling.signedOn();
        if (signed != null) {
            sign(handling.lead(), signed);
            handling.joint().forEach(unit -> sign(unit, signed));
        }
    }

    private void sign(UnitId unit, LocalDate on) {
        step(() -> proposal.handover().sign(at(cast.officer(unit), on), regulation));
    }

    private void replied(PastCase.@Nullable Answered reply) {
        PastCase.Handled handling = past.handling();
        if (reply == null || handling == null) {
            return;
        }
        for (UnitId unit : handling.joint()) {
            step(() -> proposal.answering().giveOpinion(at(cast.officer(unit), reply.on()), "同意主办单位意见。"));
        }
        UnitId lead = handling.lead();
        Reply.Sheet sheet =
                new Reply.Sheet(reply.text(), reply.grade(), reply.open(), reply.contact(), reply.promises());
        step(() -> proposal.answering().send(at(cast.officer(lead), reply.on()), sheet, regulation));
        step(() -> proposal.answering().issue(at(cast.leader(lead), reply.on()), regulation));
    }

    private void rated(PastCase.Rated rating) {
        if (proposal.state() == State.FEEDBACK_DUE) {
            step(() -> proposal.judging()
                    .rate(
                            at(cast.member(rating.member()), rating.on()),
                            rating.work(),
                            rating.result(),
                            rating.comment(),
                            regulation));
        }
    }

    private Occasion at(Actor who, LocalDate on) {
        return Occasion.past(who, on, clock.getZone());
    }

    private void step(java.util.function.Supplier<Outcome<Taken>> verb) {
        if (refused.isEmpty() && verb.get() instanceof Outcome.Refused<Taken>(List<Reason> reasons)) {
            refused = reasons;
        }
    }
}
