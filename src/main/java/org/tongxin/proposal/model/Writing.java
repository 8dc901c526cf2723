package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;

/** What its author, and those asked to sign, may do with a proposal (提出、联名、撤回). */
public final class Writing {

    private final Proposal p;

    Writing(Proposal proposal) {
        this.p = proposal;
    }

    /**
     * Writes its text; drafts may be as incomplete as they like, but not longer than what is stored at all. Who had signed
     * another text has not signed this one, and may be asked again.
     */
    public Outcome<Taken> write(Occasion by, Text text) {
        return Guard.of(p, Step.WRITE)
                .need(isAuthor(by), notAuthor())
                .none(text.tooLongToKeep())
                .then(() -> {
                    if (!text.equals(p.text)) {
                        lapse(by, CosignAnswer.AGREED);
                    }
                    p.text = text;
                    return p.take(Step.WRITE, p.state, by, Map.of());
                });
    }

    /** Asks a member to sign; the text stands still from the first invitation on. */
    public Outcome<Taken> invite(Occasion by, MemberId member, Regulation regulation) {
        boolean asked = p.cosigners.stream()
                .anyMatch(cosigner -> cosigner.member().equals(member) && cosigner.answer() != CosignAnswer.LAPSED);
        return Guard.of(p, Step.INVITE)
                .need(isAuthor(by), notAuthor())
                .need(!p.text.title().isEmpty(), Reason.at("title", "proposal.refused.titleFirst"))
                .need(!member.equals(p.origin.proposer()), Reason.at("member", "proposal.refused.ownCosigner"))
                .need(!asked, Reason.at("member", "proposal.refused.askedAlready"))
                .need(
                        asked() < regulation.cosignMax(),
                        Reason.at("member", "proposal.refused.tooManyCosigners", regulation.cosignMax()))
                .then(() -> invited(by, member, regulation));
    }

    private Taken invited(Occasion by, MemberId member, Regulation regulation) {
        LocalDate due = timeToSign(by, regulation);
        p.cosigners.removeIf(cosigner -> cosigner.member().equals(member));
        p.cosigners.add(new Cosigner(member, by.at(), due, CosignAnswer.PENDING, null));
        return p.take(Step.INVITE, State.COSIGNING, by, Map.of("member", member.toString()));
    }

