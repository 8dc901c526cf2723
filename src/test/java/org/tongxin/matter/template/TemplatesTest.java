package org.tongxin.matter.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.catalogue.ShippedProgrammes;
import org.tongxin.common.Desk;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Templates come empty; a committee fills their slots, and its records tick them. */
@OnPostgres
class TemplatesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private MovableClock clock;

    private Founded committee;
    private Someone secretaryAccount;
    private Someone memberAccount;
    private Visit secretary;
    private LocalDate today;

    @BeforeEach
    void found() {
        committee = committees.found();
        memberAccount = committee.member("沈禾清");
        committee.member("何秀英");
        secretaryAccount = committee.at(Desk.SECRETARIAT);
        secretary = signedIn(secretaryAccount);
        today = LocalDate.now(clock);
    }

    private Visit signedIn(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private Map<String, String> links(String per, String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "code",
                "J01",
                "version",
                "0",
                "zh",
                "三联系",
                "en",
                "Three links",
                "per",
                per,
                "s1.zh",
                "捐一次款",
                "s1.en",
                "Give once",
                "s1.kinds",
                "捐款",
                "s1.needed",
                "2"));
        typed.putAll(Map.of("s2.zh", "做一件实事", "s2.en", "One deed", "s2.kinds", "donation、gift-in-kind"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private Visit.Answer keep(Map<String, String> typed) {
        secretary.get("/templates/new");
        return secretary.post("/templates", typed);
    }

    private String donate(String title, String donor, String... more) {
        secretary.get("/records/of/donation/new");
        Map<String, String> typed = new HashMap<>(Map.of(
                "title",
                title,
                "on",
                today.toString(),
                "f.amount",
                "10",
                "f.source",
                "member",
                "f.purpose",
                "education",
                "r.donor",
                donor,
                "f.proof",
                "x",
                "another",
                "yes",
                "step",
                "HAND_IN"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        Visit.Answer answer = secretary.post("/records/of/donation", typed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return Objects.requireNonNull(answer.location()).replaceAll("^https?://[^/]+", "");
    }

    @Test
    void shipped_templates_come_with_their_number_of_slots_and_nothing_in_them() {
        assertThat(ShippedProgrammes.TEMPLATES).isNotEmpty().allMatch(each -> each.slots() > 1);
        assertThat(secretary.get("/templates").body()).contains("三联系", "3 格", "等着填写的");
        assertThat(secretary.get("/templates/J01").status()).isEqualTo(404);
        assertThat(secretary.get("/templates/new?of=J11").body())
                .contains("六个一", "第 6 格")
                .doesNotContain("第 7 格");
    }

    @Test
    void filled_per_member_each_record_ticks_its_members_slots_and_a_member_reads_only_their_own_line() {
        assertThat(keep(links("MEMBER")).status()).isEqualTo(303);
        donate("一", "沈禾清");
        String second = donate("二", "沈禾清");
        donate("三", "何秀英");
        String page = secretary.get("/templates/J01").body();
        assertThat(page).contains("2 次，已满", "1 次，要 2 次", "2/2 格已满", "1/2 格已满", "party=" + memberAccount.member());
        assertThat(signedIn(memberAccount).get("/templates/J01").body())
                .contains("沈禾清", "2/2 格已满")
                .doesNotContain("何秀英");
        secretary.get(second);
        secretary.post(second + "/void", Map.of("why", "记错了", "confirmed", "yes"));
        assertThat(secretary.get("/templates/J01").body()).doesNotContain("2/2 格已满");
        assertThat(secretary.get("/templates/J01?year=2019").body()).contains("0 次，要 2 次");
    }

    @Test
    void filled_for_the_committee_or_for_each_matter_it_counts_all_records_or_the_linked_ones() {
        assertThat(keep(links("COMMITTEE")).status()).isEqualTo(303);
        String first = donate("一", "沈禾清");
        donate("二", "何秀英", "link", "matter:" + first.substring(first.lastIndexOf('/') + 1));
        assertThat(secretary.get("/templates/J01").body()).contains("全会一起", "2/2 格已满");
        assertThat(keep(links("MATTER", "version", "1", "base", "捐款", "s1.needed", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get("/templates/J01").body()).contains("看关联的记录", "2/2 格已满", first);
    }

    @Test
    void members_are_read_a_page_at_a_time_and_nonsense_is_refused() throws Exception {
        for (int i = 0; i < 30; i++) {
            committee.member("委员" + i);
        }
        assertThat(keep(links("MEMBER")).status()).isEqualTo(303);
        String first = secretary.get("/templates/J01").body();
        assertThat(first).contains("本页 25 行", "after=");
        String next = first.replaceAll("(?s).*href=\"(/templates/J01[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(secretary.get(next).body()).contains("本页 7 行");
        assertThat(secretary.get("/templates/J01?year=x&after=%00%27~").status())
                .isEqualTo(200);
        Visit.Answer bad =
                keep(links("MATTER", "version", "1", "base", "无", "s1.kinds", "*", "s2.needed", "0", "s2.zh", ""));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("没有叫“无”的事项类型", "请写明哪些事项算", "次数在 1 到", "请写中文名称");
        assertThat(keep(links("MEMBER", "version", "0")).status()).isEqualTo(409);
        assertThat(signedIn(memberAccount).get("/templates/J01/edit").status()).isEqualTo(403);
        for (String body : List.of("{}", "{\"slots\":[null,{}]}", "{\"per\":\"NOBODY\"}", "[]")) {
            assertThat(api("PUT", "/templates/x", body).statusCode()).as(body).isBetween(400, 422);
        }
        assertThat(api("PUT", "/templates/own", """
                {"version":0,"zh":"一个一","en":"Own","per":"COMMITTEE","slots":[{"zh":"捐","en":"Give","kinds":["donation"]}]}""").statusCode()).isEqualTo(200);
        assertThat(api("GET", "/templates/own", null).body()).contains("\"ticks\":[0]");
        assertThat(api("GET", "/templates", null).body()).contains("\"own\"", "J01");
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return new Program(port, secretaryAccount.token()).send(method, path, body);
    }

    @Test
    void its_pages_have_no_barrier_at_a_desk_and_on_a_phone() {
        keep(links("MEMBER"));
        donate("一", "沈禾清");
        Browsing browsing = new Browsing(port);
        browsing.clean(
                secretaryAccount, "/templates", "/templates/J01", "/templates/J01/edit", "/templates/new?of=J11");
        browsing.clean(memberAccount, "/templates/J01");
    }
}
