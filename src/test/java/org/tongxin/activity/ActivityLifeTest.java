package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.activity.Activities.as;
import static org.tongxin.activity.Activities.outcome;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.activity.attending.AnswerInvitation;
import org.tongxin.activity.attending.AskLeave;
import org.tongxin.activity.attending.DecideLeave;
import org.tongxin.activity.checkin.CheckIn;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.closing.CancelActivity;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.planning.ProposeSittingIn;
import org.tongxin.activity.planning.SetAgenda;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.matter.TypedMatter;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** The life of an activity: planned, announced, answered, attended, closed. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=activity")
class ActivityLifeTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AskLeave asking;

    @Autowired
    private DecideLeave deciding;

    @Autowired
    private AnswerInvitation answering;

    @Autowired
    private NotePresence noting;

    @Autowired
    private CloseActivity closing;

    @Autowired
    private CancelActivity cancelling;

    @Autowired
    private SetAgenda agenda;

    @Autowired
    private ProposeSittingIn sitting;

    private TestCommittee.Founded committee;
    private Someone office;
    private Someone lin;
    private Someone shen;
    private Someone zhao;

    @BeforeEach
    void people() {
        committee = committees.found();
        office = committee.at(Desk.SECRETARIAT);
        lin = committee.member("林一");
        shen = committee.member("沈二");
        zhao = committee.member("赵三");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private MatterId meeting(LocalDate on) {
        return activities.plan(
                office, "standing-meeting", on, Activities.at("9:00", "11:30"), new Whom(List.of("ALL"), ""));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Reason> reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private Outcome<Matter> close(MatterId id) {
        return as(office, actor -> closing.close(actor, id, 0, TypedMatter.of(Map.of("words", "议定三项"))));
    }

    private Outcome<Matter> note(MatterId id, NotePresence.Mark mark, String names, String others, String why) {
        return as(office, actor -> noting.note(actor, id, new NotePresence.Sheet(mark, names, others, List.of(), why)));
    }

    @Test
    @Proves({"F02", "C17"})
    void a_meeting_goes_from_plan_to_close_and_its_facts_say_who_came() {
        MatterId id = meeting(today());
        assertThat(activities.facts(office, id)).isEmpty();
        assertThat(reasons(activities.announce(office, id, ""))).containsExactly("activity.refused.late");
        assertThat(activities.announce(office, id, "临时召开")).isInstanceOf(Outcome.Done.class);
        assertThat(reasons(activities.announce(office, id, "再发"))).contains("activity.refused.announced");
        as(lin, actor -> answering.come(actor, id));
        as(shen, actor -> asking.ask(actor, id, "出差"));
        assertThat(reasons(close(id))).contains("activity.refused.leaveWaits", "activity.refused.firstItem");
        as(office, actor -> deciding.decide(actor, id, shen.member().value(), true, ""));
        assertThat(reasons(as(
                        office,
                        actor -> deciding.decide(actor, id, shen.member().value(), false, "不准"))))
                .containsExactly("activity.refused.leaveDecided");
        activities.study(office, id);
        assertThat(activities.arrive(lin, id, activities.code(office, id)))
                .isEqualTo(Outcome.done(CheckIn.Became.PRESENT));
        assertThat(close(id)).isInstanceOf(Outcome.Done.class);
        assertThat(activities.facts(office, id))
                .containsEntry("standing-meeting.held", "1")
                .containsEntry("standing-meeting.attended", "1")
                .containsEntry("standing-meeting.opened-with-study", "1")
                .containsEntry("standing-meeting.study-time", "30");
        Organising.Share share = activities.seen(office, id).share();
        assertThat(share).isEqualTo(new Organising.Share(3, 1, 1, 1, 0, 0));
        assertThat(reasons(close(id))).containsExactly("activity.refused.notAhead");
    }

    @Test
    void a_correction_after_the_close_says_why_and_the_numbers_follow() {
        MatterId id = meeting(today());
        activities.study(office, id);
        note(id, NotePresence.Mark.PRESENT, "林一", "王工、群众 30 人", "");
        close(id);
        assertThat(activities.facts(office, id)).containsEntry("standing-meeting.attended", "32");
        assertThat(reasons(note(id, NotePresence.Mark.PRESENT, "赵三", "", ""))).containsExactly("matter.refused.why");
        assertThat(note(id, NotePresence.Mark.PRESENT, "赵三", "", "签到表漏录")).isInstanceOf(Outcome.Done.class);
        assertThat(activities.facts(office, id)).containsEntry("standing-meeting.attended", "33");
        assertThat(note(id, NotePresence.Mark.ON_LEAVE, "赵三", "", "本人说明")).isInstanceOf(Outcome.Done.class);
        assertThat(activities.facts(office, id)).containsEntry("standing-meeting.attended", "32");
        assertThat(reasons(note(id, NotePresence.Mark.PRESENT, "没有此人", "", "补录")))
                .contains("matter.refused.member");
    }

    @Test
    void a_code_is_good_for_a_few_minutes_once_and_only_at_its_own_activity() {
        MatterId id = meeting(today());
        MatterId other = meeting(today());
        String code = activities.code(office, id);
        assertThat(reasons(activities.arrive(lin, other, code))).containsExactly("activity.refused.code");
        assertThat(reasons(activities.arrive(lin, id, "WRONG123"))).containsExactly("activity.refused.code");
        assertThat(activities.arrive(lin, id, " " + code.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(Outcome.done(CheckIn.Became.PRESENT));
        assertThat(activities.arrive(lin, id, code)).isEqualTo(Outcome.done(CheckIn.Became.ALREADY));
        clock.pass(Duration.ofMinutes(5));
        assertThat(reasons(activities.arrive(shen, id, code))).containsExactly("activity.refused.code");
        assertThat(activities.arrive(shen, id, activities.code(office, id)))
                .isEqualTo(Outcome.done(CheckIn.Became.PRESENT));
        MatterId tomorrow = meeting(today().plusDays(1));
        assertThat(reasons(activities.arrive(lin, tomorrow, activities.code(office, tomorrow))))
                .containsExactly("activity.refused.notToday");
    }

    @Test
    void nobody_of_another_committee_or_another_desk_gets_near_it() {
        MatterId id = meeting(today());
        TestCommittee.Founded other = committees.found();
        Someone theirs = other.at(Desk.SECRETARIAT);
        Someone foreign = other.member("外人");
        String code = activities.code(office, id);
        assertThat(activities.arrive(foreign, id, code)).isInstanceOf(Outcome.Missing.class);
        assertThat(activities.announce(theirs, id, "x")).isInstanceOf(Outcome.Missing.class);
        assertThat(activities.announce(lin, id, "x")).isInstanceOf(Outcome.Missing.class);
        assertThat(outcome(lin, actor -> closing.close(actor, id, 0, TypedMatter.EMPTY)))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(outcome(lin, actor -> deciding.decide(actor, id, lin.member().value(), true, "")))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(outcome(theirs, actor -> cancelling.cancel(actor, id, "x"))).isInstanceOf(Outcome.Missing.class);
        as(lin, actor -> asking.ask(actor, id, "私事"));
        assertThat(activities.seen(shen, id).whole().leaves()).isEmpty();
        assertThat(activities.seen(lin, id).whole().leaves()).hasSize(1);
    }

    @Test
    void places_are_given_in_order_and_the_reserve_moves_up() {
        Someone wang = committee.member("王四");
        MatterId id = activities.plan(
                office,
                "member-inspection",
                today().plusDays(9),
                new Sheet("", "", today().plusDays(5).toString(), "2", false),
                Whom.NOBODY,
                "f.topic",
                "看看");
        assertThat(reasons(as(lin, actor -> answering.come(actor, id)))).containsExactly("activity.refused.notOpen");
        activities.announce(office, id, "");
        assertThat(outcome(lin, actor -> answering.come(actor, id)))
                .isEqualTo(Outcome.done(AnswerInvitation.Became.COMING));
        as(shen, actor -> answering.come(actor, id));
        assertThat(outcome(zhao, actor -> answering.come(actor, id)))
                .isEqualTo(Outcome.done(AnswerInvitation.Became.RESERVE));
        as(wang, actor -> answering.come(actor, id));
        assertThat(activities.seen(wang, id).waits()).isEqualTo(2);
        as(lin, actor -> answering.withdraw(actor, id));
        assertThat(activities.seen(zhao, id).mine()).isEqualTo(Part.Presence.COMING);
        assertThat(activities.seen(wang, id).waits()).isEqualTo(1);
        clock.pass(Duration.ofDays(6));
        assertThat(reasons(as(lin, actor -> answering.come(actor, id)))).containsExactly("activity.refused.closedOn");
    }

    @Test
    void the_last_place_is_given_once_however_many_ask_at_once() throws Exception {
        MatterId id = activities.plan(
                office,
                "member-inspection",
                today().plusDays(9),
                new Sheet("", "", "", "1", false),
                Whom.NOBODY,
                "f.topic",
                "看看");
        activities.announce(office, id, "");
        try (ExecutorService many = Executors.newFixedThreadPool(3)) {
            List<Callable<Outcome<AnswerInvitation.Became>>> asks = List.of(
                    () -> as(lin, actor -> answering.come(actor, id)),
                    () -> as(shen, actor -> answering.come(actor, id)),
                    () -> as(zhao, actor -> answering.come(actor, id)));
            List<AnswerInvitation.Became> became = new java.util.ArrayList<>();
            for (Future<Outcome<AnswerInvitation.Became>> each : many.invokeAll(asks)) {
                became.add(each.get() instanceof Outcome.Done<AnswerInvitation.Became>(var done) ? done : null);
            }
            assertThat(became)
                    .containsExactlyInAnyOrder(
                            AnswerInvitation.Became.COMING,
                            AnswerInvitation.Became.RESERVE,
                            AnswerInvitation.Became.RESERVE);
        }
    }

    @Test
    void what_is_called_off_counts_for_nothing_and_is_closed_to_everything() {
        MatterId id = meeting(today());
        activities.announce(office, id, "临时");
        assertThat(reasons(as(office, actor -> cancelling.cancel(actor, id, " "))))
                .containsExactly("activity.refused.cancelWhy");
        as(office, actor -> cancelling.cancel(actor, id, "台风"));
        assertThat(activities.seen(office, id).matter().state()).isEqualTo(MatterState.VOID);
        assertThat(activities.facts(office, id)).isEmpty();
        assertThat(reasons(close(id))).containsExactly("activity.refused.notAhead");
        assertThat(activities.arrive(lin, id, "x")).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    @Proves("O03")
    void an_important_activity_waits_for_the_reply_to_its_request() {
        MatterId id = activities.plan(
                office,
                "standing-meeting",
                today().plusDays(20),
                new Sheet("", "", "", "", true),
                new Whom(List.of(), "林一"));
        assertThat(reasons(activities.announce(office, id, ""))).containsExactly("activity.refused.important");
    }

    @Test
    void two_at_once_are_told_and_returning_items_stand_in_the_next_agenda() {
        MatterId first = meeting(today().plusDays(3));
        as(
                office,
                actor -> agenda.set(
                        actor,
                        first,
                        List.of(
                                new AgendaItem(AgendaItem.Sort.STUDY, "第一议题", "学习", "", 20, null, false),
                                new AgendaItem(AgendaItem.Sort.REPORT, "听取办理情况", "", "", null, null, true))));
        MatterId second = meeting(today().plusDays(3));
        assertThat(activities.seen(office, second).whole().agenda())
                .extracting(AgendaItem::title)
                .containsExactly("听取办理情况");
        assertThat(activities.seen(office, second).clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.id()).isEqualTo(first);
            assertThat(clash.persons()).isEqualTo(3);
        });
        assertThat(activities.seen(lin, second).clashes()).singleElement().matches(clash -> clash.mine());
    }

    @Test
    void who_sat_in_least_often_comes_first() {
        MatterId past =
                activities.plan(office, "standing-meeting", today(), Activities.at("", ""), new Whom(List.of(), "林一"));
        activities.study(office, past);
        as(office, actor -> sitting.choose(actor, past, List.of(shen.member().value())));
        note(past, NotePresence.Mark.PRESENT, "林一、沈二", "", "");
        close(past);
        assertThat(activities.facts(office, past)).containsEntry("standing-meeting.sat-in", "1");
        MatterId next = activities.plan(
                office, "standing-meeting", today().plusDays(30), Activities.at("", ""), new Whom(List.of(), "林一"));
        List<ProposeSittingIn.Turn> roster = as(
                office,
                actor -> sitting.roster(actor, activities.seen(office, next).matter()));
        assertThat(roster).extracting(turn -> turn.member().name()).containsExactly("赵三", "沈二");
    }
}
