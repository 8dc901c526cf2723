package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * What is held against the reply after it was given (承诺跟踪、回头看): the unit says how far a promise is, somebody else looks whether
 * it is kept, and who looked again says whether the whole thing is done. A judgement once given is not touched.
 */
public final class Tracking {

    private final Proposal p;

    Tracking(Proposal proposal) {
        this.p = proposal;
    }

    /** The promises of all issued replies, with what happened to them. */
    public List<Pledge> pledges() {
        return p.replies.stream()
                .filter(reply -> reply.state() == ReplyState.ISSUED)
                .flatMap(reply -> reply.sheet().promises().stream()
                        .map(promise -> new Pledge(reply.round(), promise, reply.unit(), entries(reply, promise))))
                .toList();
    }

    private List<Progress> entries(Reply reply, Promise promise) {
        return p.progress.stream()
                .filter(entry -> entry.round() == reply.round() && entry.promise() == promise.no())
                .toList();
    }

    /** One of them. */
    public Optional<Pledge> pledge(int round, int no) {
        return pledges().stream()
                .filter(pledge -> pledge.round() == round && pledge.promise().no() == no)
                .findFirst();
    }

    /** The unit that gave it says how far it is, or that it is done, which needs its proof in words. */
    public Outcome<Taken> report(
            Occasion by, int round, int no, @Nullable Integer percent, boolean done, String typed) {
        String words = Prose.clean(typed);
        Optional<Pledge> pledge = pledge(round, no);
        Integer far = done ? Integer.valueOf(100) : percent;
        return guard(Step.REPORT_PROGRESS, pledge, words)
                .need(
                        pledge.map(given -> given.unit().equals(by.unit())).orElse(true),
                        Reason.of("proposal.refused.notYourPromise"))
                .need(far == null || (far >= 0 && far <= 100), Reason.at("percent", "proposal.refused.percent"))
                .need(
                        !words.isEmpty(),
                        Reason.at("words", done ? "proposal.refused.proof" : "proposal.refused.progress"))
                .then(() -> enter(
                        by,
                        Step.REPORT_PROGRESS,
                        round,
                        no,
                        done ? Progress.Kind.CLAIM : Progress.Kind.REPORT,
                        far,
                        null,
                        words));
    }

    /** Somebody of the committee has looked: kept, or not. */
    public Outcome<Taken> verify(Occasion by, int round, int no, boolean kept, String typed) {
        String words = Prose.clean(typed);
        Step step = kept ? Step.CONFIRM_PROMISE : Step.DENY_PROMISE;
        return guard(step, pledge(round, no), words)
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whatSeen"))
                .then(() -> enter(
                        by, step, round, no, kept ? Progress.Kind.KEPT : Progress.Kind.NOT_KEPT, null, null, words));
    }

