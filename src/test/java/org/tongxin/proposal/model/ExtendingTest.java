package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.handling;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** More time to reply: asked before the time is over, decided by the committee. */
class ExtendingTest {

    private static final LocalDate LAST = DAY.plusMonths(3);

    @Test
    void granted_the_reply_is_due_a_month_after_the_day_it_was_due() {
        Proposal p = handling();
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(LAST);
        done(p.extending().ask(unit(LEAD, LAST), 1, "需要等省里批复", RULES));
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(LAST);
        done(p.extending().grant(anybody(LAST.plusDays(4)), ""));
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(RULES.calendar().onOrAfter(LAST.plusMonths(1)));
        assertThat(p.extensions()).singleElement().matches(asked -> Boolean.TRUE.equals(asked.granted()));
        assertThat(p.extending().pending()).isEmpty();
    }

    @Test
    void refused_with_its_reason_the_time_stays_and_it_is_not_asked_again() {
        Proposal p = handling();
        done(p.extending().ask(unit(LEAD, DAY), 1, "忙", RULES));
        assertThat(refused(p, () -> p.extending().refuse(anybody(DAY), " ")))
                .containsExactly("proposal.refused.decisionNeeded");
        done(p.extending().refuse(anybody(DAY), "理由不充分"));
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(LAST);
        assertThat(refused(p, () -> p.extending().ask(unit(LEAD, DAY), 1, "仍然忙", RULES)))
                .containsExactly("proposal.refused.extensionTimes");
        assertThat(p.extending().monthsLeft(unit(LEAD, DAY), RULES)).isZero();
    }

    @Test
    void only_the_lead_unit_asks_once_at_a_time_in_time_and_for_no_longer_than_the_rule_allows() {
        Proposal p = handling(JOINT);
        assertThat(refused(p, () -> p.extending().ask(unit(JOINT, DAY), 1, "忙", RULES)))
                .containsExactly("proposal.refused.notLead");
        assertThat(refused(p, () -> p.extending().ask(unit(LEAD, LAST.plusDays(1)), 1, "忙", RULES)))
                .containsExactly("proposal.refused.extensionLate");
        assertThat(refused(p, () -> p.extending().ask(unit(LEAD, DAY), 2, " ", RULES)))
                .containsExactly("proposal.refused.extensionMonths", "proposal.refused.extensionWhy");
        done(p.extending().ask(unit(LEAD, DAY), 1, "忙", RULES));
        assertThat(refused(p, () -> p.extending().ask(unit(LEAD, DAY), 1, "忙", RULES)))
                .contains("proposal.refused.extensionPending");
    }
}
