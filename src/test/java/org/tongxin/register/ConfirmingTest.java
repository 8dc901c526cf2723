package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.register.SomePlaces.value;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What was done for others counts as confirmed on the asker's word, never on the doer's alone. */
@OnPostgres
class ConfirmingTest {

    private static final Pattern CODE = Pattern.compile("<span class=\"num\">([2-9A-Z]{4}-[2-9A-Z]{4})</span>");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private EnterMatter entering;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;
    private Someone doer;

    @BeforeEach
    void aCommittee() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        doer = committee.member("沈禾清");
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private Matter deed() {
        return places.enter(
                secretary,
                "deed",
                "title",
                "帮王家换好了屋后的水管",
                "on",
                "2026-05-04",
                "f.field",
                "housing",
                "f.matter",
                "屋后水管漏了半年",
                "f.result",
                "协调水务公司换管",
                "r.doer",
                "沈禾清",
                "stage",
                "done");
    }

    private String code(Visit by, Matter deed) {
        by.get("/confirmations/" + deed.id());
        String page = by.post("/confirmations/" + deed.id() + "/code", Map.of()).body();
        Matcher found = CODE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void who_asked_confirms_with_a_code_and_only_then_the_deed_counts_as_confirmed() {
        Matter deed = deed();
        String code = code(visit(secretary), deed);
        assertThat(places.facts(committee.id, "deed.done")).isEqualTo(1);
        assertThat(places.facts(committee.id, "deed.confirmed")).isZero();
        Visit asker = new Visit(port);
        String open = "/open/" + places.code(committee.id) + "/confirm";
        assertThat(asker.get(open + "?code=" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                        .location())
                .endsWith("/confirm/" + code);
        assertThat(asker.get(open + "/" + code).body()).contains("帮王家换好了屋后的水管", "协调水务公司换管", "沈禾清");
        assertThat(asker.post(open + "/" + code, Map.of("result", "ODD")).status())
                .isEqualTo(422);
        assertThat(asker.post(open + "/" + code, Map.of("result", "DONE", "by", "王婶", "words", "水管换好了"))
                        .status())
                .isEqualTo(303);
        assertThat(places.facts(committee.id, "deed.confirmed")).isEqualTo(1);
        assertThat(places.facts(committee.id, "deed.did")).isEqualTo(1);
        assertThat(asker.post(open + "/" + code, Map.of("result", "DONE")).status())
                .as("used once")
                .isEqualTo(404);
        assertThat(visit(secretary).get("/confirmations/" + deed.id()).body()).contains("请办人凭码确认", "王婶", "水管换好了");
    }

    @Test
    void the_doer_alone_cannot_confirm_and_what_they_write_down_is_shown_as_theirs() {
        TypedMatter typed = new TypedMatter(Map.of(
                "title", List.of("自己说办成的事"),
                "on", List.of("2026-05-04"),
                "f.field", List.of("roads"),
                "f.matter", List.of("路灯"),
                "f.result", List.of("装了"),
                "f.confirmation", List.of("spoken"),
                "r.asker.UNNAMED", List.of("匿名"),
                "r.doer", List.of("沈禾清"),
                "stage", List.of("confirmed")));
        Outcome<Matter> own = Acting.as(
                doer.actor(), () -> entering.enter(doer.actor(), "deed", typed, EnterMatter.Step.HAND_IN, null));
        assertThat(own).isInstanceOf(Outcome.Refused.class);
        assertThat(value(Acting.as(
                        secretary.actor(),
                        () -> entering.enter(secretary.actor(), "deed", typed, EnterMatter.Step.HAND_IN, null))))
                .isNotNull();
        Matter deed = deed();
        Visit reader = visit(doer);
        String at = "/confirmations/" + deed.id();
        assertThat(reader.get(at).body()).contains("您是办这件事的人");
        assertThat(reader.post(at, Map.of("how", "PHONE", "result", "DONE", "on", "2026-05-10", "by", ""))
                        .body())
                .contains("请写是谁确认的");
        assertThat(reader.post(at, Map.of("how", "ONLINE", "result", "DONE", "on", "2026-05-10", "by", "王婶"))
                        .status())
                .isEqualTo(422);
        assertThat(reader.post(at, Map.of("how", "PHONE", "result", "DONE", "on", "2026-05-10", "by", "王婶"))
                        .status())
                .isEqualTo(303);
        assertThat(visit(secretary).get(at).body()).contains("帮办人本人填报", "电话回访", "王婶");
    }

    @Test
    void a_doer_who_is_signed_in_does_not_use_the_code_themselves_and_wrong_codes_are_counted() {
        Matter deed = deed();
        Visit reader = visit(doer);
        String code = code(reader, deed);
        String open = "/open/" + places.code(committee.id) + "/confirm/";
        reader.get(open + code);
        assertThat(reader.post(open + code, Map.of("result", "DONE")).body()).contains("请让请办的人自己来说");
        assertThat(places.facts(committee.id, "deed.confirmed")).isZero();
        Visit guesser = new Visit(port);
        for (int i = 0; i < 20; i++) {
            assertThat(guesser.get(open + "2222-22" + "23456789ABCDEFGHJKLMNPQR".charAt(i) + "2")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(guesser.get(open + code).status())
                .as("no code is tried any more")
                .isEqualTo(429);
        assertThat(guesser.get(open + "%3Cscript%3E").status()).isEqualTo(404);
    }

    @Test
    void not_done_stays_not_confirmed_and_is_told_and_others_never_get_to_it() {
        Matter problem = places.enter(
                secretary,
                "enterprise-problem",
                "title",
                "云河茶厂用电扩容",
                "on",
                "2026-05-04",
                "f.source",
                "door",
                "f.subject",
                "utilities",
                "f.detail",
                "夏季用电不够",
                "f.result",
                "已报供电公司",
                "r.enterprise",
                "云河茶厂",
                "r.owner.MEMBER",
                "沈禾清",
                "stage",
                "solved");
        String code = code(visit(secretary), problem);
        Visit asker = new Visit(port);
        String open = "/open/" + places.code(committee.id) + "/confirm/" + code;
        asker.get(open);
        assertThat(asker.post(open, Map.of("result", "NOT", "words", "<script>alert(1)</script>还没有通电"))
                        .status())
                .isEqualTo(303);
        assertThat(places.facts(committee.id, "enterprise-problem.solved")).isZero();
        assertThat(visit(doer).get("/notices").body()).contains("没有办成");
        Visit desk = visit(secretary);
        String at = "/confirmations/" + problem.id();
        assertThat(desk.get(at).body()).contains("还没有通电").doesNotContain("<script>alert");
        assertThat(desk.post(at, Map.of("how", "PHONE", "result", "DONE", "by", "厂办", "on", "2026-05-18"))
                        .status())
                .isEqualTo(303);
        assertThat(places.facts(committee.id, "enterprise-problem.solved")).isEqualTo(1);
        assertThat(visit(committees.found().at(Desk.SECRETARIAT)).get(at).status())
                .isEqualTo(404);
        assertThat(visit(committee.member("祝长宁"))
                        .get("/confirmations/" + deed().id())
                        .status())
                .isEqualTo(404);
        Matter difficulty = places.enter(
                secretary,
                "difficulty",
                "title",
                "南巷排水",
                "on",
                "2026-05-04",
                "f.subject",
                "sewage",
                "f.detail",
                "雨天积水",
                "f.solution",
                "清了管",
                "r.helper.MEMBER",
                "沈禾清",
                "stage",
                "solved");
        desk.get("/confirmations/" + difficulty.id());
        assertThat(desk.post(
                                "/confirmations/" + difficulty.id(),
                                Map.of("how", "MEETING", "result", "DONE", "by", "居民组长", "on", "2026-05-18"))
                        .status())
                .isEqualTo(303);
        assertThat(places.facts(committee.id, "difficulty.solved")).isEqualTo(1);
    }
}
