package org.tongxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every day, term and calendar; tried on many drawn by lot, the same ones each time. */
class ClockPropertiesTest {

    private static final int MANY = 2_000;

    private static final WorkingCalendar WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private final Random random = new Random(20_260_518);

    /** A calendar in which any day may be free, about two of seven. */
    private WorkingCalendar calendar() {
        Set<Integer> free = new HashSet<>();
        for (int i = 0; i < 366; i++) {
            if (random.nextInt(7) < 2) {
                free.add(i);
            }
        }
        return day -> !free.contains(day.getDayOfYear() - 1);
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
    }

    @Test
    void the_nth_working_day_after_a_day_is_n_working_days_away_and_a_working_day() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate from = day();
            int n = 1 + random.nextInt(60);
            LocalDate to = calendar.plus(from, n);
            assertThat(calendar.isWorkingDay(to)).isTrue();
            assertThat(calendar.between(from, to)).isEqualTo(n);
            assertThat(calendar.between(to, from)).isEqualTo(-n);
        }
    }

    @Test
    void a_deadline_never_ends_on_a_free_day() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            Term term = new Term(1 + random.nextInt(30), Term.Unit.values()[random.nextInt(3)]);
            assertThat(calendar.isWorkingDay(deadline(day(), term).dueOn(calendar)))
                    .isTrue();
        }
    }

    @Test
    void standing_still_adds_exactly_the_working_days_it_stood_still() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            Deadline running = deadline(start, new Term(20, Term.Unit.WORKING_DAYS));
            LocalDate stopped = start.plusDays(random.nextInt(10));
            LocalDate resumed = stopped.plusDays(random.nextInt(40));
            Deadline both = running.stop(stopped, "").resume(resumed, "");
            assertThat(calendar.between(running.dueOn(calendar), both.dueOn(calendar)))
                    .isEqualTo(calendar.between(stopped, resumed));
        }
    }

    @Test
    void an_extension_only_ever_moves_the_end_later_and_what_was_in_time_stays_in_time() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            Deadline running = deadline(start, new Term(2, Term.Unit.MONTHS));
            Deadline extended = running.extend(start.plusDays(5), new Term(1, Term.Unit.MONTHS), "");
            assertThat(extended.dueOn(calendar)).isAfter(running.dueOn(calendar));
            LocalDate on = running.dueOn(calendar);
            assertThat(running.meet(on).metInTime(calendar)).isTrue();
            assertThat(running.meet(on.plusDays(1)).metInTime(calendar)).isFalse();
            assertThat(extended.meet(on).metInTime(calendar)).isTrue();
        }
    }

    @Test
    void warnings_only_ever_get_more_urgent_as_days_pass() {
        Warning.Thresholds thresholds = new Warning.Thresholds(20, 10, 5, 10);
        for (int i = 0; i < 200; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            LocalDate due = deadline(start, new Term(1 + random.nextInt(50), Term.Unit.WORKING_DAYS))
                    .dueOn(calendar);
            Warning.Level before = Warning.Level.NONE;
            for (LocalDate today = start; today.isBefore(due.plusDays(3)); today = today.plusDays(1)) {
                Warning.Level now =
                        Warning.of(start, due, today, thresholds, calendar).level();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            assertThat(before).isEqualTo(Warning.Level.OVER);
        }
    }

    @Test
    void the_announced_holidays_and_make_up_workdays_are_known() {
        assertThat(ShippedRules.HOLIDAYS.get(LocalDate.of(2026, 10, 1)).off()).isTrue();
        assertThat(ShippedRules.HOLIDAYS.values().stream()
                        .filter(day -> day.day().getYear() == 2026 && !day.off()))
                .as("make-up workdays of 2026")
                .hasSize(6);
    }

    @Test
    void working_days_between_add_up_over_any_day_and_turn_round_with_their_sign() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate a = day();
            LocalDate b = a.plusDays(random.nextInt(60));
            LocalDate c = b.plusDays(random.nextInt(60));
            assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
            assertThat(calendar.between(c, a)).isEqualTo(-calendar.between(a, c));
            assertThat(calendar.between(a, a)).isZero();
        }
    }

    @Test
    void counting_on_in_two_parts_ends_where_counting_at_once_does_and_never_earlier_from_a_later_day() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate from = day();
            int m = random.nextInt(30);
            int n = random.nextInt(30);
            assertThat(calendar.plus(calendar.plus(from, m), n)).isEqualTo(calendar.plus(from, m + n));
            assertThat(calendar.plus(from, 0)).isEqualTo(from);
            LocalDate later = from.plusDays(1 + random.nextInt(10));
            int some = 1 + n;
            assertThat(calendar.plus(later, some)).isAfterOrEqualTo(calendar.plus(from, some));
        }
    }

    @Test
    void on_or_after_is_the_first_working_day_and_stays_on_one() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate day = day();
            LocalDate found = calendar.onOrAfter(day);
            assertThat(calendar.isWorkingDay(found)).isTrue();
            assertThat(day.datesUntil(found)).noneMatch(calendar::isWorkingDay);
            assertThat(calendar.onOrAfter(found)).isEqualTo(found);
        }
    }

    @Test
    void five_working_days_are_a_week_where_only_weekends_are_free() {
        for (int i = 0; i < MANY; i++) {
            LocalDate from = WEEKDAYS.onOrAfter(day());
            int weeks = 1 + random.nextInt(20);
            assertThat(WEEKDAYS.plus(from, 5 * weeks)).isEqualTo(from.plusWeeks(weeks));
        }
    }

    @Test
    void a_term_is_read_as_it_is_written() {
        for (int i = 0; i < MANY; i++) {
            Term term = new Term(random.nextInt(10_000), Term.Unit.values()[random.nextInt(3)]);
            assertThat(Term.parse(term.toString())).isEqualTo(term);
        }
        for (String wrong : List.of("", "5", "wd", "-1d", "5 wd", "5w", "5WD", "10000d", "1.5m", "5d ", "٥d")) {
            assertThatThrownBy(() -> Term.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Term(-1, Term.Unit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_term_in_days_or_months_ends_on_its_day_or_on_the_first_working_day_after_it() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            int count = random.nextInt(12);
            assertThat(new Term(count, Term.Unit.DAYS).after(start, calendar))
                    .isEqualTo(calendar.onOrAfter(start.plusDays(count)));
            assertThat(new Term(count, Term.Unit.MONTHS).after(start, calendar))
                    .isEqualTo(calendar.onOrAfter(start.plusMonths(count)));
        }
        assertThat(Term.parse("1m").after(LocalDate.of(2027, 1, 31), any -> true))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void a_longer_term_of_the_same_kind_never_ends_earlier() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            Term.Unit unit = Term.Unit.values()[random.nextInt(3)];
            int count = random.nextInt(30);
            assertThat(new Term(count + 1, unit).after(start, calendar))
                    .isAfterOrEqualTo(new Term(count, unit).after(start, calendar));
        }
    }

    @Test
    void however_often_it_stands_still_the_working_days_of_all_stops_are_added() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate on = day();
            Deadline begun = deadline(on, new Term(3, Term.Unit.MONTHS));
            Deadline deadline = begun;
            int stood = 0;
            for (int stops = random.nextInt(5); stops > 0; stops--) {
                LocalDate stopped = on.plusDays(random.nextInt(10));
                LocalDate resumed = stopped.plusDays(random.nextInt(20));
                deadline = deadline.stop(stopped, "").resume(resumed, "");
                stood += calendar.between(stopped, resumed);
                on = resumed;
            }
            assertThat(calendar.between(begun.dueOn(calendar), deadline.dueOn(calendar)))
                    .isEqualTo(stood);
            assertThat(deadline.isRunning()).isTrue();
        }
    }

    @Test
    void while_it_stands_still_it_is_due_as_before_and_the_end_moves_only_when_it_runs_on() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            Deadline running = deadline(start, new Term(20, Term.Unit.WORKING_DAYS));
            Deadline stopped = running.stop(start.plusDays(random.nextInt(20)), "");
            assertThat(stopped.dueOn(calendar)).isEqualTo(running.dueOn(calendar));
            assertThat(stopped.isStopped()).isTrue();
            assertThat(stopped.isOpen()).isTrue();
            assertThat(stopped.isRunning()).isFalse();
        }
    }

    @Test
    void an_extension_counts_from_the_end_as_it_then_is() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            LocalDate resumed = start.plusDays(random.nextInt(30));
            Deadline before = deadline(start, new Term(2, Term.Unit.MONTHS))
                    .stop(start, "")
                    .resume(resumed, "");
            Term by = new Term(1 + random.nextInt(20), Term.Unit.values()[random.nextInt(3)]);
            Deadline extended = before.extend(resumed, by, "");
            assertThat(extended.dueOn(calendar)).isEqualTo(by.after(before.dueOn(calendar), calendar));
            assertThat(before.stop(resumed, "").extend(resumed, by, "").dueOn(calendar))
                    .isEqualTo(extended.dueOn(calendar));
        }
    }

    @Test
    void it_is_met_in_time_up_to_its_last_day_whatever_happened_before() {
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            Deadline deadline = deadline(start, new Term(5 + random.nextInt(20), Term.Unit.WORKING_DAYS))
                    .stop(start.plusDays(1), "")
                    .resume(start.plusDays(1 + random.nextInt(20)), "");
            LocalDate last = deadline.dueOn(calendar);
            LocalDate on = last.plusDays(random.nextInt(21) - 10);
            Deadline met = deadline.meet(on);
            assertThat(met.metInTime(calendar)).isEqualTo(!on.isAfter(last));
            assertThat(met.metOn()).contains(on);
            assertThat(met.dueOn(calendar)).isEqualTo(last);
        }
    }

    @Test
    void what_was_not_met_or_was_dropped_was_not_met_in_time() {
        LocalDate start = day();
        Deadline running = deadline(start, new Term(5, Term.Unit.WORKING_DAYS));
        assertThat(running.metInTime(WEEKDAYS)).isFalse();
        Deadline dropped = running.drop(start, "");
        assertThat(dropped.metInTime(WEEKDAYS)).isFalse();
        assertThat(dropped.metOn()).isEmpty();
        assertThat(dropped.isOpen()).isFalse();
    }

    @Test
    void a_step_that_does_not_fit_what_it_is_doing_is_an_error() {
        LocalDate on = day();
        Deadline running = deadline(on, new Term(5, Term.Unit.DAYS));
        Deadline stopped = running.stop(on, "");
        assertThatIllegalStateException().isThrownBy(() -> running.resume(on, ""));
        assertThatIllegalStateException().isThrownBy(() -> stopped.stop(on, ""));
        for (Deadline ended : List.of(running.meet(on), stopped.meet(on), running.drop(on, ""), stopped.drop(on, ""))) {
            assertThatIllegalStateException().isThrownBy(() -> ended.stop(on, ""));
            assertThatIllegalStateException().isThrownBy(() -> ended.resume(on, ""));
            assertThatIllegalStateException().isThrownBy(() -> ended.extend(on, Term.parse("1d"), ""));
            assertThatIllegalStateException().isThrownBy(() -> ended.meet(on));
            assertThatIllegalStateException().isThrownBy(() -> ended.drop(on, ""));
        }
    }

    @Test
    void a_long_clock_warns_at_its_thresholds_and_a_short_one_at_half() {
        Warning.Thresholds at = new Warning.Thresholds(20, 10, 5, 10);
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            int whole = 1 + random.nextInt(60);
            LocalDate due = calendar.plus(start, whole);
            int gone = random.nextInt(whole + 1);
            Warning warning = Warning.of(start, due, calendar.plus(start, gone), at, calendar);
            int left = whole - gone;
            assertThat(warning.left()).isEqualTo(left);
            assertThat(warning.level()).isEqualTo(whole < 10 ? ofShort(left, whole) : ofLong(left));
        }
    }

    private static Warning.Level ofShort(int left, int whole) {
        if (left == 0) {
            return Warning.Level.RED;
        }
        return left <= whole / 2.0 ? Warning.Level.YELLOW : Warning.Level.NONE;
    }

    private static Warning.Level ofLong(int left) {
        if (left > 20) {
            return Warning.Level.NONE;
        }
        if (left > 10) {
            return Warning.Level.BLUE;
        }
        return left > 5 ? Warning.Level.YELLOW : Warning.Level.RED;
    }

    @Test
    void over_means_over_even_where_no_working_day_has_passed_since() {
        Warning.Thresholds at = new Warning.Thresholds(20, 10, 5, 10);
        for (int i = 0; i < MANY; i++) {
            WorkingCalendar calendar = calendar();
            LocalDate start = day();
            LocalDate due = calendar.plus(start, 1 + random.nextInt(40));
            LocalDate today = due.plusDays(1 + random.nextInt(20));
            Warning warning = Warning.of(start, due, today, at, calendar);
            assertThat(warning.level()).isEqualTo(Warning.Level.OVER);
            assertThat(warning.left()).isEqualTo(Math.min(-1, -calendar.between(due, today)));
        }
    }

    private static Deadline deadline(LocalDate start, Term term) {
        return Deadline.start(start, new Deadline.Basis("x", term, ""));
    }
}