    /** The committee agrees to another day; the old one stays to be read. */
    public Outcome<Taken> move(Occasion by, int round, int no, @Nullable LocalDate to, String typed) {
        String words = Prose.clean(typed);
        return guard(Step.MOVE_PROMISE, pledge(round, no), words)
                .need(to != null && to.isAfter(by.on()), Reason.at("date", "proposal.refused.newDay"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whyMoved"))
                .then(() -> enter(by, Step.MOVE_PROMISE, round, no, Progress.Kind.MOVED, null, to, words));
    }

    private Guard guard(Step step, Optional<Pledge> pledge, String words) {
        return Guard.of(p, step)
                .need(pledge.isPresent(), Reason.of("proposal.refused.noPromise"))
                .need(
                        pledge.map(given -> given.standing() != Pledge.Standing.KEPT)
                                .orElse(true),
                        Reason.of("proposal.refused.keptAlready"))
                .need(
                        Prose.length(words) <= Progress.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Progress.WORDS_MAX));
    }

    private Taken enter(
            Occasion by,
            Step step,
            int round,
            int no,
            Progress.Kind kind,
            @Nullable Integer percent,
            @Nullable LocalDate date,
            String words) {
        Pledge before = pledge(round, no).orElseThrow();
        p.progress.add(new Progress(
                p.progress.size() + 1, round, no, kind, percent, date, words, by.name(), by.on(), by.at()));
        Map<String, Object> detail = new HashMap<>(Map.of(
                "round",
                round,
                "promise",
                no,
                "comment",
                words,
                "unit",
                before.unit().toString()));
        if (kind == Progress.Kind.KEPT) {
            // the day the unit reported counts, not the day somebody found time to look
            LocalDate done = before.last(Progress.Kind.CLAIM).map(Progress::on).orElse(by.on());
            LocalDate due = before.dueOn();
            detail.put("onTime", due == null || !done.isAfter(due));
        }
        return p.take(step, p.state, by, detail);
    }

    /** Somebody of the committee looked again at a closed proposal. */
    public Outcome<Taken> lookBack(
            Occasion by, LookBack.@Nullable Verdict verdict, @Nullable LocalDate on, String typed) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.LOOK_BACK)
                .need(verdict != null, Reason.at("verdict", "proposal.refused.verdict"))
                .need(on != null && !on.isAfter(by.on()), Reason.at("on", "proposal.refused.oversightDay"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whatSeen"))
                .need(
                        Prose.length(words) <= LookBack.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", LookBack.WORDS_MAX))
                .then(() -> {
                    LookBack.Verdict found = Objects.requireNonNull(verdict);
                    p.lookBacks.add(new LookBack(
                            p.lookBacks.size() + 1, found, Objects.requireNonNull(on), words, by.name(), by.at()));
                    return p.take(Step.LOOK_BACK, p.state, by, Map.of("verdict", found, "comment", words));
                });
    }

    /** Somebody of the committee records what really came of it, and where it can be seen. */
    public Outcome<Taken> gain(
            Occasion by, Gain.@Nullable Kind kind, @Nullable LocalDate on, String typed, String typedEvidence) {
        String words = Prose.clean(typed);
        String evidence = Prose.clean(typedEvidence);
        return Guard.of(p, Step.RECORD_GAIN)
                .need(kind != null, Reason.at("kind", "proposal.refused.gainKind"))
                .need(on != null && !on.isAfter(by.on()), Reason.at("on", "proposal.refused.oversightDay"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.gainWords"))
                .need(!evidence.isEmpty(), Reason.at("evidence", "proposal.refused.evidence"))
                .need(
                        Prose.length(words) <= Gain.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Gain.WORDS_MAX))
                .need(
                        Prose.length(evidence) <= Gain.WORDS_MAX,
                        Reason.at("evidence", "proposal.refused.whyTooLong", Gain.WORDS_MAX))
                .then(() -> {
                    Gain.Kind what = Objects.requireNonNull(kind);
                    p.gains.add(new Gain(
                            p.gains.size() + 1, what, Objects.requireNonNull(on), words, evidence, by.name(), by.at()));
                    return p.take(Step.RECORD_GAIN, p.state, by, Map.of("kind", what, "comment", words));
                });
    }

    /** Ties an earlier proposal's promise to this one; its author may, and whoever reviews it. */
    public Outcome<Taken> tie(Occasion by, Proposal earlier, int round, int no) {
        Optional<Pledge> pledge = earlier.tracking().pledge(round, no);
        boolean tied = p.ties.stream()
                .anyMatch(tie -> tie.to().equals(earlier.id.value()) && tie.round() == round && tie.promise() == no);
        return Guard.of(p, Step.TIE_PROMISE)
                .need(
                        by.member() == null || p.origin.proposer().equals(by.member()),
                        Reason.of("proposal.refused.notAuthor"))
                .need(!earlier.id.equals(p.id) && pledge.isPresent(), Reason.of("proposal.refused.noPromise"))
                .need(
                        pledge.map(given -> given.standing() != Pledge.Standing.KEPT)
                                .orElse(true),
                        Reason.of("proposal.refused.keptAlready"))
                .need(!tied, Reason.of("proposal.refused.tiedAlready"))
                .need(p.ties.size() < Tie.MOST, Reason.of("proposal.refused.tooManyTies", Tie.MOST))
                .then(() -> {
                    String words = pledge.orElseThrow().promise().text();
                    p.ties.add(new Tie(earlier.id.value(), round, no, words, by.name(), by.at()));
                    return p.take(
                            Step.TIE_PROMISE, p.state, by, Map.of("comment", words, "earlier", earlier.id.toString()));
                });
    }
}
