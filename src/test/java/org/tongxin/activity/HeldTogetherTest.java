package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.activity.Activities.as;
import static org.tongxin.activity.Activities.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.joint.AnswerJointInvitation;
import org.tongxin.activity.joint.InviteCommittee;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** An activity held together: invited, accepted, each counts its own, and nobody reaches into another committee. */
@OnPostgres
class HeldTogetherTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private InviteCommittee inviting;

    @Autowired
    private AnswerJointInvitation answering;

    @Autowired
    private NotePresence noting;

    @Autowired
    private CloseActivity closing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private org.tongxin.testing.Owner owner;

    private MatterId plan(Someone office) {
        return activities.plan(
                office,
                "joint-level-event",
                LocalDate.now(clock),
                Activities.at("", ""),
                new Whom(List.of("ALL"), ""),
                "f.topic",
                "护河",
                "f.form",
                "research",
                "r.participant",
                "云岭县政协");
    }

    private void below(TestCommittee.Founded child, TestCommittee.Founded parent) {
        owner.tamper(
                "committee.committee",
                "update committee.committee set parent_id = '" + parent.id + "' where committee_id = '%s'",
                child.id);
    }

    private void held(Someone office, MatterId id, String names) {
        as(
                office,
                actor -> noting.note(
                        actor, id, new NotePresence.Sheet(NotePresence.Mark.PRESENT, names, "", List.of(), "")));
        assertThat(outcome(office, actor -> closing.close(actor, id, 0, TypedMatter.EMPTY)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void each_counts_its_own_people_and_both_share_one_identity() {
        TestCommittee.Founded city = committees.found();
        TestCommittee.Founded county = committees.found();
        below(county, city);
        Someone lead = city.at(Desk.SECRETARIAT);
        Someone other = county.at(Desk.SECRETARIAT);
        city.member("林一");
        city.member("沈二");
        county.member("赵三");
        MatterId ours = plan(lead);
        assertThat(outcome(lead, actor -> inviting.invite(actor, ours, county.id.value())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(lead, actor -> inviting.invite(actor, ours, county.id.value())))
                .isInstanceOf(Outcome.Refused.class);
        List<AnswerJointInvitation.Invitation> asked = as(other, _ -> answering.all());
        UUID invitation = asked.getFirst().id();
        assertThat(outcome(other, actor -> answering.accept(actor, invitation, Map.of())))
                .as("what the kind asks for is said first")
                .isInstanceOf(Outcome.Refused.class);
        Map<String, List<String>> fields =
                Map.of("f.topic", List.of("护河"), "f.form", List.of("research"), "r.participant", List.of("云岭市政协"));
        Outcome<Matter> accepted = as(other, actor -> answering.accept(actor, invitation, fields));
        MatterId theirs = accepted instanceof Outcome.Done<Matter>(Matter own) ? own.id() : null;
        assertThat(theirs).isNotNull();
        assertThat(outcome(other, actor -> answering.accept(actor, invitation, fields)))
                .isInstanceOf(Outcome.Refused.class);
        held(lead, ours, "林一、沈二");
        held(other, theirs, "赵三");
        assertThat(activities.facts(lead, ours))
                .containsEntry("joint-level-event.held", "1")
                .containsEntry("joint-level-event.attended", "2");
        assertThat(activities.facts(other, theirs))
                .containsEntry("joint-level-event.held", "1")
                .containsEntry("joint-level-event.attended", "1");
        Matter.Joint first = activities.seen(lead, ours).matter().joint();
        Matter.Joint second = activities.seen(other, theirs).matter().joint();
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.lead()).isTrue();
        assertThat(second.lead()).isFalse();
        List<InviteCommittee.Invited> answers = as(lead, _ -> inviting.invited(ours));
        assertThat(answers).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo("ACCEPTED");
            assertThat(each.persons()).isEqualTo(1);
        });
    }

    @Test
    void a_stranger_in_the_tree_is_not_invited_and_the_function_refuses_by_itself() {
        TestCommittee.Founded ours = committees.found();
        TestCommittee.Founded stranger = committees.found();
        ours.member("林一");
        Someone office = ours.at(Desk.SECRETARIAT);
        MatterId id = plan(office);
        assertThat(outcome(office, actor -> inviting.invite(actor, id, stranger.id.value())))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> as(
                        office,
                        _ -> transaction.execute(_ -> jdbc.sql("select activity.invite(?, ?, ?, ?, now())")
                                .param(stranger.id.value())
                                .param(id.value())
                                .param(UUID.randomUUID())
                                .param(UUID.randomUUID())
                                .query(Boolean.class)
                                .single())))
                .hasStackTraceContaining("not a committee near this one");
        Someone theirs = stranger.at(Desk.SECRETARIAT);
        List<InviteCommittee.Invited> seen = as(theirs, _ -> inviting.invited(id));
        assertThat(seen).isEmpty();
    }
}
