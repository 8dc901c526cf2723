package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/** Urging, its answer, and what comes before the leaders. */
class UrgingTest {

    private final int[] asked = new int[1];
    private final LetterBook book = year -> ++asked[0];

    static Urged urged(UnitId unit, boolean answered) {
        return new Urged(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                Urge.Kind.LETTER,
                unit,
                AccountId.of("00000000-0000-7000-8000-000000000002"),
                3,
                2026,
                DAY.plusDays(7),
                DAY,
                0,
                answered);
    }

    private static Urge letter(LocalDate until) {
        return new Urge(Urge.Kind.LETTER, "请抓紧办理", until, null);
    }

    @Test
    void urging_is_told_on_the_timeline_and_changes_nothing_else() {
        Proposal p = Desks.handling();
        List<RunningClock> clocks = p.clocks();
        String longest = "催".repeat(Urge.WORDS_MAX);
        assertThat(reasons(p, () -> p.urging().urge(anybody(DAY), Urge.call(longest + "办"), book, RULES)))
                .containsExactly(Reason.at("words", "proposal.refused.whyTooLong", Urge.WORDS_MAX));
        done(p.urging().urge(anybody(DAY), Urge.call(longest), book, RULES));
        Taken taken = done(p.urging().urge(anybody(DAY), Urge.call(" 请抓紧 "), book, RULES));
        assertThat(taken.text("comment")).isEqualTo("请抓紧");
        assertThat(taken.text("unit")).isEqualTo(LEAD.toString());
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(p.clocks()).isEqualTo(clocks);
        assertThat(asked[0]).isZero();
    }

    @Test
    void only_a_letter_that_goes_out_takes_a_number() {
        Proposal p = Desks.handling();
        assertThat(refused(p, () -> p.urging().urge(anybody(DAY), letter(DAY), book, RULES)))
                .containsExactly("proposal.refused.urgeUntil");
        assertThat(asked[0]).isZero();
        Taken first = done(p.urging().urge(anybody(DAY), letter(null), book, RULES));
        assertThat(first.detail()).containsEntry("no", 1).containsEntry("year", 2026);
        // five working days from a Monday
        assertThat(first.detail()).containsEntry("until", DAY.plusDays(7));
        Taken second = done(p.urging().urge(anybody(DAY), letter(DAY.plusDays(3)), book, RULES));
        assertThat(second.detail()).containsEntry("no", 2).containsEntry("until", DAY.plusDays(3));
    }

    @Test
    void a_letter_goes_to_a_unit_that_answers_and_a_report_says_something() {
        Proposal filed = Desks.filed();
        assertThat(refused(filed, () -> filed.urging().urge(anybody(DAY), letter(null), book, RULES)))
                .containsExactly("proposal.refused.urgeNoUnit");
        done(filed.urging().urge(anybody(DAY), Urge.call(""), book, RULES));
        Proposal p = Desks.handling();
        Urge elsewhere = new Urge(Urge.Kind.LETTER, "", null, OTHER);
        assertThat(refused(p, () -> p.urging().urge(anybody(DAY), elsewhere, book, RULES)))
                .containsExactly("proposal.refused.urgeNoUnit");
        Urge silent = new Urge(Urge.Kind.REPORT, " ", null, LEAD);
        assertThat(refused(p, () -> p.urging().urge(anybody(DAY), silent, book, RULES)))
                .containsExactly("proposal.refused.urgeReport");
    }

    @Test
    void the_urged_unit_answers_once_and_no_other_unit_does() {
        Proposal p = Desks.handling();
        assertThat(refused(p, () -> p.urging().answer(unit(JOINT, DAY), urged(LEAD, false), "在办")))
                .containsExactly("proposal.refused.notUrged");
        assertThat(refused(p, () -> p.urging().answer(unit(LEAD, DAY), null, "在办")))
                .containsExactly("proposal.refused.notUrged");
        assertThat(refused(p, () -> p.urging().answer(unit(LEAD, DAY), urged(LEAD, true), "在办")))
                .containsExactly("proposal.refused.urgeAnswered");
        assertThat(refused(p, () -> p.urging().answer(unit(LEAD, DAY), urged(LEAD, false), " ")))
                .containsExactly("proposal.refused.urgeWords");
        Taken taken = done(p.urging().answer(unit(LEAD, DAY), urged(LEAD, false), " 下周答复 "));
        assertThat(taken.text("comment")).isEqualTo("下周答复");
        assertThat(taken.text("urging")).isEqualTo(urged(LEAD, false).id().toString());
    }

    @Test
    void what_is_long_overdue_comes_before_leaders_once_a_level() {
        Proposal p = Desks.handling();
        LocalDate due = p.awaited().orElseThrow().deadline().dueOn(RULES.calendar());
        LocalDate four = Desks.WEEKDAYS.plus(due, 4);
        LocalDate five = Desks.WEEKDAYS.plus(due, 5);
        LocalDate fifteen = Desks.WEEKDAYS.plus(due, 15);
        assertThat(refused(p, () -> p.urging().escalate(anybody(four), 0, 0, RULES)))
                .containsExactly("proposal.refused.notOverdueEnough");
        assertThat(done(p.urging().escalate(anybody(five), 0, 0, RULES)).detail())
                .containsEntry("level", 1)
                .containsEntry("late", 5);
        assertThat(refused(p, () -> p.urging().escalate(anybody(five), 1, 0, RULES)))
                .containsExactly("proposal.refused.escalatedAlready");
        assertThat(done(p.urging().escalate(anybody(fifteen), 1, 0, RULES)).detail())
                .containsEntry("level", 2);
        assertThat(p.state()).isEqualTo(State.HANDLING);
    }

    @Test
    void urgings_that_nobody_answers_bring_it_before_leaders_before_its_day() {
        Proposal p = Desks.handling();
        assertThat(p.urging().level(DAY, RULES.escalateAfter() - 1, RULES)).isZero();
        assertThat(done(p.urging().escalate(anybody(DAY), 0, RULES.escalateAfter(), RULES))
                        .detail())
                .containsEntry("level", 1)
                .containsEntry("late", 0);
    }

    @Test
    void a_clock_that_stands_still_brings_nothing_before_leaders() {
        Proposal p = Desks.handling();
        p.clocks.stop(ClockKind.REPLY, DAY, "");
        assertThat(p.urging().level(DAY.plusYears(1), 9, RULES)).isZero();
    }
}
