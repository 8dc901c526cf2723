package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.register.booking.BookHour;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same through the interface; and what is too large or makes no sense is turned away. */
@OnPostgres
class RegisterApiTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private BookHour booking;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private HttpResponse<String> call(Someone who, String method, String path, String body) {
        return new Program(port, who.token()).send(method, path, body);
    }

    private JsonNode doc(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void a_program_keeps_hours_shows_a_place_and_answers_a_booking() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone host = committee.member("沈禾清");
        MatterId room = places.room(secretary, "青坪委员会客室", host);
        String at = "/places/" + room;
        assertThat(call(secretary, "POST", at + "/hours", "{\"hours\":[{\"weekday\":9,\"from\":\"x\"}]}")
                        .statusCode())
                .isEqualTo(422);
        doc(call(host, "POST", at + "/hours", "{\"hours\":[{\"weekday\":3,\"from\":\"14:00\",\"until\":\"17:00\"}]}"));
        assertThat(call(host, "POST", at + "/show", "{\"shown\":true}").statusCode())
                .isEqualTo(403);
        JsonNode shown =
                doc(call(secretary, "POST", at + "/show", "{\"shown\":true,\"bookable\":true,\"purpose\":\"有事来说\"}"));
        assertThat(shown.get("bookable").asBoolean()).isTrue();
        assertThat(doc(call(host, "GET", "/places", ""))
                        .get("places")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo("青坪委员会客室");
        Visit anybody = new Visit(port);
        String page = anybody.get("/open/" + places.code(committee.id) + "/places/" + room)
                .body();
        String hour = page.replaceAll("(?s).*?<option value=\"(\\d{4}-[^\"]+)\".*", "$1");
        assertThat(SomePlaces.value(booking.book(
                        committee.id,
                        room,
                        new BookHour.Sheet(
                                hour,
                                "1",
                                "路灯不亮",
                                "老住户甲",
                                "0000-6601188",
                                true,
                                "",
                                UUID.randomUUID().toString()),
                        "198.51.100.9")))
                .isNotNull();
        HttpResponse<String> list = call(host, "GET", "/bookings?show=ASKED", "");
        assertThat(list.body()).contains("路灯不亮").doesNotContain("老住户甲", "6601188");
        String id = doc(list).get("bookings").get(0).get("id").asString();
        assertThat(call(host, "POST", "/bookings/" + id, "{\"word\":\"ODD\"}").statusCode())
                .isEqualTo(422);
        assertThat(doc(call(host, "POST", "/bookings/" + id, "{\"word\":\"CONFIRM\",\"version\":1}"))
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
        Someone stranger = committees.found().at(Desk.SECRETARIAT);
        for (String path : List.of(at, "/bookings/" + id, "/confirmations/" + room, "/bodies/" + room)) {
            assertThat(call(stranger, "GET", path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(call(stranger, "POST", "/bookings/" + id, "{\"word\":\"DECLINE\",\"words\":\"不\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(secretary, "GET", "/gates", "").body()).isEqualTo("[]");
    }

    @Test
    void a_program_puts_a_confirmation_on_record() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        committee.member("沈禾清");
        Matter deed = places.enter(
                secretary,
                "deed",
                "title",
                "修好了桥",
                "on",
                "2026-05-04",
                "f.field",
                "roads",
                "f.matter",
                "桥板断了",
                "f.result",
                "换了桥板",
                "r.doer",
                "沈禾清",
                "stage",
                "done");
        String at = "/confirmations/" + deed.id();
        assertThat(call(secretary, "POST", at, "{}").statusCode()).isEqualTo(422);
        JsonNode said = doc(call(
                secretary, "POST", at, "{\"how\":\"PHONE\",\"result\":\"DONE\",\"by\":\"王女士\",\"on\":\"2026-05-18\"}"));
        assertThat(said.get(0).get("via").asString()).isEqualTo("STAFF");
        assertThat(places.facts(committee.id, "deed.confirmed")).isEqualTo(1);
    }

    @Test
    void a_file_that_is_too_large_is_turned_away_and_nothing_is_kept_of_it() throws Exception {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        MatterId room = places.room(secretary, "青坪委员会客室", committee.member("沈禾清"));
        Visit desk = new Visit(port);
        desk.signIn(secretary.login(), TestCommittee.PASSWORD);
        desk.get("/records/" + room);
        for (int megabytes : new int[] {21, 100}) {
            assertThat(upload(desk, room, megabytes)).as("%d MB", megabytes).isIn(413, 422, -1);
        }
        assertThat(desk.get("/records/" + room).body()).doesNotContain("big.pdf");
    }

    /** What is answered; -1 where the connection is closed before all was sent. */
    private int upload(Visit desk, MatterId room, int megabytes) throws Exception {
        String edge = "edge" + UUID.randomUUID();
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + java.net.URLDecoder.decode(desk.formToken(), StandardCharsets.UTF_8) + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[megabytes * 1024 * 1024];
        String session =
                desk.cookie("tongxin").or(() -> desk.cookie("__Host-tongxin")).orElse("");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/records/" + room + "/files"))
                .header("Cookie", "tongxin=" + session)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(body)),
                                new ByteArrayInputStream(foot))),
                        (long) head.length + body.length + foot.length))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException _) {
            return -1;
        }
    }
}
