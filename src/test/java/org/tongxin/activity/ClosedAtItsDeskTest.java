package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.activity.Activities.as;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.activity.planning.Whom;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.matter.TypedMatter;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A planned activity is closed at its own desk, whichever other way somebody tries. */
@OnPostgres
@Import({TestCommittee.class, Activities.class})
class ClosedAtItsDeskTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private ChangeMatter changing;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone office;
    private MatterId meeting;
    private LocalDate today;

    @BeforeEach
    void aMeeting() {
        committee = committees.found();
        office = committee.at(Desk.SECRETARIAT);
        committee.member("林一");
        today = LocalDate.now(clock);
        meeting = activities.plan(
                office, "standing-meeting", today, Activities.at("9:00", "11:30"), new Whom(List.of("ALL"), ""));
    }

    private Outcome<Matter> change(EnterMatter.Step step, String... more) {
        Map<String, String> cells = new HashMap<>(Map.of("title", "常委会会议"));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return as(office, actor -> changing.change(actor, meeting, 0, TypedMatter.of(cells), step, ""));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Reason> reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    @Test
    void its_form_changes_its_words_and_nothing_its_desk_keeps() {
        assertThat(keys(change(EnterMatter.Step.HAND_IN))).contains("matter.refused.atItsDesk");
        assertThat(keys(change(EnterMatter.Step.KEEP, "on", today.plusDays(3).toString())))
                .containsExactly("matter.refused.movedThere");
        assertThat(keys(change(EnterMatter.Step.KEEP, "place", "别处"))).containsExactly("matter.refused.movedThere");
        committee.member("沈二");
        assertThat(keys(change(EnterMatter.Step.PLAN, "r.attendee", "沈二")))
                .containsExactly("matter.refused.invitedThere");
        Matter kept = ((Outcome.Done<Matter>) change(EnterMatter.Step.KEEP, "words", "议题有三")).value();
        assertThat(kept.state()).isEqualTo(MatterState.PLANNED);
        assertThat(kept.content().on()).isEqualTo(today);
        assertThat(kept.content().place()).isEqualTo("一楼会议室");
        assertThat(kept.content().in(Role.ATTENDEE)).extracting(Part::presence).containsExactly(Part.Presence.INVITED);
    }

    @Test
    void the_page_of_its_form_shows_the_way_and_the_interface_says_the_same() {
        Visit visit = new Visit(port);
        visit.signIn(office.login(), TestCommittee.PASSWORD);
        assertThat(visit.get("/records/" + meeting + "/edit").body())
                .contains("/activities/" + meeting + "\"")
                .contains("/activities/" + meeting + "/close")
                .doesNotContain("value=\"HAND_IN\"")
                .doesNotContain("name=\"r.attendee\"");
        Visit.Answer answer = visit.post("/records/" + meeting, Map.of("title", "常委会会议", "step", "HAND_IN"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("要在它的活动页办结").contains("/activities/" + meeting);
    }

    @Test
    void what_is_planned_in_its_form_names_people_who_are_invited_and_were_not_there_yet() {
        Matter planned = ((Outcome.Done<Matter>) as(
                        office,
                        actor -> entering.enter(
                                actor,
                                "standing-meeting",
                                TypedMatter.of(Map.of("title", "常委会会议", "on", today.toString(), "r.attendee", "林一")),
                                EnterMatter.Step.PLAN,
                                null)))
                .value();
        assertThat(planned.content().parts()).extracting(Part::presence).containsExactly(Part.Presence.INVITED);
    }

    @Test
    void whoever_is_expected_elsewhere_at_that_time_is_asked_about_before_it_is_planned() {
        Visit visit = new Visit(port);
        visit.signIn(office.login(), TestCommittee.PASSWORD);
        visit.get("/activities/new?kind=standing-meeting");
        Map<String, String> sent = new HashMap<>(Map.of(
                "kind",
                "standing-meeting",
                "title",
                "另一个会",
                "on",
                today.toString(),
                "starts",
                "10:00",
                "ends",
                "12:00",
                "names",
                "林一"));
        Visit.Answer asked = visit.post("/activities", sent);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("某项活动").contains("name=\"clash\"").contains("林一");
        sent.put("starts", "11:30");
        assertThat(visit.post("/activities", sent).status())
                .as("one after the other")
                .isEqualTo(303);
        sent.put("starts", "10:00");
        sent.put("clash", "yes");
        assertThat(visit.post("/activities", sent).status()).isEqualTo(303);
    }

    @Test
    void the_form_of_its_record_asks_the_same() {
        Visit visit = new Visit(port);
        visit.signIn(office.login(), TestCommittee.PASSWORD);
        visit.get("/records/of/standing-meeting/new");
        Map<String, String> sent = new HashMap<>(
                Map.of("title", "另一个会", "on", today.toString(), "step", "PLAN", "r.attendee", "林一", "another", "yes"));
        Visit.Answer asked = visit.post("/records/of/standing-meeting", sent);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("某项活动").contains("name=\"clash\"").contains("林一");
        sent.put("clash", "yes");
        assertThat(visit.post("/records/of/standing-meeting", sent).status()).isEqualTo(303);
    }
}
