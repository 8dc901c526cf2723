package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.matter.Matter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Two names of one body are put together, with their numbers, and apart again; what resembles a record is shown before it is handed in. */
@OnPostgres
class BodiesTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;

    @BeforeEach
    void aCommittee() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        committee.member("沈禾清");
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private Matter problem(String title, String enterprise) {
        return places.enter(
                secretary,
                "enterprise-problem",
                "title",
                title,
                "on",
                "2026-05-04",
                "f.source",
                "door",
                "f.subject",
                "utilities",
                "f.detail",
                "夏季用电不够",
                "r.enterprise",
                enterprise);
    }

    /** How many different bodies stand as parties in the ledger. */
    private int bodies() {
        return Objects.requireNonNull(Acting.as(
                Acting.platform(committee.id),
                () -> transaction.execute(
                        _ -> jdbc.sql("select count(distinct party_id) from (select y.party_id from ledger.fact f"
                                        + " join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id"
                                        + " where f.committee_id = platform.acting_committee() and f.kind = 'enterprise-problem.raised'"
                                        + " group by y.party_id having sum(f.quantity) > 0) n")
                                .query(Integer.class)
                                .single())));
    }

    @Test
    void two_names_become_one_body_with_their_numbers_and_two_again_when_it_is_undone() {
        problem("用电扩容", "云河茶业有限公司");
        problem("用地手续", "云河茶业公司");
        problem("用工", "云 河茶业有限责任公司");
        assertThat(bodies()).isEqualTo(3);
        Visit desk = visit(secretary);
        String list = desk.get("/bodies").body();
        assertThat(list).contains("1 组名字很像", "云河茶业有限公司", "云河茶业公司", "云 河茶业有限责任公司");
        String kept = id(list, "云河茶业有限公司");
        String other = id(list, "云河茶业公司");
        assertThat(desk.get("/bodies/" + kept).body()).contains("云河茶业公司", "并到这里");
        assertThat(desk.post("/bodies/" + kept + "/merge", Map.of("other", other))
                        .status())
                .isEqualTo(303);
        assertThat(bodies()).isEqualTo(2);
        String page = desk.get("/bodies/" + kept).body();
        assertThat(page).contains("在 2 项入账的记录里", "用电扩容", "用地手续");
        assertThat(desk.get("/bodies/" + other).status()).isEqualTo(404);
        assertThat(desk.post("/bodies/" + kept + "/merge", Map.of("other", other))
                        .status())
                .as("done already")
                .isEqualTo(404);
        problem("审批", "云河茶业公司");
        assertThat(desk.get("/bodies/" + kept).body()).contains("在 3 项入账的记录里", "审批");
        assertThat(bodies()).isEqualTo(2);
        Matcher merge = Pattern.compile("name=\"merge\" value=\"([^\"]+)\"").matcher(page);
        assertThat(merge.find()).isTrue();
        assertThat(desk.post("/bodies/" + kept + "/undo", Map.of("merge", merge.group(1)))
                        .status())
                .isEqualTo(303);
        assertThat(bodies()).isEqualTo(3);
        assertThat(desk.get("/bodies/" + other).body()).contains("在 1 项入账的记录里", "用地手续");
        assertThat(desk.post("/bodies/" + kept + "/undo", Map.of("merge", merge.group(1)))
                        .status())
                .isEqualTo(404);
    }

    private static String id(String page, String name) {
        Matcher found = Pattern.compile("href=\"/bodies/([0-9a-f-]{36})\">" + name + "<")
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void a_body_that_stands_twice_in_one_record_stands_there_once_after_merging() {
        places.enter(
                secretary,
                "leader-visit",
                "title",
                "走访",
                "on",
                "2026-05-05",
                "f.target",
                "enterprise",
                "r.visitor",
                "沈禾清",
                "r.visited.BODY",
                "南岭药业");
        problem("一个问题", "南岭药业有限公司");
        Visit desk = visit(secretary);
        String list = desk.get("/bodies").body();
        assertThat(desk.post("/bodies/" + id(list, "南岭药业有限公司") + "/merge", Map.of("other", id(list, "南岭药业")))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get("/bodies").body()).contains(">2 项<").contains("0 组名字很像");
        assertThat(desk.post("/bodies/" + id(list, "南岭药业有限公司") + "/merge", Map.of("other", "x"))
                        .status())
                .isEqualTo(422);
        Visit member = visit(committee.member("祝长宁"));
        assertThat(member.get("/bodies").status()).isEqualTo(403);
        Visit elsewhere = visit(committees.found().at(Desk.SECRETARIAT));
        assertThat(elsewhere.get("/bodies/" + id(list, "南岭药业有限公司")).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/bodies/" + id(list, "南岭药业有限公司") + "/merge", Map.of("other", id(list, "南岭药业")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_resembles_a_record_comes_back_once_with_that_record_and_goes_through_as_another_one() {
        Visit desk = visit(secretary);
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "title", "为青坪镇卫生院添置康复器材",
                "on", "2026-05-06",
                "place", "青坪镇",
                "f.matter", "添置器材",
                "f.field", "health",
                "r.doer", "沈禾清",
                "step", "HAND_IN"));
        desk.get("/records/of/deed/new");
        assertThat(desk.post("/records/of/deed", form).status()).isEqualTo(303);
        form.put("on", "2026-05-08");
        form.put("place", "");
        form.put("title", "为青坪镇卫生院添置康复器材。");
        Visit.Answer back = desk.post("/records/of/deed", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("标题几乎一样", "看过了，这是另一件", "为青坪镇卫生院添置康复器材");
        form.put("title", "陪居民办好慢病证");
        form.put("place", "青坪镇");
        form.put("on", "2026-05-06");
        assertThat(desk.post("/records/of/deed", form).body()).contains("同一天、同一地点");
        form.put("another", "yes");
        assertThat(desk.post("/records/of/deed", form).status()).isEqualTo(303);
        form.put("another", "");
        form.put("step", "KEEP");
        assertThat(desk.post("/records/of/deed", form).status())
                .as("a draft is nobody's business")
                .isEqualTo(303);
    }
}
