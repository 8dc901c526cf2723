package org.tongxin.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.figures.defined.Feeding;
import org.tongxin.platform.Acting;
import org.tongxin.register.SomePlaces;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What was entered once is seen everywhere: the first page, the coverages, the year to date, and where numbers come from. */
@OnPostgres
@Import({TestCommittee.class, SomePlaces.class, CountedStatements.class})
class OneEntryTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private Feeding feeding;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CountedStatements statements;

    @LocalServerPort
    private int port;

    private Visit desk(Someone someone) {
        Visit visit = new Visit(port);
        visit.signIn(someone.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private void few(Visit visit, String path) {
        visit.get(path);
        long before = statements.count();
        assertThat(visit.get(path).status()).isEqualTo(200);
        assertThat(statements.count() - before).as(path).isBetween(1L, 8L);
    }

    @Test
    @Proves("O10")
    void both_coverages_follow_from_records_and_gaps_are_named_to_the_secretariat_alone() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        committee.member("唐映雪");
        committee.member("何秀英");
        committee.member("沈若谷");
        places.enter(
                secretary,
                "branch-membership",
                "title",
                "唐映雪",
                "on",
                "2026-02-01",
                "f.post",
                "member",
                "r.member",
                "唐映雪",
                "r.home.BODY",
                "县一中党支部",
                "r.branch.BODY",
                "委员临时党支部",
                "stage",
                "joined");
        places.enter(
                secretary,
                "branch-membership",
                "title",
                "何秀英",
                "on",
                "2026-02-01",
                "f.post",
                "member",
                "r.member",
                "何秀英",
                "r.home.BODY",
                "县医院党支部",
                "stage",
                "on-record");
        places.enter(
                secretary,
                "party-contact",
                "title",
                "走访",
                "on",
                "2026-03-01",
                "f.layer",
                "member-to-outside",
                "r.from",
                "唐映雪",
                "r.to",
                "沈若谷");
        Visit desk = desk(secretary);
        assertThat(desk.get("/party-coverage").body()).contains("50.0%", "2 人中有 1 人", "66.7%", "3 人中有 2 人", "何秀英");
        assertThat(desk.get("/party-coverage?year=2025").body()).contains("3 人中有 0 人");
        assertThat(desk.get("/party-coverage?year=x").status()).isEqualTo(422);
        assertThat(desk(committee.at(Desk.COMMITTEE_LEADER))
                        .get("/party-coverage")
                        .body())
                .contains("50.0%", "名单只给办公室")
                .doesNotContain("何秀英");
        assertThat(desk(committee.member("陆怀山")).get("/party-coverage").status())
                .isEqualTo(403);
        assertThat(desk(committees.found().at(Desk.SECRETARIAT))
                        .get("/party-coverage")
                        .body())
                .contains("还没有登记党员委员的组织关系")
                .doesNotContain("何秀英");
        few(desk, "/party-coverage");
        Visit.Answer data =
                new Visit(port).get("/api/v1/party-coverage?year=2026", "Authorization", "Bearer " + secretary.token());
        assertThat(data.body()).contains("\"part\":1", "\"whole\":2");
        assertThat(new Visit(port)
                        .get("/api/v1/party-coverage?year=x", "Authorization", "Bearer " + secretary.token())
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Proves("QD1")
    void the_first_page_has_four_blocks_with_what_waits_in_each() {
        TestCommittee.Founded committee = committees.found();
        Someone member = committee.member("唐映雪");
        Visit page = desk(member);
        assertThat(page.get("/home").body()).contains("学习教育", "履职活动", "信息反馈", "服务管理", "现在没有在等的");
        few(page, "/home");
        Visit office = desk(committee.at(Desk.SECRETARIAT));
        assertThat(office.get("/home").body()).contains("学习教育", "服务管理", "委员名册");
        few(office, "/home");
        page.post("/view/language", Map.of("to", "en", "back", "/home"));
        assertThat(page.get("/home").body()).contains("Study and education", "Nothing waits here now");
    }

    @Test
    void leaders_see_the_year_to_date_beside_the_same_days_of_last_year() {
        TestCommittee.Founded committee = committees.found();
        Visit leader = desk(committee.at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get("/overview/year").body()).contains("今年以来", "去年同期", "持平");
        few(leader, "/overview/year");
        assertThat(desk(committee.member("唐映雪")).get("/overview/year").status()).isEqualTo(403);
    }

    @Test
    @Proves("QD4")
    void every_shipped_figure_has_a_source_and_every_fact_its_record() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        assertThat(Acting.as(secretary.actor(), () -> feeding.unfed())).isEmpty();
        places.enter(
                secretary,
                "party-contact",
                "title",
                "走访",
                "on",
                "2026-03-01",
                "f.layer",
                "member-to-outside",
                "r.from",
                committee.member("唐映雪").actor().name(),
                "r.to",
                committee.member("沈若谷").actor().name());
        Visit desk = desk(secretary);
        String page = desk.get("/sources?group=O").body();
        assertThat(page).contains("平台自带的指标个个有来源");
        assertThat(desk.get("/sources?span=x").status()).isEqualTo(422);
        assertThat(desk.post("/sources/proof", Map.of("group", "O")).body()).contains("条条都在");
        few(desk, "/sources?group=O");
        Acting.run(secretary.actor(), () -> transaction.executeWithoutResult(_ -> orphan()));
        assertThat(desk.post("/sources/proof", Map.of("group", "O")).body()).contains("1 条打不开");
        assertThat(desk(committees.found().at(Desk.SECRETARIAT))
                        .get("/sources?group=O")
                        .status())
                .isEqualTo(200);
        assertThat(desk(committee.member("陆怀山")).get("/sources").status()).isEqualTo(403);
    }

    @Test
    void what_comes_of_a_record_takes_over_what_both_have_in_common() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        committee.member("唐映雪");
        committee.member("沈若谷");
        var link = places.enter(
                        secretary,
                        "party-contact-link",
                        "title",
                        "结对",
                        "on",
                        "2026-03-01",
                        "place",
                        "清溪镇",
                        "f.layer",
                        "member-to-outside",
                        "r.from",
                        "唐映雪",
                        "r.to",
                        "沈若谷")
                .id();
        Visit desk = desk(secretary);
        String way = "/records/of/party-contact/new?from=" + link;
        assertThat(desk.get("/records/" + link).body()).contains("由此登记：党员委员联系记录", way);
        assertThat(desk.get(way).body())
                .contains("value=\"唐映雪\"", "value=\"沈若谷\"", "清溪镇", "name=\"link\" value=\"matter:" + link);
        assertThat(desk(committees.found().at(Desk.SECRETARIAT)).get(way).body())
                .doesNotContain("唐映雪");
        assertThat(desk.get("/records/of/party-contact/new?from=x").status()).isEqualTo(200);
    }

    /** A fact that points at nothing, as a broken module might write it. */
    private void orphan() {
        List<java.util.UUID> facts = jdbc.sql(
                        "select id from ledger.fact where committee_id = platform.acting_committee()")
                .query(java.util.UUID.class)
                .list();
        assertThat(facts).isNotEmpty();
        jdbc.sql("""
                insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit, session_id,
                       sector, category, attributes, recorded_at, recorded_by)
                select committee_id, ?, kind, matter_kind, ?, occurred_on, quantity, unit, session_id, sector, category, attributes,
                       recorded_at, recorded_by from ledger.fact where committee_id = platform.acting_committee() limit 1""").param(Ids.next()).param(Ids.next()).update();
    }
}
