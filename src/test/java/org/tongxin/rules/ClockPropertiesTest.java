package org.tongxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every day, term and calendar; tried on many drawn by lot, the same ones each time. */
class ClockPropertiesTest {

    private static final int MANY = 2_000;

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

    private static Deadline deadline(LocalDate start, Term term) {
        return Deadline.start(start, new Deadline.Basis("x", term, ""));
    }
}
