package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.TEXT;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.draft;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.empty;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;

/** The author's desk: writing, collecting signatures, handing in, taking back. */
class WritingTest {

    private final Desks.Book book = new Desks.Book();

    private Outcome<Taken> submit(Proposal p, LocalDate on, Regulation regulation) {
        return p.writing().submit(author(on), SESSION, book, regulation);
    }

    private static Proposal collecting() {
        Proposal p = draft();
        done(p.writing().invite(author(DAY), ASKED, RULES));
        return p;
    }

    @Test
    void a_draft_may_be_as_incomplete_as_it_likes() {
        Proposal p = draft();
        done(p.writing().write(author(DAY), Text.EMPTY));
        assertThat(p.text()).isEqualTo(Text.EMPTY);
        assertThat(p.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void line_ends_of_browsers_and_characters_no_database_keeps_are_cleaned_away() {
        Text text = new Text(" 题\u0000目 ", "一\r\n二", "\u3000", "建议");
        assertThat(text).isEqualTo(new Text("题目", "一\n二", "", "建议"));
    }

    @Test
    void what_is_too_long_to_keep_is_refused_part_by_part_with_its_length() {
        Proposal p = draft();
        String part = "字".repeat(Text.PART_MAX);
        String title = "题".repeat(Text.TITLE_MAX);
        done(p.writing().write(author(DAY), new Text(title, part, part, part)));
        Text longer = new Text(title + "题", part + "字", part + "字字", part + "字字字");
        assertThat(reasons(p, () -> p.writing().write(author(DAY), longer)))
                .containsExactly(
                        Reason.at("title", "proposal.refused.partTooLong.title", 80, 81),
                        Reason.at("situation", "proposal.refused.partTooLong.situation", 20_000, 20_001),
                        Reason.at("analysis", "proposal.refused.partTooLong.analysis", 20_000, 20_002),
                        Reason.at("suggestion", "proposal.refused.partTooLong.suggestion", 20_000, 20_003));
    }

    @Test
    void a_rare_character_counts_once_as_a_reader_counts_it() {
        Text text = new Text("𠮷".repeat(Text.TITLE_MAX), "𠮷𠮷", "", "装");
        done(draft().writing().write(author(DAY), text));
        assertThat(text.length()).isEqualTo(3);
    }

    @Test
    void only_its_author_writes_invites_recalls_hands_in_and_withdraws() {
        for (Occasion other : List.of(member(ASKED, DAY), unit(LEAD, DAY), anybody(DAY))) {
            Proposal p = draft();
            Proposal asking = collecting();
            String key = "proposal.refused.notAuthor";
            assertThat(refused(p, () -> p.writing().write(other, TEXT))).containsExactly(key);
            assertThat(refused(p, () -> p.writing().invite(other, MemberId.fresh(), RULES)))
                    .containsExactly(key);
            assertThat(refused(asking, () -> asking.writing().recall(other))).containsExactly(key);
            assertThat(refused(p, () -> p.writing().submit(other, SESSION, book, RULES)))
                    .containsExactly(key);
            assertThat(refused(p, () -> p.writing().withdraw(other, ""))).containsExactly(key);
        }
    }

    @Test
    void an_invitation_needs_a_title_first() {
        Proposal p = empty(Channel.ONLINE);
        assertThat(reasons(p, () -> p.writing().invite(author(DAY), ASKED, RULES)))
                .containsExactly(Reason.at("title", "proposal.refused.titleFirst"));
    }

    @Test
    void nobody_is_asked_to_sign_their_own_or_asked_twice() {
        Proposal p = collecting();
        assertThat(reasons(p, () -> p.writing().invite(author(DAY), AUTHOR, RULES)))
                .containsExactly(Reason.at("member", "proposal.refused.ownCosigner"));
        assertThat(reasons(p, () -> p.writing().invite(author(DAY), ASKED, RULES)))
                .containsExactly(Reason.at("member", "proposal.refused.askedAlready"));
        done(p.writing().decline(member(ASKED, DAY)));
        assertThat(refused(p, () -> p.writing().invite(author(DAY), ASKED, RULES)))
                .containsExactly("proposal.refused.askedAlready");
    }

    @Test
    void no_more_members_are_asked_than_the_rule_allows() {
        Regulation two = rules(Map.of("proposal.cosign.max", "2"));
        Proposal p = draft();
        done(p.writing().invite(author(DAY), MemberId.fresh(), two));
        done(p.writing().invite(author(DAY), MemberId.fresh(), two));
        assertThat(reasons(p, () -> p.writing().invite(author(DAY), MemberId.fresh(), two)))
                .containsExactly(Reason.at("member", "proposal.refused.tooManyCosigners", 2));
    }

    @Test
    void a_refused_invitation_says_all_that_is_wrong_at_once() {
        Proposal p = empty(Channel.ONLINE);
        assertThat(refused(p, () -> p.writing().invite(member(ASKED, DAY), AUTHOR, RULES)))
                .containsExactly(
                        "proposal.refused.notAuthor", "proposal.refused.titleFirst", "proposal.refused.ownCosigner");
    }

    @Test
    void all_who_are_asked_have_the_time_that_began_with_the_first_invitation() {
        Proposal p = collecting();
        done(p.writing().invite(author(DAY.plusDays(1)), MemberId.fresh(), RULES));
        assertThat(p.state()).isEqualTo(State.COSIGNING);
        assertThat(p.cosigners())
                .hasSize(2)
                .allMatch(asked -> asked.dueOn().equals(DAY.plusDays(3)) && asked.answer() == CosignAnswer.PENDING);
        assertThat(p.clocks()).singleElement().extracting(RunningClock::kind).isEqualTo(ClockKind.COSIGN);
    }

    @Test
    void an_invited_member_signs_or_declines_until_the_last_day_and_not_after_it() {
        LocalDate last = DAY.plusDays(3);
        Proposal signed = collecting();
        done(signed.writing().agree(member(ASKED, last)));
        assertThat(signed.cosigners()).extracting(Cosigner::answer).containsExactly(CosignAnswer.AGREED);
        Proposal declined = collecting();
        done(declined.writing().decline(member(ASKED, last)));
        assertThat(declined.cosigners()).extracting(Cosigner::answer).containsExactly(CosignAnswer.DECLINED);
        Proposal late = collecting();
        assertThat(refused(late, () -> late.writing().agree(member(ASKED, last.plusDays(1)))))
                .containsExactly("proposal.refused.cosignOver");
        assertThat(refused(late, () -> late.writing().decline(member(ASKED, last.plusDays(1)))))
                .containsExactly("proposal.refused.cosignOver");
    }

    @Test
    void who_was_not_asked_or_has_answered_has_nothing_to_answer() {
        Proposal p = collecting();
        String key = "proposal.refused.notAsked";
        assertThat(refused(p, () -> p.writing().agree(member(MemberId.fresh(), DAY))))
                .containsExactly(key);
        assertThat(refused(p, () -> p.writing().decline(anybody(DAY)))).containsExactly(key);
        done(p.writing().agree(member(ASKED, DAY)));
        assertThat(refused(p, () -> p.writing().decline(member(ASKED, DAY)))).containsExactly(key);
    }

    @Test
    void only_a_given_signature_makes_it_a_joint_proposal() {
        Proposal p = collecting();
        MemberId other = MemberId.fresh();
        done(p.writing().invite(author(DAY), other, RULES));
        done(p.writing().decline(member(other, DAY)));
        assertThat(p.kind()).isEqualTo(ProposerKind.MEMBER);
        assertThat(p.proposers()).containsExactly(AUTHOR);
        done(p.writing().agree(member(ASKED, DAY)));
        assertThat(p.kind()).isEqualTo(ProposerKind.JOINT);
        assertThat(p.proposers()).containsExactly(AUTHOR, ASKED);
    }

    @Test
    void who_had_signed_another_text_has_not_signed_the_recalled_one() {
        Proposal p = collecting();
        done(p.writing().agree(member(ASKED, DAY)));
        done(p.writing().recall(author(DAY)));
        assertThat(p.state()).isEqualTo(State.DRAFT);
        assertThat(p.cosigners()).isEmpty();
        assertThat(runs(p, ClockKind.COSIGN)).isFalse();
        LocalDate later = DAY.plusDays(20);
        done(p.writing().invite(author(later), ASKED, RULES));
        assertThat(p.cosigners()).singleElement().satisfies(asked -> {
            assertThat(asked.answer()).isEqualTo(CosignAnswer.PENDING);
            assertThat(asked.dueOn())
                    .isEqualTo(RULES.basisOf(ClockKind.COSIGN).term().after(later, Desks.WEEKDAYS));
        });
    }

    @Test
    void handing_in_names_all_that_is_missing_at_once_and_uses_no_number() {
        Proposal p = empty(Channel.ONLINE);
        List<Reason> missing = List.of(
                Reason.at("title", "proposal.refused.empty.title"),
                Reason.at("situation", "proposal.refused.empty.situation"),
                Reason.at("suggestion", "proposal.refused.empty.suggestion"));
        assertThat(reasons(p, () -> submit(p, DAY, RULES))).isEqualTo(missing);
        assertThat(p.writing().missing(author(DAY), RULES)).isEqualTo(missing);
        assertThat(refused(p, () -> p.writing().submit(anybody(DAY), SESSION, book, RULES)))
                .hasSize(4)
                .endsWith("proposal.refused.notAuthor");
        assertThat(book.serials).isZero();
    }

    @Test
    void a_text_may_be_as_long_as_the_rule_says_and_not_one_character_longer() {
        Regulation strict = rules(Map.of("proposal.maxChars", "500"));
        Proposal p = draft();
        done(p.writing().write(author(DAY), new Text("题", "字".repeat(490), "析".repeat(6), "建议建议字")));
        assertThat(reasons(p, () -> submit(p, DAY, strict)))
                .containsExactly(Reason.at("situation", "proposal.refused.tooLong", 500, 501));
        done(p.writing().write(author(DAY), new Text("题", "字".repeat(490), "析".repeat(6), "建议建议")));
        done(submit(p, DAY, strict));
    }

    @Test
    void handed_in_it_has_a_serial_number_and_its_review_is_due() {
        Proposal p = draft();
        Taken taken = done(submit(p, DAY, RULES));
        assertThat(p.state()).isEqualTo(State.SUBMITTED);
        assertThat(p.numbers()).isEqualTo(new Proposal.Numbers(SESSION, 1, null));
        assertThat(p.dates().submitted()).isEqualTo(taken.at());
        assertThat(due(p, ClockKind.REVIEW)).isEqualTo(DAY.plusWeeks(3));
    }

    @Test
    void an_invitation_left_unanswered_lapses_and_is_no_consent() {
        Proposal p = collecting();
        MemberId signed = MemberId.fresh();
        done(p.writing().invite(author(DAY), signed, RULES));
        done(p.writing().agree(member(signed, DAY)));
        done(submit(p, DAY, RULES));
        assertThat(p.cosigners())
                .extracting(Cosigner::answer)
                .containsExactly(CosignAnswer.LAPSED, CosignAnswer.AGREED);
        assertThat(p.proposers()).containsExactly(AUTHOR, signed);
        assertThat(runs(p, ClockKind.COSIGN)).isFalse();
    }

    @Test
    void handed_in_again_it_keeps_its_number_session_and_first_date_and_is_reviewed_anew() {
        Proposal p = draft();
        done(submit(p, DAY, RULES));
        Proposal.Numbers numbers = p.numbers();
        Proposal.Milestones dates = p.dates();
        done(p.reviewing().sendBack(anybody(DAY.plusDays(1)), "请写清地点"));
        LocalDate again = DAY.plusWeeks(1);
        Taken taken = done(p.writing().submit(author(again), SessionId.fresh(), book, RULES));
        assertThat(p.numbers()).isEqualTo(numbers);
        assertThat(p.dates()).isEqualTo(dates);
        assertThat(book.serials).isEqualTo(1);
        assertThat(taken.detail()).containsEntry("submission", 2);
        assertThat(due(p, ClockKind.REVIEW)).isEqualTo(again.plusWeeks(3));
    }

    @Test
    void withdrawn_it_is_ended_and_nothing_is_due_any_more() {
        Proposal p = collecting();
        Taken taken = done(p.writing().withdraw(author(DAY), "另有安排"));
        assertThat(p.state()).isEqualTo(State.WITHDRAWN);
        assertThat(p.clocks()).noneMatch(RunningClock::isOpen);
        assertThat(p.dates().ended()).isEqualTo(taken.at());
        assertThat(taken.text("comment")).isEqualTo("另有安排");
        Proposal received = Desks.submitted();
        done(received.writing().withdraw(author(DAY), ""));
        assertThat(received.clocks()).noneMatch(RunningClock::isOpen);
    }

    @Test
    void a_record_of_the_past_needs_a_title_and_what_it_was_about_and_no_more() {
        Proposal p = empty(Channel.IMPORT);
        assertThat(refused(p, () -> submit(p, DAY, RULES)))
                .containsExactly("proposal.refused.empty.title", "proposal.refused.empty.situation");
        done(p.writing().write(author(DAY), new Text("旧案", "字".repeat(5_000), "", "")));
        done(submit(p, DAY, RULES));
    }
}
