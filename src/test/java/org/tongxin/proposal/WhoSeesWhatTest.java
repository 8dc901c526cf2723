package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.identity.Permissions;
import org.tongxin.proposal.model.Text;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Every route, desk and committee; and what becomes of texts that mean harm. */
@OnPostgres
class WhoSeesWhatTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table proposal.proposal; --",
            "{{7*7}}${7*7}#{7*7}",
            "=cmd|' /C calc'!A0",
            "\u202Eltr\u0000\uFFFF\uD83D\uDE00",
            "%00%0d%0aSet-Cookie:x=1");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void every_route_lets_in_the_desks_of_the_table_and_no_other_and_shows_a_foreign_proposal_to_nobody() {
        Cases.People people = Cases.People.of(committees);
        ProposalId own = cases.replied(people);
        TestCommittee.Founded foreign = committees.found();
        for (Desk desk : Set.of(Desk.values())) {
            Someone here = people.committee().at(desk);
            Someone there = foreign.at(desk);
            routes.getHandlerMethods().forEach((info, handler) -> {
                For door = handler.getMethodAnnotation(For.class);
                // one's own account: walking it would end the walker's session; identity has its own tests
                boolean ownAccount = Permissions.desks(door == null ? Object.class : door.value())
                        .containsAll(Set.of(Desk.values()));
                if (door == null || ownAccount || info.getPatternValues().isEmpty()) {
                    return;
                }
                boolean allowed = Permissions.desks(door.value()).contains(desk);
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        String path = pattern.replaceAll("\\{[^}]+}", own.toString());
                        int status = call(here, method.name(), path, "{}").statusCode();
                        String what = method + " " + path + " at " + desk;
                        if (allowed) {
                            assertThat(status)
                                    .as(what)
                                    .isNotEqualTo(401)
                                    .isNotEqualTo(403)
                                    .isLessThan(500);
                        } else {
                            assertThat(status).as(what).isEqualTo(403);
                        }
                        HttpResponse<String> abroad = call(there, method.name(), path, "{}");
                        assertThat(abroad.statusCode()).as(what + " abroad").isLessThan(500);
                        assertThat(abroad.body()).as(what + " abroad").doesNotContain("北巷没有路灯");
                    }
                }
            });
        }
    }

    @Test
    void a_draft_is_its_authors_alone_and_a_stranger_member_sees_nothing_received_either() {
        Cases.People people = Cases.People.of(committees);
        Someone stranger = people.committee().member("路人甲");
        ProposalId draft = cases.draft(people.author());
        ProposalId received = cases.submitted(people.author());
        for (Someone who : List.of(stranger, people.first(), people.officer())) {
            assertThat(get(who, "/api/v1/proposals/" + draft).statusCode()).isEqualTo(404);
            assertThat(get(who, "/proposals/" + draft + "/bundle").statusCode()).isEqualTo(404);
        }
        assertThat(get(stranger, "/api/v1/proposals/" + received).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/api/v1/proposals?q=%E8%B7%AF%E7%81%AF&session=all")
                        .body())
                .doesNotContain("路灯");
        assertThat(get(people.first(), "/api/v1/proposals/" + received).statusCode())
                .isEqualTo(200);
        assertThat(get(people.first(), "/api/v1/proposals?q=%E8%B7%AF%E7%81%AF").body())
                .contains("路灯");
    }

    @Test
    void what_units_and_committee_say_to_each_other_is_not_read_by_the_proposer() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        Visit officer = new Visit(port);
        officer.signIn(people.officer().login(), TestCommittee.PASSWORD);
        String version =
                officer.get("/proposals/" + id).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        Visit.Answer objected =
                officer.post("/proposals/" + id + "/object", Map.of("version", version, "why", "应由北区管委会办"));
        assertThat(objected.status()).isEqualTo(303);
        for (String path : List.of("/proposals/" + id, "/api/v1/proposals/" + id)) {
            assertThat(get(people.author(), path).body()).as(path).doesNotContain("北区管委会");
            assertThat(get(people.officer(), path).body()).as(path).contains("北区管委会");
            assertThat(get(people.assigner(), path).body()).as(path).contains("北区管委会");
        }
        assertThat(unpacked(people.author(), id)).contains("关于增设路灯的提案").doesNotContain("北区管委会");
        assertThat(unpacked(people.officer(), id)).contains("北区管委会");
    }

    @Test
    void a_hostile_text_is_shown_as_text_everywhere_and_breaks_nothing() {
        Cases.People people = Cases.People.of(committees);
        for (String text : HOSTILE) {
            ProposalId id = cases.draft(people.author(), new Text(text, text, text, text));
            Cases.done(Cases.as(
                    people.author(),
                    () -> cases.submitting().submit(people.author().actor(), id, -1)));
            Visit visit = new Visit(port);
            visit.signIn(people.first().login(), TestCommittee.PASSWORD);
            for (String path : List.of("/proposals?sort=new", "/proposals/" + id, "/review/" + id, "/home")) {
                Visit.Answer page = visit.get(path);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body())
                        .doesNotContain("<script>alert")
                        .doesNotContain("<img src=x")
                        .doesNotContain(">49<");
            }
            assertThat(visit.get("/search?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .status())
                    .isLessThan(400);
            assertThat(get(people.first(), "/api/v1/proposals/" + id).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void bad_input_is_answered_with_a_reason_and_never_with_a_fault_of_ours() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.draft(people.author());
        Someone author = people.author();
        List<Integer> statuses = new ArrayList<>();
        for (String body : List.of(
                "",
                "[]",
                "{\"title\":7}",
                "{\"unknown\":1}",
                "{\"title\":\"" + "长".repeat(100_000) + "\"}",
                "{\"version\":\"x\"}",
                "\u0000")) {
            statuses.add(call(author, "POST", "/api/v1/proposals/" + id + "/text", body)
                    .statusCode());
        }
        assertThat(statuses).allMatch(status -> status >= 400 && status < 500 || status == 200);
        assertThat(statuses.get(4)).isEqualTo(422);
        assertThat(get(author, "/proposals/not-a-uuid").statusCode()).isEqualTo(400);
        assertThat(get(author, "/proposals/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(author, "/proposals?after=xyz~~~&session=%27&unit=1&warn=9&state=%00")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_too_large_is_turned_away_unread() {
        Someone author = Cases.People.of(committees).author();
        HttpResponse<String> json = call(author, "POST", "/api/v1/proposals", "x".repeat(3_000_000));
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.body()).contains("too-large");
        HttpResponse<String> unsaid = send(request(author, "/api/v1/proposals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[10]))));
        assertThat(unsaid.statusCode()).isEqualTo(413);
    }

    @Test
    void a_creating_call_repeated_under_its_key_creates_once() {
        Cases.People people = Cases.People.of(committees);
        String first = create(people.author(), "k1", "{\"title\":\"甲\"}").body();
        String again = create(people.author(), "k1", "{\"title\":\"甲\"}").body();
        assertThat(again.substring(0, 50)).isEqualTo(first.substring(0, 50));
        assertThat(create(people.author(), "k1", "{\"title\":\"乙\"}").statusCode())
                .isEqualTo(409);
        assertThat(call(people.author(), "POST", "/api/v1/proposals", "{\"title\":\"丙\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_version_somebody_else_has_moved_on_from_is_refused_and_the_text_is_kept_on_the_page() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.submitted(people.author());
        Visit visit = new Visit(port);
        visit.signIn(people.first().login(), TestCommittee.PASSWORD);
        visit.get("/review/" + id);
        Visit.Answer answer = visit.post(
                "/proposals/" + id + "/review", Map.of("version", "1", "decision", "RETURN", "comment", "请写明地段"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("请写明地段").contains("已处理这件");
        Visit.Answer missing = visit.post(
                "/proposals/" + id + "/review", Map.of("version", "3", "decision", "APPROVE", "comment", "同意"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("请选一个分类").contains(">同意</textarea>");
    }

    /** All files of the bundle as this person gets it, as text. */
    private String unpacked(Someone who, ProposalId id) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        byte[] bundle = visit.bytes("/proposals/" + id + "/bundle");
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private HttpResponse<String> create(Someone who, String key, String body) {
        return send(request(who, "/api/v1/proposals")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(Someone who, String path) {
        return path.startsWith("/api") ? call(who, "GET", path, "") : page(who, "GET", path);
    }

    private HttpResponse<String> call(Someone who, String method, String path, String body) {
        return path.startsWith("/api")
                ? send(request(who, path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                : page(who, method, path);
    }

    private HttpResponse<String> page(Someone who, String method, String path) {
        Visit visit = VISITS.computeIfAbsent(who.login(), _ -> {
            Visit fresh = new Visit(port);
            fresh.signIn(who.login(), TestCommittee.PASSWORD);
            fresh.get("/account");
            return fresh;
        });
        if (path.equals("/signout")) {
            // signing out would end the walk
            return visit.get("/account").raw();
        }
        return method.equals("GET")
                ? visit.get(path).raw()
                : visit.post(path, Map.of("version", "1")).raw();
    }

    private static final Map<String, Visit> VISITS = new java.util.concurrent.ConcurrentHashMap<>();

    private HttpRequest.Builder request(Someone who, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + who.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
