package org.tongxin.proposal.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** What reviewers may do (审查立案): pass it on, send it back, or refuse to file it with a coded reason. */
public final class Reviewing {

    /** Longest comment to the author, in characters. */
    public static final int COMMENT_MAX = 2_000;

    private final Proposal p;

    Reviewing(Proposal proposal) {
        this.p = proposal;
    }

    /** Passes one review; the last one files it under its number. */
    public Outcome<Taken> approve(
            Occasion by, @Nullable String category, String typed, Numbering numbering, Regulation regulation) {
        return approve(by, category, typed, null, numbering, regulation);
    }

    /** The same with a mark of its quality. */
    public Outcome<Taken> approve(
            Occasion by,
            @Nullable String category,
            String typed,
            @Nullable Quality quality,
            Numbering numbering,
            Regulation regulation) {
        String comment = Prose.clean(typed);
        String chosen = category == null || category.isBlank() ? p.category : category;
        return guard(Step.APPROVE, by, comment)
                .need(!p.needsWarrant(), Reason.of("proposal.refused.sealNeeded"))
                .need(
                        level() < regulation.reviewLevels() || !p.contacting().keepsFromFiling(regulation),
                        Reason.of("proposal.refused.consultFirst"))
                .need(
                        chosen == null ? p.isRecord() : regulation.categories().contains(chosen),
                        Reason.at("category", "proposal.refused.category"))
                .need(
                        quality != null || p.isRecord() || !regulation.qualityRequired(),
                        Reason.at("quality", "proposal.refused.qualityNeeded"))
                .then(() -> {
                    p.category = chosen;
                    record(by, Decision.APPROVE, null, comment, quality);
                    return level() >= regulation.reviewLevels()
                            ? filed(by, numbering, regulation)
                            : p.take(Step.APPROVE, next(), by, detail(comment));
                });
    }

    private Taken filed(Occasion by, Numbering numbering, Regulation regulation) {
        int number = numbering.nextFilingNo(Objects.requireNonNull(p.numbers.session()));
        p.numbers = new Proposal.Numbers(p.numbers.session(), p.numbers.serial(), number);
        p.dates = p.dates.filed(by.at());
        p.clocks.meet(ClockKind.REVIEW, null, by.on());
        p.clocks.start(ClockKind.TRANSFER, null, by.on(), regulation);
        return p.take(Step.APPROVE, State.FILED, by, Map.of("filingNo", number));
    }

    /** Sends it back with a comment. */
    public Outcome<Taken> sendBack(Occasion by, String typed) {
        String comment = Prose.clean(typed);
        return guard(Step.RETURN, by, comment)
                .need(!comment.isBlank(), Reason.at("comment", "proposal.refused.commentNeeded"))
                .then(() -> {
                    record(by, Decision.RETURN, null, comment, null);
                    p.clocks.meet(ClockKind.REVIEW, null, by.on());
                    return p.take(Step.RETURN, State.RETURNED, by, detail(comment));
                });
    }

    /** Refuses to file it; the author is told the reason. */
    public Outcome<Taken> refuse(Occasion by, String reason, String typed, Regulation regulation) {
        String comment = Prose.clean(typed);
        return guard(Step.REFUSE_TO_FILE, by, comment)
                .need(
                        regulation.refusalReasons().contains(reason),
                        Reason.at("reason", "proposal.refused.reasonNeeded"))
                .need(!comment.isBlank(), Reason.at("comment", "proposal.refused.letterNeeded"))
                .then(() -> {
                    record(by, Decision.REFUSE, reason, comment, null);
                    p.clocks.meet(ClockKind.REVIEW, null, by.on());
                    p.dates = p.dates.ended(by.at());
                    return p.take(
                            Step.REFUSE_TO_FILE, State.NOT_FILED, by, Map.of("reason", reason, "comment", comment));
                });
    }

