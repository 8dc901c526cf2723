package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.activity.Activities.as;
import static org.tongxin.activity.Activities.outcome;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.activity.choosing.ApplyForTopics;
import org.tongxin.activity.choosing.ChooseMembers;
import org.tongxin.activity.choosing.PublishTopics;
import org.tongxin.activity.choosing.Round;
import org.tongxin.activity.choosing.SeeRoundsOfChoice;
import org.tongxin.activity.choosing.WithdrawFromTopic;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.matter.MatterId;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Topics and members choose each other; both choices stay. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=activity")
class TwoWaySelectionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private PublishTopics publishing;

    @Autowired
    private ApplyForTopics applying;

    @Autowired
    private ChooseMembers choosing;

    @Autowired
    private WithdrawFromTopic withdrawing;

    @Autowired
    private SeeRoundsOfChoice seeing;

    @Autowired
    private MovableClock clock;

    @Test
    @Proves("C20")
    void members_apply_in_order_organisers_choose_and_the_reserve_moves_up() {
        TestCommittee.Founded committee = committees.found();
        Someone office = committee.at(Desk.SECRETARIAT);
        Someone lin = committee.member("林一");
        Someone shen = committee.member("沈二");
        Someone zhao = committee.member("赵三");
        LocalDate until = LocalDate.now(clock).plusDays(2);
        Outcome<UUID> published = as(
                office,
                actor -> publishing.publish(
                        actor, new PublishTopics.Sheet("上半年调研", "", until.toString(), "加装电梯 1人\n<b>护河</b>｜2")));
        UUID id = published instanceof Outcome.Done<UUID>(UUID done) ? done : null;
        assertThat(id).isNotNull();
        as(lin, actor -> applying.apply(actor, id, List.of(1, 2)));
        as(shen, actor -> applying.apply(actor, id, List.of(1)));
        as(zhao, actor -> applying.apply(actor, id, List.of(2, 1)));
        assertThat(outcome(zhao, actor -> applying.apply(actor, id, List.of(9))))
                .isInstanceOf(Outcome.Refused.class);
        Round mine = as(lin, actor -> seeing.see(actor, id).orElseThrow());
        assertThat(mine.wishes()).extracting(Round.Wish::name).containsOnly("林一");
        Map<Integer, Set<UUID>> chosen =
                Map.of(1, Set.of(shen.member().value()), 2, Set.of(zhao.member().value()));
        assertThat(outcome(office, actor -> choosing.choose(actor, id, chosen)))
                .as("not before the last day is over")
                .isInstanceOf(Outcome.Refused.class);
        clock.pass(Duration.ofDays(3));
        assertThat(outcome(lin, actor -> applying.apply(actor, id, List.of(2)))).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(
                        office,
                        actor -> choosing.choose(
                                actor,
                                id,
                                Map.of(
                                        1,
                                        Set.of(
                                                shen.member().value(),
                                                lin.member().value())))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(office, actor -> choosing.choose(actor, id, chosen))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(office, actor -> choosing.choose(actor, id, chosen))).isInstanceOf(Outcome.Refused.class);
        Round round = as(office, actor -> seeing.see(actor, id).orElseThrow());
        MatterId record = new MatterId(round.topics().getFirst().matter());
        assertThat(activities.facts(office, record))
                .containsEntry("topic-selection.applied", "3")
                .containsEntry("topic-selection.chosen", "1");
        assertThat(outcome(lin, actor -> withdrawing.withdraw(actor, id, 1))).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(shen, actor -> withdrawing.withdraw(actor, id, 1))).isInstanceOf(Outcome.Done.class);
        Round after = as(office, actor -> seeing.see(actor, id).orElseThrow());
        assertThat(after.in(1, Round.State.CHOSEN))
                .extracting(Round.Choice::name)
                .containsExactly("林一");
        assertThat(after.wanting(1)).hasSize(3);
        assertThat(activities.facts(office, record)).containsEntry("topic-selection.chosen", "1");
        Browsing browsing = new Browsing(port);
        browsing.clean(office, "/choices", "/choices/" + id);
        browsing.clean(lin, "/choices", "/choices/" + id);
    }
}
