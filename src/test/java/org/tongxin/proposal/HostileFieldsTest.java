package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.identity.Permissions;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;
import tools.jackson.databind.json.JsonMapper;

/** Every field of every form and of every call of the interface, filled with texts that mean harm. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class HostileFieldsTest {

    private static final String HARM = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'; drop table x; --"
            + "{{1234567*3}}${1234567*3}\u0000\u202E\uFFFF\uD83D\uD83D\uDE00\r\nFORGED line of a log";
    private static final List<String> TEXTS = List.of(HARM, "", " ", "长".repeat(60_000), "=cmd|' /C calc'!A0");

    /** Fields whose value decides which way a step takes; anything else a person may type. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "decision", List.of("RETURN", "REFUSE", "APPROVE"),
            "reason", List.of("NF01"),
            "work", List.of("DISSATISFIED"),
            "result", List.of("DISSATISFIED"),
            "grade", List.of("B"),
            "dueOn", List.of("2099-01-01"),
            "due", List.of("2099-01-01"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void no_field_of_any_desk_answers_a_hostile_text_with_a_fault_of_ours_or_shows_it_raw(CapturedOutput log) {
        // each text in a committee of its own, and so all at once
        TEXTS.parallelStream().forEach(this::walk);
        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("FORGED"));
    }

    private void walk(String text) {
        Cases.People people = Cases.People.of(committees);
        Map<Desk, Someone> desks = new TreeMap<>(Map.of(
                Desk.MEMBER, people.author(),
                Desk.REVIEWER, people.first(),
                Desk.ASSIGNER, people.assigner(),
                Desk.UNIT_OFFICER, people.officer(),
                Desk.UNIT_LEADER, people.leader()));
        for (Desk desk : Desk.values()) {
            desks.computeIfAbsent(desk, people.committee()::at);
        }
        List<ProposalId> stories = List.of(
                cases.draft(people.author()),
                cases.submitted(people.author()),
                cases.filed(people),
                cases.transferred(people),
                cases.replied(people));
        routes.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    walk(desks, stories, text, handler, method.name(), pattern);
                }
            }
        });
    }

    private void walk(
            Map<Desk, Someone> desks,
            List<ProposalId> stories,
            String text,
            HandlerMethod handler,
            String method,
            String pattern) {
        For door = handler.getMethodAnnotation(For.class);
        // one's own password, sessions and second factor have their own tests; changing them here ends the walk
        boolean ends = door == null || pattern.startsWith("/account") || pattern.startsWith("/sign");
        if (ends) {
            return;
        }
        Someone who = Permissions.desks(door.value()).stream()
                .sorted()
                .map(desks::get)
                .findFirst()
                .orElseThrow();
        List<ProposalId> targets = pattern.contains("{") ? stories : stories.subList(0, 1);
        for (ProposalId target : targets) {
            String path = pattern.replaceAll("\\{[^}]+}", target.toString());
            for (Map<String, Object> fields : filled(handler.getMethod(), text, who)) {
                HttpResponse<String> answer = send(who, method, path, fields);
                String what = method + " " + path + " by " + who.login() + " with " + fields.keySet();
                assertThat(answer.statusCode()).as(what).isLessThan(500);
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (type.startsWith("text/html")) {
                    assertThat(answer.body())
                            .as(what)
                            .doesNotContain("<script>alert")
                            .doesNotContain("<img src=x")
                            .doesNotContain("3703701");
                }
            }
        }
    }

    /** The fields a handler reads: one filling for each way a choice takes. */
    private List<Map<String, Object>> filled(Method handler, String text, Someone who) {
        List<Map<String, Object>> fillings = new ArrayList<>();
        for (int way = 0; way < 3; way++) {
            Map<String, Object> fields = new HashMap<>();
            for (Parameter parameter : handler.getParameters()) {
                boolean body = parameter.isAnnotationPresent(RequestBody.class)
                        || parameter.getType().isRecord();
                if (parameter.isAnnotationPresent(RequestParam.class)) {
                    fields.put(parameter.getName(), value(parameter.getName(), parameter.getType(), text, way, who));
                } else if (body && parameter.getType().isRecord()) {
                    fields.putAll(components(parameter.getType(), text, way, who));
                }
            }
            if (!fillings.contains(fields)) {
                fillings.add(fields);
            }
        }
        return fillings;
    }

    private Map<String, Object> components(Class<?> type, String text, int way, Someone who) {
        Map<String, Object> fields = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), value(component.getName(), component.getType(), text, way, who));
        }
        return fields;
    }

    private Object value(String name, Class<?> type, String text, int way, Someone who) {
        if (name.equals("version")) {
            return -1;
        }
        if (CHOICES.containsKey(name)) {
            List<String> ways = CHOICES.getOrDefault(name, List.of());
            return ways.get(way % ways.size());
        }
        if (type.isRecord()) {
            return components(type, text, way, who);
        }
        if (List.class.isAssignableFrom(type) || type.isArray()) {
            return List.of(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        boolean unit = List.of("lead", "unit", "instead").contains(name) && way == 0;
        return unit && who.actor().unit() != null ? who.unit().toString() : text;
    }

    private HttpResponse<String> send(Someone who, String method, String path, Map<String, Object> fields) {
        if (path.startsWith("/api")) {
            return call(who, method, path, fields);
        }
        Visit visit = visits.computeIfAbsent(who.login(), _ -> {
            Visit fresh = new Visit(port);
            fresh.signIn(who.login(), TestCommittee.PASSWORD);
            fresh.get("/home");
            return fresh;
        });
        Map<String, String> flat = new HashMap<>();
        fields.forEach((name, value) ->
                flat.put(name, value instanceof List<?> list ? "" + list.getFirst() : "" + value));
        return method.equals("GET")
                ? visit.get(path + query(flat)).raw()
                : visit.post(path, flat).raw();
    }

    private HttpResponse<String> call(Someone who, String method, String path, Map<String, Object> fields) {
        Map<String, String> flat = new HashMap<>();
        fields.forEach((name, value) -> flat.put(name, "" + value));
        boolean reads = method.equals("GET");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path + (reads ? query(flat) : "")))
                .header("Authorization", "Bearer " + who.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "walk")
                .method(
                        method,
                        reads
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As long as an address may be. */
    private static String query(Map<String, String> fields) {
        StringBuilder query = new StringBuilder("?");
        fields.forEach((name, value) -> query.append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(
                        value.substring(0, Math.min(200, value.length())), StandardCharsets.UTF_8))
                .append('&'));
        return query.toString();
    }
}