    /** Why this person may not review it at all, if so: their own proposal, or their own earlier opinion. */
    public List<Reason> conflicts(Occasion by) {
        return Guard.of(p, Step.APPROVE)
                .need(mayReview(by), Reason.of("proposal.refused.ownProposal"))
                .need(!isAside(by), Reason.of("proposal.refused.aside"))
                .need(isFresh(by), Reason.of("proposal.refused.sameReviewer"))
                .reasons();
    }

    private Guard guard(Step step, Occasion by, String comment) {
        return Guard.of(p, step)
                .need(mayReview(by), Reason.of("proposal.refused.ownProposal"))
                .need(!isAside(by), Reason.of("proposal.refused.aside"))
                .need(isFresh(by), Reason.of("proposal.refused.sameReviewer"))
                .need(
                        Prose.length(comment) <= COMMENT_MAX,
                        Reason.at("comment", "proposal.refused.commentTooLong", COMMENT_MAX));
    }

    private boolean mayReview(Occasion by) {
        return p.isRecord() || by.member() == null || !p.judges().contains(by.member());
    }

    /** Whether this person may decide about it at all: neither their own nor one from which they stand aside. */
    boolean mayJudge(Occasion by) {
        return mayReview(by) && !isAside(by);
    }

    private boolean isAside(Occasion by) {
        return p.recusals.stream().anyMatch(each -> each.reviewer().equals(by.account()));
    }

    /** Somebody saw the seal or the signature that a collective proposal needs. */
    public Outcome<Taken> confirmForm(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.CONFIRM_FORM)
                .need(p.origin.kind().isCollective(), Reason.of("proposal.refused.noFormNeeded"))
                .need(p.warrant == null, Reason.of("proposal.refused.formSeen"))
                .need(!words.isEmpty(), Reason.at("seen", "proposal.refused.formWords"))
                .need(
                        Prose.length(words) <= Warrant.WORDS_MAX,
                        Reason.at("seen", "proposal.refused.whyTooLong", Warrant.WORDS_MAX))
                .then(() -> {
                    p.warrant = new Warrant(words, by.name(), by.at());
                    return p.take(Step.CONFIRM_FORM, p.state, by, Map.of("comment", words));
                });
    }

    /** A reviewer stands aside because of an interest in the matter, and says which. */
    public Outcome<Taken> recuse(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.RECUSE)
                .need(!isAside(by), Reason.of("proposal.refused.asideAlready"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whyAside"))
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    p.recusals.add(new Recusal(by.account(), by.name(), words, by.at()));
                    return p.take(Step.RECUSE, p.state, by, Map.of("comment", words));
                });
    }

    private boolean isFresh(Occasion by) {
        return p.isRecord()
                || p.reviews.stream()
                        .noneMatch(review -> review.round() == p.submissions
                                && review.reviewer().equals(by.account()));
    }

    private int level() {
        return switch (p.state) {
            case REVIEW2 -> 2;
            case REVIEW3 -> 3;
            default -> 1;
        };
    }

    private State next() {
        return p.state == State.SUBMITTED ? State.REVIEW2 : State.REVIEW3;
    }

    private void record(
            Occasion by, Decision decision, @Nullable String reason, String comment, @Nullable Quality quality) {
        int no = p.reviews.size() + 1;
        p.reviews.add(new Review(
                no, p.submissions, level(), by.account(), by.name(), decision, reason, comment, quality, by.at()));
    }

    private static Map<String, Object> detail(String comment) {
        return Map.of("comment", comment);
    }

    /** Puts it into another category of the committee's list. */
    public Outcome<Taken> classify(Occasion by, String category, Regulation regulation) {
        return Guard.of(p, Step.CLASSIFY)
                .need(
                        regulation.categories().contains(category),
                        Reason.at("category", "proposal.refused.categoryNeeded"))
                .need(!category.equals(p.category), Reason.at("category", "proposal.refused.categorySame"))
                .then(() -> {
                    String before = p.category == null ? "" : p.category;
                    p.category = category;
                    return p.take(Step.CLASSIFY, p.state, by, Map.of("category", category, "before", before));
                });
    }
}
