package org.tongxin.proposal.model;

import java.util.Map;
import java.util.Optional;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * Striking proposals off the clear list (清名单销号, A13). Closed is not yet done: a proposal stays on the list until somebody has asked, with
 * what was found, that it be struck off, and somebody else has agreed.
 */
public final class Clearing {

    private final Proposal p;

    Clearing(Proposal proposal) {
        this.p = proposal;
    }

    /** Asks that it be struck off; while a promise is not kept that is refused, and says which. */
    public Outcome<Taken> ask(Occasion by, String typed) {
        String words = Prose.clean(typed);
        Optional<Pledge> open = p.tracking().pledges().stream()
                .filter(pledge -> pledge.standing() != Pledge.Standing.KEPT)
                .findFirst();
        return Guard.of(p, Step.ASK_STRIKE)
                .need(!p.isStruckOff(), Reason.of("proposal.refused.struckAlready"))
                .need(pending().isEmpty(), Reason.of("proposal.refused.strikePending"))
                .need(
                        open.isEmpty(),
                        Reason.of(
                                "proposal.refused.strikePromise",
                                open.map(pledge -> pledge.promise().text()).orElse("")))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whyStrike"))
                .need(
                        Prose.length(words) <= StrikeOff.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", StrikeOff.WORDS_MAX))
                .then(() -> {
                    p.strikeOffs.add(new StrikeOff(
                            p.strikeOffs.size() + 1, words, by.name(), by.account(), by.at(), null, null, null, null));
                    return p.take(Step.ASK_STRIKE, p.state, by, Map.of("comment", words));
                });
    }

    /** Strikes it off. */
    public Outcome<Taken> grant(Occasion by, String typed) {
        return decide(by, true, typed);
    }

    /** Keeps it on the list, and says why. */
    public Outcome<Taken> keep(Occasion by, String typed) {
        return decide(by, false, typed);
    }

    private Outcome<Taken> decide(Occasion by, boolean yes, String typed) {
        String words = Prose.clean(typed);
        Optional<StrikeOff> asked = pending();
        Step step = yes ? Step.STRIKE_OFF : Step.KEEP_LISTED;
        return Guard.of(p, step)
                .need(asked.isPresent(), Reason.of("proposal.refused.noStrike"))
                .need(
                        asked.map(each -> !each.asker().equals(by.account())).orElse(true),
                        Reason.of("proposal.refused.strikeOwn"))
                .need(yes || !words.isEmpty(), Reason.at("words", "proposal.refused.whyKeep"))
                .need(
                        Prose.length(words) <= StrikeOff.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", StrikeOff.WORDS_MAX))
                .then(() -> {
                    p.replace(asked.orElseThrow().decided(yes, words, by));
                    return p.take(step, p.state, by, Map.of("comment", words));
                });
    }

    /** What waits for a decision, if anything does. */
    public Optional<StrikeOff> pending() {
        return p.strikeOffs.stream().filter(StrikeOff::isPending).findFirst();
    }
}
