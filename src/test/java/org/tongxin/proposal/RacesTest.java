package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.Cases.as;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Many people at once: no number is given twice, none is left out, nobody's act is lost unseen. */
@OnPostgres
class RacesTest {

    private static final int MANY = 64;

    @Autowired
    TestCommittee committees;

    @Autowired
    Cases cases;

    @Autowired
    Figures figures;

    @Test
    @Proves("A01")
    void sixty_four_submissions_at_once_get_the_numbers_one_to_sixty_four() throws Exception {
        Cases.People people = Cases.People.of(committees);
        List<ProposalId> drafts = IntStream.range(0, MANY)
                .mapToObj(_ -> cases.draft(people.author()))
                .toList();

        List<Outcome<Proposal>> outcomes = atOnce(drafts.stream()
                .<Callable<Outcome<Proposal>>>map(id -> () -> as(
                        people.author(),
                        () -> cases.submitting().submit(people.author().actor(), id, -1)))
                .toList());

        assertThat(outcomes.stream()
                        .map(Cases::done)
                        .map(proposal -> proposal.numbers().serial()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void the_same_submission_sent_eight_times_at_once_is_received_once() throws Exception {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.draft(people.author());

        List<Outcome<Proposal>> outcomes = atOnce(IntStream.range(0, 8)
                .<Callable<Outcome<Proposal>>>mapToObj(_ -> () -> as(
                        people.author(),
                        () -> cases.submitting().submit(people.author().actor(), id, -1)))
                .toList());

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        Acting.run(
                people.author().actor(),
                () -> assertThat(figures.whole(FigureQuestion.ALL).received()).isEqualTo(1));
    }

    @Test
    @Proves("A02")
    void of_two_reviewers_deciding_the_same_version_the_second_is_told_who_was_first() throws Exception {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.submitted(people.author());
        Someone third = people.committee().at(Desk.REVIEWER);
        long seen = 3;

        List<Outcome<Proposal>> outcomes = atOnce(List.of(
                () -> as(
                        people.first(),
                        () -> cases.reviewing().approve(people.first().actor(), id, seen, "SOCIETY", "")),
                () -> as(third, () -> cases.reviewing().approve(third.actor(), id, seen, "SOCIETY", ""))));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Stale.class::isInstance))
                .singleElement()
                .satisfies(stale ->
                        assertThat(((Outcome.Stale<Proposal>) stale).byName()).startsWith("某REVIEWER"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(acts)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
