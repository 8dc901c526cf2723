package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Desk;
import org.tongxin.matter.MatterId;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an organiser and a member do on pages, a program does through the interface. */
@OnPostgres
@Import({TestCommittee.class, Activities.class})
class OrganisingApiTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private final JsonMapper json = JsonMapper.builder().build();
    private TestCommittee.Founded committee;
    private Someone office;
    private Someone lin;
    private LocalDate today;
    private MatterId meeting;

    @BeforeEach
    void aMeeting() {
        committee = committees.found();
        office = committee.at(Desk.SECRETARIAT);
        lin = committee.member("林一");
        today = LocalDate.now(clock);
        meeting = activities.plan(
                office, "standing-meeting", today, Activities.at("9:00", "11:30"), new Whom(List.of("ALL"), ""));
    }

    private record Answer(int status, String body) {}

    private Answer call(Someone who, String method, String path, @Nullable String body) throws Exception {
        return call(who, method, path, body, "");
    }

    private Answer call(Someone who, String method, String path, @Nullable String body, String key) throws Exception {
        HttpResponse<String> answer = new Program(port, who.token())
                .send(method, path, body, "Accept-Language", "zh", "Idempotency-Key", key);
        return new Answer(answer.statusCode(), answer.body());
    }

    private JsonNode read(Answer answer) throws IOException {
        return json.readTree(answer.body());
    }

    @Test
    void a_plan_is_moved_at_the_plan_and_nowhere_else() throws Exception {
        String later = today.plusDays(7).toString();
        Answer moved = call(
                office,
                "PUT",
                "/activities/" + meeting + "/plan",
                "{\"on\":\"" + later + "\",\"place\":\"二楼\",\"starts\":\"14:00\",\"ends\":\"16:00\"}");
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.body()).contains(later).contains("二楼");
        assertThat(call(office, "PUT", "/activities/" + meeting + "/plan", "{}").status())
                .isEqualTo(422);
        assertThat(call(lin, "PUT", "/activities/" + meeting + "/plan", "{}").status())
                .isIn(403, 404);
        Answer besides = call(
                office,
                "PUT",
                "/matters/" + meeting,
                "{\"title\":\"会\",\"step\":\"HAND_IN\",\"on\":\"" + today + "\"}");
        assertThat(besides.status()).isEqualTo(422);
        assertThat(besides.body()).contains("活动页办结").contains("改期通知");
    }

    @Test
    void whose_turn_it_is_to_sit_in_is_asked_and_chosen() throws Exception {
        MatterId other =
                activities.plan(office, "standing-meeting", today, Activities.at("15:00", "16:00"), Whom.NOBODY);
        JsonNode roster = read(call(office, "GET", "/activities/" + other + "/sitting-in", null));
        assertThat(roster.get(0).path("name").asString()).isEqualTo("林一");
        Answer chosen = call(
                office,
                "POST",
                "/activities/" + other + "/sitting-in",
                "{\"members\":[\"" + lin.member().value() + "\"]}");
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(activities.seen(office, other).matter().content().in("sitting-in"))
                .hasSize(1);
        assertThat(call(office, "POST", "/activities/" + other + "/sitting-in", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void committees_near_are_listed_and_a_committee_nobody_knows_is_refused() throws Exception {
        Answer joint = call(office, "GET", "/activities/" + meeting + "/joint", null);
        assertThat(joint.status()).isEqualTo(200);
        assertThat(read(joint).path("invited").isEmpty()).isTrue();
        assertThat(call(office, "POST", "/activities/" + meeting + "/joint", "{}")
                        .status())
                .isEqualTo(422);
        Answer invitations = call(office, "GET", "/activities/invitations", null);
        assertThat(invitations.status()).isEqualTo(200);
        assertThat(call(office, "POST", "/activities/invitations/" + java.util.UUID.randomUUID() + "/acceptance", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void topics_are_published_wished_for_and_given_and_a_place_is_given_back() throws Exception {
        Answer published = call(
                office,
                "POST",
                "/choices",
                "{\"title\":\"调研选题\",\"until\":\"" + today.plusDays(5)
                        + "\",\"topics\":[{\"title\":\"加装 电梯\",\"places\":1}]}");
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        String round = "/choices/" + read(published).path("id").asString();
        assertThat(call(lin, "POST", round + "/wishes", "{\"topics\":[1]}").status())
                .isEqualTo(200);
        assertThat(read(call(office, "GET", round, null)).path("wishes").size()).isEqualTo(1);
        String choice = "{\"chosen\":{\"1\":[\"" + lin.member().value() + "\"]}}";
        assertThat(call(office, "POST", round + "/chosen", choice).body()).contains("activity.choice.refused.early");
        clock.pass(java.time.Duration.ofDays(7));
        Answer chosen = call(office, "POST", round + "/chosen", choice);
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(call(lin, "POST", round + "/withdrawal", "{\"topic\":1}").status())
                .isEqualTo(200);
        assertThat(call(lin, "POST", "/choices", "{}").status()).isIn(403, 404);
        assertThat(read(call(office, "GET", "/choices", null)).size()).isEqualTo(1);
    }

    @Test
    void an_address_for_the_calendar_is_made_told_once_and_taken_back() throws Exception {
        String address = read(call(lin, "POST", "/calendar/address", null))
                .path("address")
                .asString();
        assertThat(address).contains("/calendar/feed/");
        assertThat(read(call(lin, "GET", "/calendar/address", null)).hasNonNull("since"))
                .isTrue();
        assertThat(call(lin, "DELETE", "/calendar/address", null).status()).isEqualTo(204);
        assertThat(read(call(lin, "GET", "/calendar/address", null)).hasNonNull("since"))
                .isFalse();
    }

    @Test
    void regulations_are_listed_with_what_they_govern() throws Exception {
        Answer answer = call(office, "GET", "/regulations", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(read(answer).path("without").isEmpty()).isFalse();
    }

    @Test
    void a_code_of_something_nobody_did_is_not_given() throws Exception {
        assertThat(call(office, "POST", "/confirmations/" + meeting + "/code", null)
                        .status())
                .isEqualTo(404);
    }

    private Answer plan(String path, String key, String more) throws Exception {
        String body = "{\"kind\":\"standing-meeting\",\"title\":\"另一个会\",\"on\":\"" + today + "\"," + more + "}";
        return call(office, "POST", path, body, key);
    }

    @Test
    void whoever_is_expected_elsewhere_is_asked_about_in_the_words_of_the_form_unless_the_program_has_looked()
            throws Exception {
        String same = "\"names\":[\"林一\"],\"starts\":\"10:00\",\"ends\":\"12:00\"";
        Answer asked = plan("/activities", "a", same);
        assertThat(asked.status()).as(asked.body()).isEqualTo(422);
        JsonNode reasons = read(asked).path("reasons");
        assertThat(reasons.size()).isEqualTo(2);
        assertThat(reasons.get(0).path("field").asString()).isEqualTo("clashes");
        assertThat(reasons.get(1).path("message").asString()).contains("某项活动").contains("林一");
        assertThat(plan("/activities", "b", "\"names\":[\"林一\"],\"starts\":\"11:30\"")
                        .status())
                .as("one after the other")
                .isEqualTo(201);
        Answer planned = plan("/activities", "c", same + ",\"clashes\":true");
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        Answer again = plan("/activities", "c", same);
        assertThat(again.status()).as("what was sent before is not asked about").isEqualTo(201);
        assertThat(read(again).path("id")).isEqualTo(read(planned).path("id"));
    }

    @Test
    void the_same_is_asked_where_an_activity_is_planned_as_a_record() throws Exception {
        String same = "\"step\":\"PLAN\",\"another\":true,\"people\":{\"attendee\":[\"林一\",\"群众 30 人\"]}";
        Answer asked = plan("/matters", "a", same);
        assertThat(asked.status()).as(asked.body()).isEqualTo(422);
        assertThat(asked.body()).contains("\"clashes\"").contains("某项活动");
        assertThat(plan("/matters", "b", "\"step\":\"KEEP\",\"people\":{\"attendee\":[\"林一\"]}")
                        .status())
                .as("a draft is not asked about")
                .isEqualTo(201);
        Answer planned = plan("/matters", "c", same + ",\"clashes\":true");
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        assertThat(plan("/matters", "c", same).status()).isEqualTo(201);
    }
}
