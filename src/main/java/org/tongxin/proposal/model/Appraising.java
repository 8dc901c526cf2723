package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** Appraising each other after the reply (双向评议): criteria and weights are rules, and each side speaks before it hears. */
public final class Appraising {

    private final Proposal p;

    Appraising(Proposal proposal) {
        this.p = proposal;
    }

    /** Appraises, by every criterion of the rule. */
    public Outcome<Taken> appraise(
            Occasion by,
            Appraisal.About about,
            Map<String, @Nullable Integer> typed,
            String typedWords,
            Regulation regulation) {
        String words = Prose.clean(typedWords);
        Appraisal.Side side = side(by);
        UUID party = party(by, side);
        Map<String, Integer> weights = regulation.weights(about);
        return Guard.of(p, Step.APPRAISE)
                .need(mayAppraise(side, party, about), Reason.of("proposal.refused.appraiseSide"))
                .need(!has(side, party, about), Reason.of("proposal.refused.appraised"))
                .none(wrong(typed, weights))
                .need(
                        Prose.length(words) <= Appraisal.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Appraisal.WORDS_MAX))
                .then(() -> appraised(by, about, side, party, scores(typed, weights), weights, words));
    }

    private Taken appraised(
            Occasion by,
            Appraisal.About about,
            Appraisal.Side side,
            @Nullable UUID party,
            Map<String, Integer> scores,
            Map<String, Integer> weights,
            String words) {
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        int sum = scores.entrySet().stream()
                .mapToInt(entry -> entry.getValue() * weights.getOrDefault(entry.getKey(), 0))
                .sum();
        int total = Math.round((float) sum / Math.max(1, whole));
        p.appraisals.add(
                new Appraisal(p.appraisals.size() + 1, about, side, party, scores, total, words, by.name(), by.at()));
        return p.take(Step.APPRAISE, p.state, by, Map.of("about", about, "side", side, "total", total));
    }

    private static List<Reason> wrong(Map<String, @Nullable Integer> typed, Map<String, Integer> weights) {
        List<Reason> wrong = new ArrayList<>();
        weights.keySet().forEach(criterion -> {
            Integer score = typed.get(criterion);
            if (score == null || score < 0 || score > Appraisal.BEST) {
                wrong.add(Reason.at(criterion, "proposal.refused.score", Appraisal.BEST));
            }
        });
        return wrong;
    }

    private static Map<String, Integer> scores(Map<String, @Nullable Integer> typed, Map<String, Integer> weights) {
        Map<String, Integer> scores = new HashMap<>();
        weights.keySet().forEach(criterion -> {
            Integer score = typed.get(criterion);
            if (score != null) {
                scores.put(criterion, score);
            }
        });
        return scores;
    }

    private Appraisal.Side side(Occasion by) {
        if (by.unit() != null) {
            return Appraisal.Side.UNIT;
        }
        return by.member() != null && p.judges().contains(by.member())
                ? Appraisal.Side.PROPOSER
                : Appraisal.Side.SECRETARIAT;
    }

    private static @Nullable UUID party(Occasion by, Appraisal.Side side) {
        return switch (side) {
            case UNIT -> by.unit() == null ? null : by.unit().value();
            case PROPOSER -> by.member() == null ? null : by.member().value();
            case SECRETARIAT -> null;
        };
    }

    private boolean mayAppraise(Appraisal.Side side, @Nullable UUID party, Appraisal.About about) {
        return switch (side) {
            case UNIT ->
                about == Appraisal.About.PROPOSAL
                        && p.handlings.stream()
                                .anyMatch(part -> part.state().isCurrent()
                                        && part.unit().value().equals(party));
            case PROPOSER -> about == Appraisal.About.HANDLING;
            case SECRETARIAT -> true;
        };
    }

    private boolean has(Appraisal.Side side, @Nullable UUID party, Appraisal.About about) {
        return p.appraisals.stream()
                .anyMatch(each ->
                        each.side() == side && each.about() == about && java.util.Objects.equals(each.party(), party));
    }

    /** What this person may still appraise. */
    public List<Appraisal.About> open(Occasion by) {
        if (!Step.APPRAISE.allowedIn().contains(p.state)) {
            return List.of();
        }
        Appraisal.Side side = side(by);
        UUID party = party(by, side);
        return java.util.Arrays.stream(Appraisal.About.values())
                .filter(about -> mayAppraise(side, party, about) && !has(side, party, about))
                .toList();
    }

    /** Whether this person has given their own, and so may read the others'. */
    public boolean hasSpoken(Occasion by) {
        return p.appraisals.stream().anyMatch(each -> has(side(by), party(by, side(by)), each.about()));
    }
}
