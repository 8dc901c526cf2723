package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.replied;
import static org.tongxin.proposal.model.Desks.reply;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.unit;
import static org.tongxin.proposal.model.Judgement.BASICALLY;
import static org.tongxin.proposal.model.Judgement.DISSATISFIED;
import static org.tongxin.proposal.model.Judgement.NOT_STATED;
import static org.tongxin.proposal.model.Judgement.SATISFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;

/** The proposers' desk after the reply, and urging. */
class JudgingTest {

    /** Fifteen working days after {@link Desks#DAY}. */
    private static final LocalDate LAST = DAY.plusWeeks(3);

    private static Outcome<Taken> rate(Proposal p, MemberId member, Judgement both) {
        return p.judging().rate(member(member, DAY), both, both, "说明", RULES);
    }

    @Test
    void a_satisfied_proposer_closes_it_for_good() {
        Proposal p = replied();
        Taken taken = done(p.judging().rate(author(DAY), SATISFIED, BASICALLY, " 好 ", RULES));
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.ratings()).containsExactly(new Rating(1, AUTHOR, SATISFIED, BASICALLY, "好", taken.at(), null));
        assertThat(p.clocks())
                .filteredOn(clock -> clock.kind() != ClockKind.PUBLISH)
                .noneMatch(RunningClock::isOpen);
        assertThat(p.dates().ended()).isEqualTo(taken.at());
    }

    @Test
    void only_its_proposers_rate_and_who_let_an_invitation_lapse_is_none() {
        MemberId silent = MemberId.fresh();
        Proposal p = Desks.draft();
        done(p.writing().invite(author(DAY), silent, RULES));
        done(p.writing().submit(author(DAY), SESSION, new Desks.Book(), RULES));
        for (int level = 1; level <= 2; level++) {
            done(p.reviewing().approve(anybody(DAY), "SOCIETY", "", new Desks.Book(), RULES));
        }
        done(p.handover().transfer(anybody(DAY), LEAD, List.of(), RULES));
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        reply(p, DAY);
        for (Occasion other : List.of(member(silent, DAY), unit(LEAD, DAY), anybody(DAY))) {
            assertThat(refused(p, () -> p.judging().rate(other, SATISFIED, SATISFIED, "", RULES)))
                    .containsExactly("proposal.refused.notProposer");
        }
    }

    @Test
    void each_proposer_rates_once_and_the_last_one_ends_the_round() {
        Proposal p = replied(ASKED);
        done(rate(p, ASKED, SATISFIED));
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
        assertThat(refused(p, () -> rate(p, ASKED, DISSATISFIED))).containsExactly("proposal.refused.ratedAlready");
        done(rate(p, AUTHOR, SATISFIED));
        assertThat(p.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void work_and_result_are_both_rated_and_silence_cannot_be_chosen() {
        Proposal p = replied();
        for (Judgement stated : List.of(SATISFIED, BASICALLY)) {
            assertThat(refused(p, () -> p.judging().rate(author(DAY), stated, NOT_STATED, "", RULES)))
                    .containsExactly("proposal.refused.bothRatings");
            assertThat(refused(p, () -> p.judging().rate(author(DAY), NOT_STATED, stated, "", RULES)))
                    .containsExactly("proposal.refused.bothRatings");
        }
        assertThat(refused(p, () -> rate(p, AUTHOR, NOT_STATED))).containsExactly("proposal.refused.bothRatings");
    }

    @Test
    void who_is_dissatisfied_with_either_says_why() {
        Proposal p = replied();
        Reason why = Reason.at("comment", "proposal.refused.dissatisfiedWhy");
        assertThat(reasons(p, () -> p.judging().rate(author(DAY), DISSATISFIED, SATISFIED, " ", RULES)))
                .containsExactly(why);
        assertThat(reasons(p, () -> p.judging().rate(author(DAY), SATISFIED, DISSATISFIED, "", RULES)))
                .containsExactly(why);
    }

    @Test
    void a_comment_has_a_longest_length() {
        Proposal p = replied();
        String longest = "评".repeat(Rating.COMMENT_MAX);
        assertThat(reasons(p, () -> p.judging().rate(author(DAY), SATISFIED, SATISFIED, longest + "价", RULES)))
                .containsExactly(Reason.at("comment", "proposal.refused.commentTooLong", Rating.COMMENT_MAX));
        done(p.judging().rate(author(DAY), SATISFIED, SATISFIED, longest, RULES));
    }

    @Test
    void a_refused_rating_says_all_that_stands_against_it_at_once() {
        Proposal p = replied();
        assertThat(refused(p, () -> p.judging().rate(anybody(DAY), NOT_STATED, DISSATISFIED, "", RULES)))
                .containsExactly(
                        "proposal.refused.notProposer",
                        "proposal.refused.bothRatings",
                        "proposal.refused.dissatisfiedWhy");
    }

    @Test
    void a_silent_member_is_recorded_as_not_stated_and_never_as_satisfied() {
        Proposal p = replied(ASKED);
        done(rate(p, ASKED, SATISFIED));
        Taken taken = done(p.judging().endRating(anybody(LAST.plusDays(1)), RULES));
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.ratings()).hasSize(2).last().satisfies(rating -> {
            assertThat(rating).isEqualTo(new Rating(1, AUTHOR, NOT_STATED, NOT_STATED, "", taken.at(), null));
            assertThat(rating.isStated()).isFalse();
            assertThat(rating.isDissatisfied()).isFalse();
        });
        assertThat(taken.detail())
                .containsEntry("silent", List.of(AUTHOR.toString()))
                .containsEntry("round", 1);
    }

    @Test
    void where_all_are_silent_nobody_is_satisfied_and_it_is_closed() {
        Proposal p = replied(ASKED);
        done(p.judging().endRating(anybody(LAST.plusDays(1)), RULES));
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.ratings())
                .hasSize(2)
                .allMatch(rating -> rating.work() == NOT_STATED && rating.result() == NOT_STATED);
    }

    @Test
    void the_time_to_rate_is_not_ended_before_it_is_over() {
        Proposal p = replied();
        for (LocalDate on : List.of(DAY, LAST)) {
            assertThat(refused(p, () -> p.judging().endRating(anybody(on), RULES)))
                    .containsExactly("proposal.refused.ratingTimeLeft");
        }
        done(p.judging().rate(author(LAST), SATISFIED, SATISFIED, "", RULES));
    }

    @Test
    void one_dissatisfied_proposer_among_many_has_it_handled_again_once_all_have_spoken() {
        Proposal p = replied(ASKED);
        done(rate(p, ASKED, DISSATISFIED));
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
        Taken taken = done(rate(p, AUTHOR, SATISFIED));
        assertThat(p.state()).isEqualTo(State.REHANDLING);
        assertThat(p.round()).isEqualTo(2);
        assertThat(taken.detail()).containsEntry("round", 1);
        assertThat(due(p, ClockKind.REPLY_AGAIN)).isEqualTo(DAY.plusMonths(1));
        assertThat(runs(p, ClockKind.RATE)).isFalse();
        assertThat(p.dates().ended()).isNull();
    }

    @Test
    void one_dissatisfied_proposer_has_it_handled_again_even_where_the_others_stay_silent() {
        Proposal p = replied(ASKED);
        done(rate(p, ASKED, DISSATISFIED));
        Taken taken = done(p.judging().endRating(anybody(LAST.plusDays(1)), RULES));
        assertThat(p.state()).isEqualTo(State.REHANDLING);
        assertThat(taken.detail()).containsEntry("round", 1);
        assertThat(p.ratings()).extracting(Rating::round).containsOnly(1);
        assertThat(p.ratingsNow()).isEmpty();
    }

    @Test
    void handled_again_as_often_as_the_rule_says_it_is_closed_with_every_judgement_kept() {
        for (int most = 1; most <= 3; most++) {
            Regulation regulation =
                    rules(Map.of("rehandle.max", String.valueOf(most), "coordination.required", "false"));
            Proposal p = replied();
            for (int again = 1; again <= most; again++) {
                done(p.judging().rate(author(DAY), DISSATISFIED, DISSATISFIED, "第" + again, regulation));
                assertThat(p.state()).isEqualTo(State.REHANDLING);
                reply(p, DAY);
            }
            done(p.judging().rate(author(DAY), DISSATISFIED, DISSATISFIED, "仍未办", regulation));
            assertThat(p.state()).isEqualTo(State.CLOSED);
            assertThat(p.ratings()).hasSize(most + 1).allMatch(Rating::isDissatisfied);
            assertThat(p.ratings().getFirst().comment()).isEqualTo("第1");
            assertThat(p.clocks())
                    .filteredOn(clock -> clock.kind() != ClockKind.PUBLISH)
                    .noneMatch(RunningClock::isOpen);
        }
    }

    @Test
    void satisfied_at_last_the_first_dissatisfaction_stays_on_record() {
        Proposal p = replied();
        done(rate(p, AUTHOR, DISSATISFIED));
        Rating first = p.ratings().getFirst();
        reply(p, DAY);
        Taken taken = done(rate(p, AUTHOR, SATISFIED));
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.ratings()).hasSize(2).startsWith(first);
        assertThat(taken.detail()).containsEntry("round", 2);
        assertThat(p.judging().standing().orElseThrow().work()).isEqualTo(SATISFIED);
    }

    @Test
    void what_stands_is_the_first_proposers_latest_word_and_not_a_cosigners() {
        Proposal p = replied(ASKED);
        assertThat(p.judging().standing()).isEmpty();
        done(rate(p, ASKED, DISSATISFIED));
        assertThat(p.judging().standing()).isEmpty();
        done(rate(p, AUTHOR, BASICALLY));
        assertThat(p.judging().standing().orElseThrow().work()).isEqualTo(BASICALLY);
    }

    @Test
    void urging_is_told_on_the_timeline_and_changes_nothing_else() {
        Proposal p = Desks.handling();
        List<RunningClock> clocks = p.clocks();
        String longest = "催".repeat(Handover.WHY_MAX);
        assertThat(reasons(p, () -> p.judging().urge(anybody(DAY), longest + "办")))
                .containsExactly(Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX));
        done(p.judging().urge(anybody(DAY), longest));
        Taken taken = done(p.judging().urge(anybody(DAY), " 请抓紧 "));
        assertThat(taken.text("comment")).isEqualTo("请抓紧");
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(p.clocks()).isEqualTo(clocks);
    }

    @Test
    void a_record_of_the_past_is_judged_like_any_other() {
        Proposal p = Desks.empty(Channel.IMPORT);
        done(p.writing().write(author(DAY), Desks.TEXT));
        Desks.submit(p, ASKED);
        for (int level = 1; level <= 2; level++) {
            done(p.reviewing().approve(anybody(DAY), null, "", new Desks.Book(), RULES));
        }
        done(p.handover().transfer(anybody(DAY), LEAD, List.of(), RULES));
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        reply(p, DAY);
        assertThat(refused(p, () -> rate(p, AUTHOR, NOT_STATED))).containsExactly("proposal.refused.bothRatings");
        done(rate(p, AUTHOR, SATISFIED));
        done(p.judging().endRating(anybody(LAST.plusDays(1)), RULES));
        assertThat(p.ratings()).extracting(Rating::work).containsExactly(SATISFIED, NOT_STATED);
    }
}
