package org.tongxin.proposal.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** Handling something otherwise than as a proposal (转为意见建议、社情民意、来信): only with its author's consent; silence is none. */
public final class Converting {

    private final Proposal p;

    Converting(Proposal proposal) {
        this.p = proposal;
    }

    /** A reviewer asks the author. */
    public Outcome<Taken> offer(Occasion by, Conversion.@Nullable Kind kind, String typed, Regulation regulation) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.OFFER_CONVERSION)
                .need(p.reviewing().mayJudge(by), Reason.of("proposal.refused.ownProposal"))
                .need(kind != null, Reason.at("kind", "proposal.refused.convertKind"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.convertWhy"))
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    Conversion.Kind as = Objects.requireNonNull(kind);
                    p.conversions.add(
                            new Conversion(p.conversions.size() + 1, as, words, by.name(), by.at(), null, null, null));
                    p.clocks.stop(ClockKind.REVIEW, by.on(), "");
                    p.clocks.start(ClockKind.CONSENT, null, by.on(), regulation);
                    return p.take(Step.OFFER_CONVERSION, State.CONSENT, by, Map.of("kind", as, "comment", words));
                });
    }

    /** The author consents: it is no proposal any more, and is handled as what was offered. */
    public Outcome<Taken> accept(Occasion by) {
        return guard(Step.ACCEPT_CONVERSION, by).then(() -> {
            Conversion offered = answer(by, true, "");
            p.clocks.drop(by.on(), "", ClockKind.REVIEW);
            p.dates = p.dates.ended(by.at());
            return p.take(Step.ACCEPT_CONVERSION, State.CONVERTED, by, Map.of("kind", offered.kind()));
        });
    }

    /** The author does not consent: the review goes on. */
    public Outcome<Taken> decline(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return guard(Step.DECLINE_CONVERSION, by)
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    answer(by, false, words);
                    return back(Step.DECLINE_CONVERSION, by, words);
                });
    }

    /** A reviewer takes the question back: the review goes on. */
    public Outcome<Taken> retract(Occasion by) {
        return Guard.of(p, Step.RETRACT_CONVERSION).then(() -> {
            answer(by, null, "");
            return back(Step.RETRACT_CONVERSION, by, "");
        });
    }

    private Taken back(Step step, Occasion by, String words) {
        p.clocks.resume(ClockKind.REVIEW, by.on(), words);
        return p.take(step, State.SUBMITTED, by, Map.of("comment", words));
    }

    private Conversion answer(Occasion by, @Nullable Boolean yes, String words) {
        Conversion offered = pending().orElseThrow();
        p.conversions.replaceAll(each -> each.no() == offered.no() ? each.answered(yes, words, by.at()) : each);
        p.clocks.meet(ClockKind.CONSENT, null, by.on());
        return offered;
    }

    /** What waits for the author's word. */
    public Optional<Conversion> pending() {
        return p.conversions.stream().filter(Conversion::isPending).findFirst();
    }

    private Guard guard(Step step, Occasion by) {
        return Guard.of(p, step).need(p.origin.proposer().equals(by.member()), Reason.of("proposal.refused.notAuthor"));
    }
}
