package org.tongxin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.files.Sheet;
import org.tongxin.platform.Acting;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** An administrator changes what kinds ask, in versions; what is on record stays what it was. */
@OnPostgres
class CatalogueOverPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Founded committee;
    private Someone adminAccount;
    private Someone secretaryAccount;
    private Visit admin;
    private Visit secretary;

    @BeforeEach
    void found() {
        committee = committees.found();
        committee.member("沈禾清");
        adminAccount = committee.at(Desk.SYSTEM_ADMIN);
        secretaryAccount = committee.at(Desk.SECRETARIAT);
        admin = signedIn(adminAccount);
        secretary = signedIn(secretaryAccount);
    }

    private Visit signedIn(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private static Map<String, String> grain(String... more) {
        Map<String, String> field = new HashMap<>(Map.of(
                "version",
                "1",
                "zh",
                "受助学校",
                "en",
                "Schools helped",
                "type",
                "NUMBER",
                "unit",
                "所",
                "required",
                "true"));
        for (int i = 0; i < more.length; i += 2) {
            field.put(more[i], more[i + 1]);
        }
        return field;
    }

    private String entered(String title, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "title",
                title,
                "on",
                "2025-05-12",
                "f.amount",
                "8000",
                "f.source",
                "member",
                "f.purpose",
                "education",
                "r.donor",
                "沈禾清",
                "f.proof",
                "收据 12 号",
                "another",
                "yes",
                "step",
                "HAND_IN"));
        typed.putAll(more);
        secretary.get("/records/of/donation/new");
        Visit.Answer answer = secretary.post("/records/of/donation", typed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return Objects.requireNonNull(answer.location()).replaceAll("^https?://[^/]+", "");
    }

    private BigDecimal standing(String kind) {
        return Objects.requireNonNull(Acting.as(
                secretaryAccount.actor(),
                () -> transaction.execute(_ -> jdbc.sql("select coalesce(sum(quantity), 0) from ledger.standing"
                                + " where committee_id = platform.acting_committee() and kind = ?")
                        .param(kind)
                        .query(BigDecimal.class)
                        .single())));
    }

    @Test
    void a_new_field_is_previewed_saved_asked_everywhere_and_earlier_records_stay_what_they_were()
            throws Sheet.Unreadable {
        String old = entered("旧的一笔", Map.of());
        String page = "/catalogue/donation/change/field";
        admin.get(page);
        Visit.Answer preview = admin.post(page, grain("step", "preview"));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("受助学校", "保存为第 2 版", "证明材料存放处");
        assertThat(admin.get("/catalogue/donation").body()).doesNotContain("受助学校");
        assertThat(admin.post(page, grain("step", "save")).status()).isEqualTo(303);
        assertThat(admin.get("/catalogue/donation").body()).contains("第 2 版", "加了字段“受助学校”");
        assertThat(secretary.get("/records/of/donation/new").body()).contains("受助学校");
        assertThat(secretary.get("/records/of/donation/import").body()).contains("受助学校");
        assertThat(secretary
                        .post("/records/of/donation", Map.of("title", "新的", "step", "HAND_IN"))
                        .status())
                .isEqualTo(422);
        entered("新的一笔", Map.of("f.schools-helped", "3"));
        assertThat(secretary.get(old).body()).contains("旧的一笔", "8,000").doesNotContain("受助学校");
        assertThat(secretary.get(old + "/edit").body()).doesNotContain("受助学校");
        Map<String, String> corrected = new HashMap<>(Map.of(
                "title",
                "旧的一笔",
                "on",
                "2025-05-12",
                "f.amount",
                "9000",
                "f.source",
                "member",
                "f.purpose",
                "education",
                "r.donor",
                "沈禾清",
                "f.proof",
                "收据 12 号",
                "why",
                "少记了 1000 元",
                "step",
                "HAND_IN"));
        assertThat(secretary.post(old, corrected).status()).isEqualTo(303);
        assertThat(standing("donation.amount")).isEqualByComparingTo("17000");
        assertThat(standing("donation.gave")).isEqualByComparingTo("2");
        retireAndExport();
    }

    private void retireAndExport() throws Sheet.Unreadable {
        String page = "/catalogue/donation/change/field";
        admin.get(page);
        Map<String, String> retired = grain("of", "schools-helped", "version", "2", "retired", "true", "step", "save");
        assertThat(admin.post(page, retired).status()).isEqualTo(303);
        assertThat(secretary.get("/records/of/donation/new").body()).doesNotContain("受助学校");
        assertThat(admin.get("/catalogue/donation").body()).contains("停用字段“受助学校”", "已停用，旧记录保留");
        List<List<String>> table = Sheet.read(secretary.bytes("/records/of/donation/export"), 100, 1_000);
        int column = table.getFirst().indexOf("受助学校");
        assertThat(column).isPositive();
        assertThat(table).hasSize(3);
        assertThat(table.stream()
                        .skip(1)
                        .map(row -> row.size() > column ? row.get(column) : "")
                        .toList())
                .containsExactlyInAnyOrder("3", "");
    }

    @Test
    void of_two_administrators_the_second_is_told_and_a_broken_kind_is_refused_with_reasons() {
        Visit other = signedIn(committee.at(Desk.SYSTEM_ADMIN));
        String page = "/catalogue/donation/change/field";
        admin.get(page);
        other.get(page);
        assertThat(admin.post(page, grain("step", "save")).status()).isEqualTo(303);
        Visit.Answer second = other.post(page, grain("en", "Another", "zh", "另一个", "step", "save"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("已保存了新的一版", "另一个");
        Visit.Answer broken = admin.post(page, grain("version", "2", "zh", "", "en", "Amount", "type", "CHOICE"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("缺中文名称", "至少要有两个选项");
        Visit.Answer nothing = admin.post(
                "/catalogue/donation/change/state", Map.of("version", "2", "retired", "false", "step", "save"));
        assertThat(nothing.status()).isIn(303, 422);
        assertThat(admin.get("/catalogue/donation/change/nonsense").status()).isEqualTo(404);
        assertThat(admin.get("/catalogue/no-such-kind").status()).isEqualTo(404);
    }

    @Test
    void options_are_retired_never_removed_and_new_ones_are_offered() {
        String page = "/catalogue/donation/change/field";
        admin.get(page + "?of=purpose");
        Map<String, String> change = new HashMap<>(Map.of(
                "of",
                "purpose",
                "version",
                "1",
                "zh",
                "用途",
                "en",
                "Purpose",
                "required",
                "true",
                "step",
                "save",
                "o.education.gone",
                "true",
                "more",
                "防汛 | Flood defence"));
        assertThat(admin.post(page, change).status()).isEqualTo(303);
        String form = secretary.get("/records/of/donation/new").body();
        assertThat(form).contains("防汛").doesNotContain("value=\"education\"");
        assertThat(admin.get("/catalogue/donation").body()).contains("多了选项“防汛”", "停用选项");
    }

    @Test
    void a_kind_of_ones_own_is_made_filled_taken_into_use_entered_and_counted() {
        admin.get("/catalogue/new");
        Visit.Answer made = admin.post(
                "/catalogue/new",
                Map.of(
                        "zh",
                        "古井走访",
                        "en",
                        "Visit to old wells",
                        "about_zh",
                        "每走访一次记一条。",
                        "about_en",
                        "One record per visit.",
                        "group",
                        "L",
                        "unit",
                        "次",
                        "engine",
                        "REGISTER"));
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String own = "/catalogue/visit-to-old-wells";
        assertThat(secretary.get("/records/of/visit-to-old-wells/new").status()).isEqualTo(404);
        change(own, "field", 1, Map.of("zh", "井数", "en", "Wells", "type", "NUMBER", "unit", "口", "required", "true"));
        change(own, "role", 2, Map.of("zh", "走访人", "en", "Visitor", "who", "MEMBER", "least", "1"));
        change(own, "stage", 3, Map.of("zh", "已整修", "en", "Repaired", "needs", "wells"));
        change(own, "fact", 4, Map.of("quantity", "wells", "unit", "口", "at", "standing"));
        change(own, "fact", 5, Map.of("quantity", "1", "each", "visitor", "unit", "人次", "at", "standing"));
        change(own, "state", 6, Map.of("retired", "false"));
        assertThat(secretary.get(own).body()).contains("井数", "走访人", "第 7 版", "按“井数”填的数记（口）");
        secretary.get("/records/of/visit-to-old-wells/new");
        Visit.Answer entered = secretary.post(
                "/records/of/visit-to-old-wells",
                Map.of(
                        "title",
                        "北巷古井",
                        "on",
                        "2025-06-01",
                        "f.wells",
                        "3",
                        "r.visitor",
                        "沈禾清",
                        "stage",
                        "repaired",
                        "step",
                        "HAND_IN"));
        assertThat(entered.status()).as(entered.body()).isEqualTo(303);
        assertThat(standing("visit-to-old-wells.wells")).isEqualByComparingTo("3");
        assertThat(standing("visit-to-old-wells.visitor")).isEqualByComparingTo("1");
        assertThat(standing("visit-to-old-wells.entered")).isEqualByComparingTo("1");
    }

    private void change(String own, String part, int version, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        all.put("version", String.valueOf(version));
        all.put("step", "save");
        admin.get(own + "/change/" + part);
        Visit.Answer answer = admin.post(own + "/change/" + part, all);
        assertThat(answer.status()).as(part + answer.body()).isEqualTo(303);
    }

    @Test
    void the_secretariat_reads_it_and_only_the_administrator_changes_it_and_every_change_is_in_the_audit_trail() {
        assertThat(secretary.get("/catalogue").body()).contains("捐款").doesNotContain("新增一类事项");
        assertThat(secretary.get("/catalogue?q=捐").status()).isEqualTo(200);
        assertThat(secretary.get("/catalogue/new").status()).isEqualTo(403);
        assertThat(secretary.get("/catalogue/donation/change/field").status()).isEqualTo(403);
        assertThat(signedIn(committee.member("何秀英")).get("/catalogue").status()).isEqualTo(403);
        admin.get("/catalogue/donation/change/field");
        admin.post("/catalogue/donation/change/field", grain("step", "save"));
        Integer told = Acting.as(
                adminAccount.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select count(*) from platform.audit where committee_id = platform.acting_committee()"
                                        + " and act = 'EditKind' and subject_name = 'donation'")
                        .query(Integer.class)
                        .single()));
        assertThat(told).isEqualTo(1);
    }

    @Test
    void the_interface_lists_reads_and_writes_versions_and_withstands_nonsense() throws Exception {
        assertThat(api(secretaryAccount, "GET", "/kinds", null).body()).contains("\"donation\"");
        String one = api(adminAccount, "GET", "/kinds/donation", null).body();
        assertThat(one).contains("\"version\":1", "\"entered_by\"");
        String kind = one.substring(one.indexOf("\"kind\":") + 7, one.length() - 1);
        String renamed = kind.replace("Donation of money", "Gift of money");
        String versions = "/kinds/donation/versions";
        assertThat(api(adminAccount, "POST", versions, "{\"base\":1,\"kind\":" + renamed + "}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(api(adminAccount, "POST", versions, "{\"base\":1,\"kind\":" + kind + "}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api(adminAccount, "GET", versions, null).body()).contains("catalogue.change.name");
        assertThat(api(adminAccount, "GET", versions + "/1", null).body()).contains("Donation of money");
        assertThat(api(secretaryAccount, "POST", versions, "{\"base\":2,\"kind\":" + kind + "}")
                        .statusCode())
                .isEqualTo(403);
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"kind\":null}",
                "{\"base\":2,\"kind\":{\"code\":\"donation\",\"fields\":[null]}}",
                "{\"base\":2,\"kind\":{\"code\":\"donation\",\"fields\":[{}],\"facts\":[{}]}}",
                "{\"base\":2,\"kind\":{\"code\":\"donation\",\"about\":{},\"of\":[null]}}",
                "{\"base\":2,\"kind\":{\"code\":\"donation\",\"entered_by\":[null],\"roles\":[{\"code\":\"a\",\"of\":[null]}]}}",
                "{\"base\":0,\"kind\":{\"code\":\"../x\"}}",
                "{\"base\":2,\"kind\":{\"code\":\"donation\",\"facts\":[{\"event\":\"e\",\"quantity\":\"\"}]}}")) {
            assertThat(api(adminAccount, "POST", versions, bad).statusCode())
                    .as(bad)
                    .isBetween(400, 422);
        }
    }

    private HttpResponse<String> api(Someone who, String method, String path, String body) {
        return new Program(port, who.token()).send(method, path, body);
    }

    @Test
    void its_pages_have_no_barrier_at_a_desk_and_on_a_phone() {
        Browsing browsing = new Browsing(port);
        browsing.clean(
                adminAccount,
                "/catalogue",
                "/catalogue/donation",
                "/catalogue/new",
                "/catalogue/donation/change/basics",
                "/catalogue/donation/change/field",
                "/catalogue/donation/change/field?of=purpose",
                "/catalogue/donation/change/role",
                "/catalogue/donation/change/stage",
                "/catalogue/donation/change/fact",
                "/catalogue/donation/change/state");
        browsing.at(adminAccount, 390, page -> {
            page.navigate(browsing.url("/catalogue/donation/change/field"));
            page.fill("[name=zh]", "受助学校");
            page.fill("[name=en]", "Schools helped");
            page.selectOption("[name=type]", "NUMBER");
            page.fill("[name=unit]", "所");
            page.click("button[value=preview]");
            assertThat(page.locator("#preview").textContent()).contains("受助学校");
            page.click("button[value=save]");
            assertThat(page.url()).endsWith("/catalogue/donation");
            assertThat(page.textContent("main")).contains("加了字段“受助学校”");
        });
    }
}
