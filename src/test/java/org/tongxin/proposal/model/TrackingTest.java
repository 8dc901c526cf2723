package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of a promise. */
class TrackingTest {

    private static Pledge pledge(Proposal p) {
        return p.tracking().pledge(1, 1).orElseThrow();
    }

    @Test
    void the_units_own_word_makes_a_promise_reported_and_not_kept() {
        Proposal p = Desks.promised();
        done(p.tracking().report(unit(LEAD, DAY), 1, 1, null, true, "灯都亮了"));
        assertThat(pledge(p).standing()).isEqualTo(Pledge.Standing.CLAIMED);
        assertThat(pledge(p).percent()).isEqualTo(100);
    }

    @Test
    void another_unit_cannot_report_on_it() {
        Proposal p = Desks.promised();
        assertThat(refused(p, () -> p.tracking().report(unit(JOINT, DAY), 1, 1, 10, false, "装了")))
                .containsExactly("proposal.refused.notYourPromise");
    }

    @Test
    void a_report_found_wrong_opens_it_again_and_both_stay_to_be_read() {
        Proposal p = Desks.promised();
        done(p.tracking().report(unit(LEAD, DAY), 1, 1, null, true, "灯都亮了"));
        done(p.tracking().verify(anybody(DAY), 1, 1, false, "只有九盏亮"));
        assertThat(pledge(p).standing()).isEqualTo(Pledge.Standing.OPEN);
        assertThat(pledge(p).entries())
                .extracting(Progress::kind)
                .containsExactly(Progress.Kind.CLAIM, Progress.Kind.NOT_KEPT);
    }

    @Test
    void kept_in_time_is_measured_by_the_day_the_unit_reported_not_by_the_day_somebody_looked() {
        Proposal p = Desks.promised();
        LocalDate due = DAY.plusYears(1);
        done(p.tracking().report(unit(LEAD, due), 1, 1, null, true, "灯都亮了"));
        Taken taken = done(p.tracking().verify(anybody(due.plusDays(20)), 1, 1, true, "都亮"));
        assertThat(taken.detail()).containsEntry("onTime", true);
    }

    @Test
    void a_moved_day_counts_from_then_on_and_the_old_one_is_not_forgotten() {
        Proposal p = Desks.promised();
        LocalDate due = DAY.plusYears(1);
        assertThat(pledge(p).isOverdue(due.plusDays(1))).isTrue();
        done(p.tracking().move(anybody(DAY), 1, 1, due.plusDays(30), "换电杆"));
        assertThat(pledge(p).isOverdue(due.plusDays(1))).isFalse();
        assertThat(pledge(p).promise().dueOn()).isEqualTo(due);
    }

    @Test
    void a_day_that_is_not_ahead_is_refused() {
        Proposal p = Desks.promised();
        assertThat(refused(p, () -> p.tracking().move(anybody(DAY), 1, 1, DAY, "x")))
                .containsExactly("proposal.refused.newDay");
    }

    @Test
    void a_promise_that_was_kept_takes_no_more_entries_and_cannot_be_raised_again() {
        Proposal p = Desks.promised();
        done(p.tracking().verify(anybody(DAY), 1, 1, true, "都亮"));
        assertThat(refused(p, () -> p.tracking().report(unit(LEAD, DAY), 1, 1, 10, false, "装了")))
                .containsExactly("proposal.refused.keptAlready");
        Proposal later = Desks.draft();
        assertThat(refused(later, () -> later.tracking().tie(Desks.author(DAY), p, 1, 1)))
                .containsExactly("proposal.refused.keptAlready");
    }

    @Test
    void the_same_promise_is_not_tied_twice_and_a_proposal_never_to_itself() {
        Proposal earlier = Desks.promised();
        Proposal later = Desks.draft();
        done(later.tracking().tie(Desks.author(DAY), earlier, 1, 1));
        assertThat(refused(later, () -> later.tracking().tie(Desks.author(DAY), earlier, 1, 1)))
                .containsExactly("proposal.refused.tiedAlready");
        assertThat(refused(later, () -> later.tracking().tie(Desks.author(DAY), later, 1, 1)))
                .containsExactly("proposal.refused.noPromise");
    }
}
