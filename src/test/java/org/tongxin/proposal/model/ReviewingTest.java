package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.TEXT;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.by;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;

/** The reviewer's desk: passing on, sending back, refusing to file. */
class ReviewingTest {

    private static final String LONGEST = "审".repeat(Reviewing.COMMENT_MAX);

    private final Desks.Book book = new Desks.Book();

    private Outcome<Taken> approve(Proposal p, Occasion by, @Nullable String category) {
        return p.reviewing().approve(by, category, "", book, RULES);
    }

    private static Occasion reviewer(AccountId account, LocalDate on) {
        return by(account, null, null, on);
    }

    /** Each of the three decisions, with good input. */
    private List<Function<Occasion, Outcome<Taken>>> decisions(Proposal p, String comment) {
        return List.of(
                by -> p.reviewing().approve(by, "SOCIETY", comment, book, RULES),
                by -> p.reviewing().sendBack(by, comment),
                by -> p.reviewing().refuse(by, "NF10", comment, RULES));
    }

    private void allRefused(Proposal p, Occasion by, String comment, Reason reason) {
        decisions(p, comment)
                .forEach(decision ->
                        assertThat(reasons(p, () -> decision.apply(by))).containsExactly(reason));
    }

    @Test
    void the_last_review_files_it_under_its_number_and_its_transfer_is_due() {
        Proposal p = submitted();
        done(approve(p, anybody(DAY), "SOCIETY"));
        assertThat(p.state()).isEqualTo(State.REVIEW2);
        assertThat(book.filings).isZero();
        assertThat(runs(p, ClockKind.REVIEW)).isTrue();
        Taken taken = done(approve(p, anybody(DAY), null));
        assertThat(p.state()).isEqualTo(State.FILED);
        assertThat(p.numbers()).isEqualTo(new Proposal.Numbers(SESSION, 1, 1));
        assertThat(p.dates().filed()).isEqualTo(taken.at());
        assertThat(runs(p, ClockKind.REVIEW)).isFalse();
        assertThat(due(p, ClockKind.TRANSFER)).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void it_takes_as_many_reviews_as_the_rule_says() {
        for (int levels = 1; levels <= 3; levels++) {
            Regulation regulation = rules(Map.of("review.levels", String.valueOf(levels)));
            Proposal p = submitted();
            for (int level = 1; level <= levels; level++) {
                assertThat(p.state()).isIn(State.REVIEWING);
                done(p.reviewing().approve(anybody(DAY), "SOCIETY", "", book, regulation));
                assertThat(p.reviews()).last().extracting(Review::level).isEqualTo(level);
            }
            assertThat(p.state()).isEqualTo(State.FILED);
        }
    }

    @Test
    void the_second_reviewer_is_another_person_than_the_first() {
        AccountId first = AccountId.fresh();
        Proposal p = submitted();
        done(approve(p, reviewer(first, DAY), "SOCIETY"));
        Reason same = Reason.of("proposal.refused.sameReviewer");
        allRefused(p, reviewer(first, DAY), "意见", same);
        assertThat(p.reviewing().conflicts(reviewer(first, DAY))).containsExactly(same);
        assertThat(p.reviewing().conflicts(anybody(DAY))).isEmpty();
    }

    @Test
    void the_third_reviewer_is_another_person_than_both_before() {
        Regulation three = rules(Map.of("review.levels", "3"));
        AccountId first = AccountId.fresh();
        AccountId second = AccountId.fresh();
        Proposal p = submitted();
        done(p.reviewing().approve(reviewer(first, DAY), "SOCIETY", "", book, three));
        done(p.reviewing().approve(reviewer(second, DAY), null, "", book, three));
        assertThat(p.state()).isEqualTo(State.REVIEW3);
        for (AccountId before : List.of(first, second)) {
            assertThat(refused(p, () -> p.reviewing().approve(reviewer(before, DAY), null, "", book, three)))
                    .containsExactly("proposal.refused.sameReviewer");
        }
    }

    @Test
    void handed_in_again_it_may_be_reviewed_by_who_sent_it_back() {
        AccountId first = AccountId.fresh();
        Proposal p = submitted();
        done(p.reviewing().sendBack(reviewer(first, DAY), "请改"));
        done(p.writing().submit(author(DAY), SESSION, book, RULES));
        done(approve(p, reviewer(first, DAY), "SOCIETY"));
        assertThat(p.reviews()).extracting(Review::round).containsExactly(1, 2);
        assertThat(p.reviews()).extracting(Review::no).containsExactly(1, 2);
    }

    @Test
    void nobody_reviews_what_they_propose_or_signed() {
        Proposal p = submitted(ASKED);
        Reason own = Reason.of("proposal.refused.ownProposal");
        for (Occasion proposer : List.of(author(DAY), member(ASKED, DAY))) {
            allRefused(p, proposer, "意见", own);
            assertThat(p.reviewing().conflicts(proposer)).containsExactly(own);
        }
    }

    @Test
    void a_member_who_declined_to_sign_may_review() {
        MemberId declining = MemberId.fresh();
        Proposal p = Desks.draft();
        done(p.writing().invite(author(DAY), declining, RULES));
        done(p.writing().decline(member(declining, DAY)));
        done(p.writing().submit(author(DAY), SESSION, book, RULES));
        done(approve(p, member(declining, DAY), "SOCIETY"));
    }

    @Test
    void it_passes_only_with_a_category_of_the_committee() {
        Reason needed = Reason.at("category", "proposal.refused.category");
        Proposal p = submitted();
        assertThat(reasons(p, () -> approve(p, anybody(DAY), null))).containsExactly(needed);
        assertThat(reasons(p, () -> approve(p, anybody(DAY), " "))).containsExactly(needed);
        assertThat(reasons(p, () -> approve(p, anybody(DAY), "ASTRONOMY"))).containsExactly(needed);
        Regulation own = rules(Map.of("proposal.categories", "ASTRONOMY,OTHER"));
        done(p.reviewing().approve(anybody(DAY), "ASTRONOMY", "", book, own));
        assertThat(p.category()).isEqualTo("ASTRONOMY");
    }

    @Test
    void a_later_reviewer_keeps_the_category_or_corrects_it() {
        Proposal kept = submitted();
        done(approve(kept, anybody(DAY), "SOCIETY"));
        done(approve(kept, anybody(DAY), ""));
        assertThat(kept.category()).isEqualTo("SOCIETY");
        Proposal corrected = submitted();
        done(approve(corrected, anybody(DAY), "SOCIETY"));
        done(approve(corrected, anybody(DAY), "ECOLOGY"));
        assertThat(corrected.category()).isEqualTo("ECOLOGY");
    }

    @Test
    void sent_back_it_carries_a_comment_and_its_review_is_met() {
        Proposal p = submitted();
        assertThat(reasons(p, () -> p.reviewing().sendBack(anybody(DAY), " \n")))
                .containsExactly(Reason.at("comment", "proposal.refused.commentNeeded"));
        Taken taken = done(p.reviewing().sendBack(anybody(DAY), " 请写清地点 "));
        assertThat(p.state()).isEqualTo(State.RETURNED);
        assertThat(taken.text("comment")).isEqualTo("请写清地点");
        assertThat(p.clocks()).noneMatch(RunningClock::isOpen);
        assertThat(p.reviews()).singleElement().satisfies(review -> {
            assertThat(review.decision()).isEqualTo(Decision.RETURN);
            assertThat(review.comment()).isEqualTo("请写清地点");
        });
    }

    @Test
    void refused_it_carries_a_reason_of_the_regulation_and_words_for_its_author() {
        Proposal p = submitted();
        assertThat(reasons(p, () -> p.reviewing().refuse(anybody(DAY), "NF99", "", RULES)))
                .containsExactly(
                        Reason.at("reason", "proposal.refused.reasonNeeded"),
                        Reason.at("comment", "proposal.refused.letterNeeded"));
        assertThat(refused(p, () -> p.reviewing().refuse(anybody(DAY), "", "空泛", RULES)))
                .containsExactly("proposal.refused.reasonNeeded");
        Taken taken = done(p.reviewing().refuse(anybody(DAY), "NF10", "空泛", RULES));
        assertThat(p.state()).isEqualTo(State.NOT_FILED);
        assertThat(taken.detail()).containsEntry("reason", "NF10");
        assertThat(p.dates().ended()).isEqualTo(taken.at());
        assertThat(p.clocks()).noneMatch(RunningClock::isOpen);
        assertThat(p.reviews()).singleElement().extracting(Review::reasonCode).isEqualTo("NF10");
        assertThat(book.filings).isZero();
    }

    @Test
    void a_comment_has_a_longest_length() {
        Proposal p = submitted();
        Reason reason = Reason.at("comment", "proposal.refused.commentTooLong", Reviewing.COMMENT_MAX);
        allRefused(p, anybody(DAY), LONGEST + "查", reason);
        for (int i = 0; i < 3; i++) {
            done(decisions(submitted(), LONGEST).get(i).apply(anybody(DAY)));
        }
    }

    @Test
    void a_refusal_says_all_that_stands_against_it_at_once() {
        Proposal p = submitted();
        assertThat(refused(p, () -> approve(p, author(DAY), null)))
                .containsExactly("proposal.refused.ownProposal", "proposal.refused.category");
    }

    @Test
    void a_record_of_the_past_may_be_entered_by_one_person_and_without_a_category() {
        AccountId clerk = AccountId.fresh();
        Proposal p = Desks.empty(Channel.IMPORT);
        done(p.writing().write(author(DAY), TEXT));
        Desks.submit(p);
        assertThat(refused(p, () -> approve(p, reviewer(clerk, DAY), "ASTRONOMY")))
                .containsExactly("proposal.refused.category");
        done(approve(p, reviewer(clerk, DAY), null));
        done(approve(p, by(clerk, Desks.AUTHOR, null, DAY), null));
        assertThat(p.state()).isEqualTo(State.FILED);
        assertThat(p.category()).isNull();
    }
}
