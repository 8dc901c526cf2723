package org.tongxin.proposal.model;

import java.util.Map;
import java.util.Optional;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.rules.Term;

/** More time to reply: asked by the lead unit before its time is over, granted or refused by the committee (延期). */
public final class Extending {

    private final Proposal p;

    Extending(Proposal proposal) {
        this.p = proposal;
    }

    /** The lead unit asks, as often as the rule allows and while its time still runs. */
    public Outcome<Taken> ask(Occasion by, int months, String typed, Regulation regulation) {
        String reason = Prose.clean(typed);
        boolean lead = p.answerersNow().stream().anyMatch(part -> part.unit().equals(by.unit()));
        return Guard.of(p, Step.ASK_EXTENSION)
                .need(lead, Reason.of("proposal.refused.notLead"))
                .need(pending().isEmpty(), Reason.of("proposal.refused.extensionPending"))
                .need(
                        asked() < regulation.extensionTimes(),
                        Reason.of("proposal.refused.extensionTimes", regulation.extensionTimes()))
                .need(() -> inTime(by, regulation), Reason.of("proposal.refused.extensionLate"))
                .need(
                        months >= 1 && months <= regulation.extensionMonths(),
                        Reason.at("months", "proposal.refused.extensionMonths", regulation.extensionMonths()))
                .need(!reason.isEmpty(), Reason.at("reason", "proposal.refused.extensionWhy"))
                .need(
                        Prose.length(reason) <= Handover.WHY_MAX,
                        Reason.at("reason", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    p.extensions.add(new Extension(
                            p.extensions.size() + 1,
                            p.round,
                            months,
                            reason,
                            by.name(),
                            by.at(),
                            null,
                            null,
                            null,
                            null));
                    return p.take(
                            Step.ASK_EXTENSION,
                            p.state,
                            by,
                            Map.of("months", months, "comment", reason, "unit", String.valueOf(by.unit())));
                });
    }

    /** The committee grants it: the reply is due that much later, from the day it was due. */
    public Outcome<Taken> grant(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return guard(Step.GRANT_EXTENSION, words).then(() -> {
            Extension asked = pending().orElseThrow();
            p.replace(asked.decided(true, words, by));
            p.clocks.extend(clock(), by.on(), new Term(asked.months(), Term.Unit.MONTHS), words);
            return p.take(
                    Step.GRANT_EXTENSION,
                    p.state,
                    by,
                    Map.of("months", asked.months(), "comment", words, "unit", unit()));
        });
    }

    /** The committee refuses it, and says why. */
    public Outcome<Taken> refuse(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return guard(Step.REFUSE_EXTENSION, words)
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.decisionNeeded"))
                .then(() -> {
                    p.replace(pending().orElseThrow().decided(false, words, by));
                    return p.take(Step.REFUSE_EXTENSION, p.state, by, Map.of("comment", words, "unit", unit()));
                });
    }

    /** What waits for a decision, if anything does. */
    public Optional<Extension> pending() {
        return p.extensions.stream().filter(Extension::isPending).findFirst();
    }

    /** How many months may be asked for now; 0: none, because of the state, the time, or the times it was asked. */
    public int monthsLeft(Occasion by, Regulation regulation) {
        boolean may = Step.ASK_EXTENSION.allowedIn().contains(p.state)
                && pending().isEmpty()
                && asked() < regulation.extensionTimes()
                && inTime(by, regulation);
        return may ? regulation.extensionMonths() : 0;
    }

    private Guard guard(Step step, String words) {
        return Guard.of(p, step)
                .need(pending().isPresent(), Reason.of("proposal.refused.noExtension"))
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX));
    }

    private boolean inTime(Occasion by, Regulation regulation) {
        return p.clocks
                .of(clock(), null)
                .map(running -> !by.on().isAfter(running.deadline().dueOn(regulation.calendar())))
                .orElse(false);
    }

    private ClockKind clock() {
        return p.round > 1 ? ClockKind.REPLY_AGAIN : ClockKind.REPLY;
    }

    private long asked() {
        return p.extensions.stream()
                .filter(extension -> extension.round() == p.round)
                .count();
    }

    private String unit() {
        return p.lead().orElseThrow().unit().toString();
    }
}