    /** All who are asked have the time that began with the first invitation; once it is over a new one begins. */
    private LocalDate timeToSign(Occasion by, Regulation regulation) {
        boolean over = p.clocks
                .of(ClockKind.COSIGN, null)
                .map(clock -> by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                .orElse(true);
        if (over) {
            p.clocks.meet(ClockKind.COSIGN, null, by.on());
            p.clocks.start(ClockKind.COSIGN, null, by.on(), regulation);
        }
        return p.clocks.of(ClockKind.COSIGN, null).orElseThrow().deadline().dueOn(regulation.calendar());
    }

    private long asked() {
        return p.cosigners.stream()
                .filter(cosigner -> cosigner.answer() != CosignAnswer.LAPSED)
                .count();
    }

    private void lapse(Occasion by, CosignAnswer given) {
        p.cosigners.replaceAll(
                cosigner -> cosigner.answer() == given ? cosigner.answered(CosignAnswer.LAPSED, by.at()) : cosigner);
    }

    /** An invited member signs. */
    public Outcome<Taken> agree(Occasion by) {
        return answer(by, Step.AGREE_TO_COSIGN, CosignAnswer.AGREED);
    }

    /** An invited member declines. */
    public Outcome<Taken> decline(Occasion by) {
        return answer(by, Step.DECLINE_TO_COSIGN, CosignAnswer.DECLINED);
    }

    private Outcome<Taken> answer(Occasion by, Step step, CosignAnswer answer) {
        return Guard.of(p, step)
                .need(isPending(by), Reason.of("proposal.refused.notAsked"))
                .need(() -> inTime(by), Reason.of("proposal.refused.cosignOver"))
                .then(() -> {
                    p.cosigners.replaceAll(
                            asked -> asked.member().equals(by.member()) ? asked.answered(answer, by.at()) : asked);
                    return p.take(step, p.state, by, Map.of());
                });
    }

    /**
     * The author reminds somebody who has not answered, once a day at most.
     *
     * @param today whether that member was reminded by hand today already
     */
    public Outcome<Taken> remind(Occasion by, MemberId member, boolean today) {
        Optional<Cosigner> waits = p.cosigners.stream()
                .filter(asked -> asked.member().equals(member) && asked.answer() == CosignAnswer.PENDING)
                .findFirst();
        return Guard.of(p, Step.REMIND_COSIGNER)
                .need(isAuthor(by), notAuthor())
                .need(waits.isPresent(), Reason.at("member", "proposal.refused.answeredAlready"))
                .need(
                        waits.map(asked -> !by.on().isAfter(asked.dueOn())).orElse(true),
                        Reason.at("member", "proposal.refused.cosignOver"))
                .need(!today, Reason.at("member", "proposal.refused.remindedToday"))
                .then(() -> p.take(
                        Step.REMIND_COSIGNER,
                        p.state,
                        by,
                        Map.of(
                                "member",
                                member.toString(),
                                "dueOn",
                                waits.orElseThrow().dueOn())));
    }

    /** Takes the text back to change it; who had signed another text has not signed this one. */
    public Outcome<Taken> recall(Occasion by) {
        return Guard.of(p, Step.RECALL).need(isAuthor(by), notAuthor()).then(() -> {
            p.cosigners.clear();
            p.clocks.drop(by.on(), "", ClockKind.COSIGN);
            return p.take(Step.RECALL, p.submissions == 0 ? State.DRAFT : State.RETURNED, by, Map.of());
        });
    }

    /** Hands it in between plenaries. */
    public Outcome<Taken> submit(Occasion by, SessionId session, Numbering numbering, Regulation regulation) {
        return submit(by, session, Intake.REGULAR, numbering, regulation);
    }

    /** Hands it in; unanswered invitations lapse and are no consent. */
    public Outcome<Taken> submit(
            Occasion by, SessionId session, Intake intake, Numbering numbering, Regulation regulation) {
        boolean atPlenary = intake == Intake.PLENARY || !regulation.sectorsAtPlenary() || p.isRecord();
        return Guard.of(p, Step.SUBMIT)
                .none(missing(by, regulation))
                .need(
                        !p.origin.kind().isOfPlenary() || atPlenary,
                        Reason.of("proposal.refused.plenaryOnly", regulation.windowMonths()))
                .then(() -> submitted(by, session, intake, numbering, regulation));
    }

    /** What still stands against handing it in, for the writing page. */
    public List<Reason> missing(Occasion by, Regulation regulation) {
        List<Reason> missing = new ArrayList<>(p.isRecord() ? p.text.unnamed() : p.text.missing(regulation.maxChars()));
        if (!isAuthor(by)) {
            missing.add(notAuthor());
        }
        return missing;
    }

    private Taken submitted(Occasion by, SessionId session, Intake intake, Numbering numbering, Regulation regulation) {
        lapse(by, CosignAnswer.PENDING);
        p.clocks.meet(ClockKind.COSIGN, null, by.on());
        p.clocks.start(ClockKind.REVIEW, null, by.on(), regulation);
        if (p.numbers.serial() == null) {
            p.numbers = new Proposal.Numbers(session, numbering.nextSerial(session), null);
            p.intake = intake;
        }
        p.submissions++;
        p.dates = p.dates.submitted(by.at());
        return p.take(Step.SUBMIT, State.SUBMITTED, by, Map.of("submission", p.submissions));
    }

    /** Takes it back for good. */
    public Outcome<Taken> withdraw(Occasion by, String why) {
        String words = Prose.clean(why);
        return Guard.of(p, Step.WITHDRAW)
                .need(isAuthor(by), notAuthor())
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("why", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    lapse(by, CosignAnswer.PENDING);
                    p.clocks.drop(by.on(), words, ClockKind.COSIGN, ClockKind.REVIEW);
                    p.dates = p.dates.ended(by.at());
                    return p.take(Step.WITHDRAW, State.WITHDRAWN, by, Map.of("comment", words));
                });
    }

    private boolean isAuthor(Occasion by) {
        return p.origin.proposer().equals(by.member());
    }

    private boolean isPending(Occasion by) {
        return p.cosigners.stream()
                .anyMatch(asked -> asked.member().equals(by.member()) && asked.answer() == CosignAnswer.PENDING);
    }

    private boolean inTime(Occasion by) {
        return p.cosigners.stream()
                .filter(asked -> asked.member().equals(by.member()))
                .noneMatch(asked -> by.on().isAfter(asked.dueOn()));
    }

    private static Reason notAuthor() {
        return Reason.of("proposal.refused.notAuthor");
    }
}
