package org.tongxin.demo.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.identity.Tokens;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.PastCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records come in through the JSON interface only: one call each with a token, as a program of the office would send them. */
final class ByJson implements Way {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final Tokens tokens;
    private final java.util.function.Function<Founded, Directory> directory;
    private final Map<Actor, String> issued = new HashMap<>();
    private int calls;

    ByJson(int port, Tokens tokens, java.util.function.Function<Founded, Directory> directory) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.tokens = tokens;
        this.directory = directory;
    }

    int calls() {
        return calls;
    }

    @Override
    public void records(Founded committee, Kind kind, List<Map<String, List<String>>> records) {
        for (Map<String, List<String>> record : records) {
            JsonNode made = post(committee.secretary(), "/matters", body(kind, record), 201);
            if (made.path("state").asString().equals("SUBMITTED")) {
                post(
                        committee.leader(),
                        "/matters/" + made.path("id").asString() + "/agree",
                        Map.of("version", made.path("version").asInt()),
                        200);
            }
        }
    }

    private static Map<String, Object> body(Kind kind, Map<String, List<String>> record) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> people = new LinkedHashMap<>();
        Map<String, Object> stages = new LinkedHashMap<>();
        record.forEach((name, texts) -> {
            switch (name.substring(0, Math.min(2, name.length()))) {
                case "f." -> {
                    if (name.equals("f.proof")) {
                        body.put("proof", texts.getFirst());
                    } else {
                        fields.put(name.substring(2), texts.getFirst());
                    }
                }
                case "r." ->
                    people.put(name.substring(2), List.of(texts.getFirst().split("、")));
                case "s." -> stages.put(name.substring(2), texts.getFirst());
                default ->
                    body.put(name.equals("tick") ? "ticked" : name, name.equals("tick") ? texts : texts.getFirst());
            }
        });
        body.putAll(
                Map.of("kind", kind.code(), "step", "HAND_IN", "fields", fields, "people", people, "stages", stages));
        // what looks alike is another one, and invented outsiders are outsiders
        body.putAll(Map.of("another", true, "outsiders", List.of("*")));
        return body;
    }

    @Override
    public ProposalId proposal(Founded committee, PastCase life) {
        Directory known = directory.apply(committee);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", life.source());
        body.put(
                "proposer",
                known.member(life.proposer()).map(MemberCard::number).orElseThrow());
        body.put("title", life.text().title());
        body.put("situation", life.text().situation());
        body.put("analysis", life.text().analysis());
        body.put("suggestion", life.text().suggestion());
        body.put("receivedOn", life.receivedOn().toString());
        PastCase.Reviewed review = life.review();
        if (review != null) {
            body.put("filedOn", review.on().toString());
            body.put("category", review.category());
            body.put("notFiled", review.refusal());
            body.put("explanation", review.comment());
        }
        PastCase.Handled handled = life.handling();
        if (handled != null) {
            body.put("transferredOn", handled.on().toString());
            body.put("lead", known.unit(handled.lead()).orElseThrow().name());
            body.put("signedOn", Objects.toString(handled.signedOn(), null));
        }
        PastCase.Answered reply = life.reply();
        if (reply != null) {
            body.put("repliedOn", reply.on().toString());
            body.put("reply", reply.text());
            body.put("grade", reply.grade());
        }
        body.put(
                "ratings",
                life.ratings().stream()
                        .map(each -> Map.of(
                                "member",
                                known.member(each.member())
                                        .map(MemberCard::number)
                                        .orElseThrow(),
                                "on",
                                each.on().toString(),
                                "work",
                                each.work().name(),
                                "result",
                                each.result().name()))
                        .toList());
        body.put("takesIn", life.takesIn().stream().map(ProposalId::value).toList());
        return new ProposalId(UUID.fromString(
                post(committee.secretary(), "/past-cases", body, 201).path("id").asString()));
    }

    private JsonNode post(Actor who, String path, Map<String, ?> body, int wanted) {
        String token = issued.computeIfAbsent(
                who,
                _ -> Acting.as(
                        Acting.platform(who.committee()),
                        () -> tokens.issue(who.account(), "scenario", Duration.ofDays(1))));
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "s" + ++calls)
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(path + " " + body + ": " + answer.body())
                    .isEqualTo(wanted);
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
