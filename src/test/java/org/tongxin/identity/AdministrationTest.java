package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** The security administrator's and the audit administrator's pages. */
@OnPostgres
class AdministrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CommitteeId committee;
    private SomePeople.Someone admin;
    private Visit visit;

    @BeforeEach
    void sign_in() {
        committee = CommitteeId.fresh();
        admin = people.at(committee, Desk.SECURITY_ADMIN);
        visit = new Visit(port);
        visit.signIn(admin.login(), PASSWORD);
        visit.get("/admin/accounts/new");
    }

    @Test
    void an_account_is_opened_with_a_one_time_password_that_works_once() {
        String login = "han-" + admin.login().substring(20);
        Visit.Answer opened = visit.postRaw(
                "/admin/accounts/new", form("login=" + login + "&name=韩柏川&desks=UNIT_OFFICER&desks=MEMBER"));
        assertThat(opened.status()).isEqualTo(200);
        Matcher password =
                Pattern.compile("id=\"one-time-password\">([a-z2-9-]{19})<").matcher(opened.body());
        assertThat(password.find()).isTrue();
        assertThat(new Visit(port).signIn(login, password.group(1)).location()).isEqualTo("/password");
        assertThat(visit.get("/admin/accounts?q=韩柏".replace("韩柏", "%E9%9F%A9%E6%9F%8F"))
                        .body())
                .contains(login, "待换密码");
    }

    @Test
    void one_person_is_never_two_of_the_three_administrators() {
        String login = "yuan-" + admin.login().substring(20);
        Visit.Answer refused = visit.postRaw(
                "/admin/accounts/new", form("login=" + login + "&name=x&desks=SYSTEM_ADMIN&desks=AUDIT_ADMIN"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("须由三个人分别担任");
        assertThat(new Visit(port).signIn(login, "any").status()).isEqualTo(422);
    }

    @Test
    void a_login_is_taken_in_the_whole_installation_without_regard_to_case() {
        String elsewhere = people.at(Desk.MEMBER).login();
        Visit.Answer refused =
                visit.postRaw("/admin/accounts/new", form("login=" + elsewhere.toUpperCase() + "&name=x&desks=MEMBER"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已有人用");
    }

    @Test
    void malformed_accounts_are_refused_with_every_reason() {
        Visit.Answer refused = visit.postRaw("/admin/accounts/new", form("login=a%20b&name="));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("2 到 64 个字母", "请写姓名", "请至少选一个岗位");
        assertThat(visit.postRaw("/admin/accounts/new", form("login=ab&name=x&desks=EMPEROR"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_disabled_account_is_out_at_once_and_in_again_when_enabled() {
        SomePeople.Someone person = people.at(committee, Desk.MEMBER);
        Visit theirs = new Visit(port);
        theirs.signIn(person.login(), PASSWORD);
        assertThat(theirs.get("/account").status()).isEqualTo(200);
        assertThat(act(person, "disable").status()).isEqualTo(303);
        assertThat(theirs.get("/account").status()).isEqualTo(303);
        assertThat(new Visit(port).signIn(person.login(), PASSWORD).body()).contains("账号或密码不对");
        act(person, "enable");
        assertThat(new Visit(port).signIn(person.login(), PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_locked_account_can_be_unlocked_and_a_forgotten_password_reset() {
        SomePeople.Someone person = people.at(committee, Desk.MEMBER);
        for (int attempt = 0; attempt < 5; attempt++) {
            new Visit(port).signIn(person.login(), "whatever it is");
        }
        assertThat(visit.get("/admin/accounts?state=LOCKED").body()).contains(person.login());
        act(person, "unlock");
        assertThat(new Visit(port).signIn(person.login(), PASSWORD).status()).isEqualTo(303);
        Matcher password = Pattern.compile("id=\"one-time-password\">([a-z2-9-]{19})<")
                .matcher(act(person, "password").body());
        assertThat(password.find()).isTrue();
        assertThat(new Visit(port).signIn(person.login(), PASSWORD).status()).isEqualTo(422);
        assertThat(new Visit(port).signIn(person.login(), password.group(1)).location())
                .isEqualTo("/password");
    }

    @Test
    void a_reset_leaves_no_other_way_in() {
        SomePeople.Someone person = people.at(committee, Desk.MEMBER);
        int before = passkeysAfter(person, """
            insert into identity.passkey values (platform.acting_committee(), gen_random_uuid(), ?, gen_random_uuid()::text::bytea,
                                                 '', 0, false, false, 'x', now())\
            """);
        act(person, "password");
        int after = passkeysAfter(person, "update identity.passkey set label = 'y' where account_id = ?");
        assertThat(before).isEqualTo(1);
        assertThat(after).isZero();
    }

    private int passkeysAfter(SomePeople.Someone person, String sql) {
        return Acting.as(
                Acting.platform(committee),
                () -> transaction.execute(_ -> {
                    jdbc.sql(sql).param(person.account().id().value()).update();
                    return jdbc.sql("select count(*) from identity.passkey")
                            .query(Integer.class)
                            .single();
                }));
    }

    @Test
    void another_desk_counts_at_once_and_the_second_administrator_is_told() {
        SomePeople.Someone person = people.at(committee, Desk.MEMBER);
        Visit theirs = new Visit(port);
        theirs.signIn(person.login(), PASSWORD);
        assertThat(theirs.get("/admin/audit").status()).isEqualTo(403);
        String path = "/admin/accounts/" + person.account().id();
        visit.get(path);
        assertThat(visit.postRaw(path + "/desks", form("version=0&desks=AUDIT_ADMIN"))
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get("/admin/audit").status()).isEqualTo(200);
        Visit.Answer late = visit.postRaw(path + "/desks", form("version=0&desks=MEMBER"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("沈禾清", "已改过这个账号");
        assertThat(theirs.get("/admin/audit").status()).isEqualTo(200);
    }

    @Test
    void nobody_changes_their_own_account_here_or_one_of_another_committee() {
        String own = "/admin/accounts/" + admin.account().id();
        assertThat(visit.get(own).body()).contains("这是您自己的账号");
        assertThat(visit.postRaw(own + "/desks", form("version=0&desks=SYSTEM_ADMIN"))
                        .status())
                .isEqualTo(422);
        SomePeople.Someone stranger = people.at(Desk.MEMBER);
        assertThat(visit.get("/admin/accounts/" + stranger.account().id()).status())
                .isEqualTo(404);
        assertThat(act(stranger, "disable").status()).isEqualTo(404);
        assertThat(new Visit(port).signIn(stranger.login(), PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_long_list_is_walked_forth_and_back_without_gap_or_double() {
        for (int i = 0; i < 55; i++) {
            people.at(committee, Desk.MEMBER);
        }
        String first = visit.get("/admin/accounts").body();
        String next = link(first, "next");
        String second = visit.get(next).body();
        assertThat(logins(first)).hasSize(50);
        assertThat(logins(second)).hasSize(6).doesNotContainAnyElementsOf(logins(first));
        assertThat(logins(visit.get(link(second, "prev")).body())).isEqualTo(logins(first));
    }

    @Test
    void the_audit_administrator_reads_who_did_what_and_takes_it_away_under_the_same_filter() {
        SomePeople.Someone person = people.at(committee, Desk.MEMBER);
        visit.get("/admin/accounts/" + person.account().id());
        visit.postRaw(
                "/admin/accounts/" + person.account().id() + "/desks", form("version=0&desks=MEMBER&desks=REVIEWER"));
        String nobody = "qz-" + person.login();
        new Visit(port).signIn(nobody, "whatever it is");
        Visit auditor = new Visit(port);
        auditor.signIn(people.at(committee, Desk.AUDIT_ADMIN).login(), PASSWORD);

        String page = auditor.get("/admin/audit?act=ChangeDesks").body();
        assertThat(page)
                .contains("ChangeDesks", "MEMBER, REVIEWER", "原为 MEMBER", person.login())
                .doesNotContain("OpenAccount");
        String file = auditor.get("/admin/audit/export?act=ChangeDesks").body();
        assertThat(file)
                .contains("ChangeDesks", "desks: MEMBER -> MEMBER, REVIEWER")
                .doesNotContain("OpenAccount");
        assertThat(auditor.get("/admin/audit?act=ExportAudit").body()).contains("act=ChangeDesks");
        assertThat(auditor.get("/admin/audit?who=" + admin.login()).body()).contains("ChangeDesks", "SignIn");
        assertThat(attempts(auditor)).contains("qz… (39)").doesNotContain(nobody);
        assertThat(auditor.get("/admin/audit?from=2999-01-01").body()).contains("没有符合条件的记录");
        assertThat(auditor.get("/admin/audit?from=tomorrow").status()).isEqualTo(400);
    }

    /** All pages of it: attempts belong to the installation, and the data folder of the tests is kept between runs. */
    private static String attempts(Visit auditor) {
        StringBuilder all = new StringBuilder();
        String path = "/admin/audit/attempts";
        while (!path.isEmpty()) {
            String page = auditor.get(path).body();
            all.append(page);
            path = page.contains("rel=\"next\"") ? link(page, "next") : "";
        }
        return all.toString();
    }

    private Visit.Answer act(SomePeople.Someone person, String act) {
        visit.get("/admin/accounts");
        return visit.post("/admin/accounts/" + person.account().id() + "/" + act, Map.of());
    }

    private String form(String fields) {
        return fields + "&_csrf=" + visit.formToken();
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static java.util.List<String> logins(String page) {
        return Pattern.compile(">(shen[0-9a-f]{32})<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
