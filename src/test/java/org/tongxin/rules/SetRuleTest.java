package org.tongxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A committee's own values: from their day on, with their source, for this committee only. */
@OnPostgres
class SetRuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SetRule setting;

    @Autowired
    private ImportHolidays importing;

    @Autowired
    private Rules rules;

    @Autowired
    private Clock clock;

    @Test
    void a_value_holds_from_its_day_on_and_for_its_committee_alone() {
        Someone here = committees.found().at(Desk.SYSTEM_ADMIN);
        Someone there = committees.found().at(Desk.SYSTEM_ADMIN);
        LocalDate from = LocalDate.now(clock).plusDays(10);
        assertThat(set(here, "handle.replyMonths", "2m", "本市办法", from)).isInstanceOf(Outcome.Done.class);
        assertThat(value(here, from.minusDays(1))).isEqualTo("3m");
        assertThat(value(here, from)).isEqualTo("2m");
        assertThat(value(there, from)).isEqualTo("3m");
    }

    @Test
    void a_value_out_of_its_form_or_range_is_refused() {
        Someone here = committees.found().at(Desk.SYSTEM_ADMIN);
        LocalDate today = LocalDate.now(clock);
        for (List<String> wrong : List.of(
                List.of("review.levels", "4"),
                List.of("review.levels", "two"),
                List.of("handle.replyMonths", "3"),
                List.of("handle.replyMonths", "0m"),
                List.of("assign.objection.stopsClock", "yes"),
                List.of("notFiled.reasons", "NF01,XX"),
                List.of("warn.thresholds", "20,10"),
                List.of("reply.grades", "A,B,B"),
                List.of("contact.required", "BEFORE,FOO"),
                List.of("appraisal.handling", "CONTACT:x"),
                List.of("appraisal.handling", "FOO:10"))) {
            assertThat(set(here, wrong.get(0), wrong.get(1), "x", today))
                    .as(wrong.toString())
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(set(here, "review.levels", "3", "", today)).isInstanceOf(Outcome.Refused.class);
        assertThat(set(here, "review.levels", "3", "x", today.minusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(set(here, "no.such.key", "3", "x", today)).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void the_page_says_what_is_wrong_keeps_what_was_typed_and_shows_a_source_as_text() {
        Someone here = committees.found().at(Desk.SYSTEM_ADMIN);
        Visit visit = new Visit(port);
        visit.signIn(here.login(), TestCommittee.PASSWORD);
        visit.get("/rules/review.levels");
        Visit.Answer refused = visit.post(
                "/rules/review.levels", Map.of("value", "9", "source", "\"><script>x</script>", "from", "2026-99-99"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("script>x").doesNotContain("\"><script>x");
        assertThat(visit.post("/rules/none", Map.of("value", "1")).status()).isEqualTo(404);
    }

    @Test
    void next_years_list_moves_deadlines_and_a_list_with_a_wrong_line_moves_nothing() {
        Someone here = committees.found().at(Desk.SYSTEM_ADMIN);
        LocalDate day = LocalDate.of(2031, 3, 5);
        assertThat(Acting.as(here.actor(), () -> importing.enter(here.actor(), "2031-03-05,OFF,某节\n2031-02-30,OFF,x")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Acting.as(here.actor(), () -> rules.calendar(here.actor().committee()))
                        .isWorkingDay(day))
                .isTrue();
        assertThat(Acting.as(
                        here.actor(), () -> importing.enter(here.actor(), "2031-03-05,OFF,某节\n2031-03-08,WORK,某节")))
                .isEqualTo(Outcome.done(2031));
        WorkingCalendar calendar =
                Acting.as(here.actor(), () -> rules.calendar(here.actor().committee()));
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 3, 8)))
                .as("a Saturday worked")
                .isTrue();
    }

    private Outcome<String> set(Someone who, String key, String value, String source, LocalDate from) {
        return Acting.as(who.actor(), () -> setting.set(who.actor(), key, value, source, from));
    }

    private String value(Someone who, LocalDate day) {
        return Acting.as(
                who.actor(),
                () -> rules.on(who.actor().committee(), day)
                        .parameter("handle.replyMonths")
                        .value());
    }
}
