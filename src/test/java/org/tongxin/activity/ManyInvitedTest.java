package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.activity.Activities.as;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** However many are invited, an act asks the database as often; and of two who close at once one does. */
@OnPostgres
class ManyInvitedTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private CloseActivity closing;

    @Autowired
    private CountedStatements counted;

    @Autowired
    private MovableClock clock;

    private record Story(Someone office, Someone first, MatterId id) {}

    private Story story(int members) {
        TestCommittee.Founded committee = committees.found();
        Someone office = committee.at(Desk.SECRETARIAT);
        Someone first = committee.member("林一");
        for (int i = 1; i < members; i++) {
            committee.member("委员" + i);
        }
        MatterId warm = plan(office);
        activities.seen(office, warm);
        return new Story(office, first, plan(office));
    }

    private MatterId plan(Someone office) {
        return activities.plan(
                office,
                "study-session",
                LocalDate.now(clock),
                Activities.at("", ""),
                new Whom(List.of("ALL"), ""),
                "f.form",
                "seminar",
                "f.tier",
                "members",
                "f.content",
                "学习");
    }

    private long during(Supplier<?> act) {
        long before = counted.count();
        act.get();
        return counted.count() - before;
    }

    private List<Long> statements(int members) {
        Story story = story(members);
        return List.of(
                during(() -> activities.announce(story.office(), story.id(), "临时")),
                during(() -> activities.seen(story.office(), story.id())),
                during(() -> activities.arrive(story.first(), story.id(), "WRONG")),
                during(() -> close(story)));
    }

    private Outcome<Matter> close(Story story) {
        return as(story.office(), actor -> closing.close(actor, story.id(), 0, TypedMatter.EMPTY));
    }

    @Test
    void as_many_statements_for_sixty_as_for_three() {
        assertThat(statements(60)).isEqualTo(statements(3));
    }

    @Test
    void of_two_who_close_at_once_one_does() throws Exception {
        Story story = story(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            int done = 0;
            List<Callable<Outcome<Matter>>> both = List.of(() -> close(story), () -> close(story));
            for (Future<Outcome<Matter>> each : two.invokeAll(both)) {
                done += each.get() instanceof Outcome.Done<Matter> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(activities.facts(story.office(), story.id())).containsEntry("study-session.held", "1");
    }
}
