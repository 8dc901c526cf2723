package org.tongxin.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.rules.SetRule;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Who lies beneath a line of duty is told once, sees alone how they stand, and is never ranked. */
@OnPostgres
@Import({TestCommittee.class, SomeActivities.class})
class DutyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomeActivities activities;

    @Autowired
    private SetRule rules;

    @Autowired
    private Clock clock;

    private Founded committee;
    private Someone secretary;
    private Someone gu;
    private Someone lu;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        gu = committee.member("顾南枝");
        lu = committee.member("陆怀瑾");
        LocalDate day = LocalDate.now(clock).withDayOfYear(1);
        for (int i = 0; i < 2; i++) {
            activities.held(secretary, day, "顾南枝、陆怀瑾", "顾南枝", "S27");
        }
        rule("duty.warn.fromMonth", "1");
        rule("duty.points.low", "4");
        rule("duty.points.high", "4");
    }

    private void rule(String key, String value) {
        Someone admin = committee.at(Desk.SYSTEM_ADMIN);
        assertThat(Acting.as(
                        admin.actor(), () -> rules.set(admin.actor(), key, value, "本会履职管理办法", LocalDate.now(clock))))
                .isInstanceOf(Outcome.Done.class);
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    @Test
    @Proves("H17")
    void a_member_beneath_a_line_is_told_once_and_one_above_is_named_for_praise() {
        Visit desk = visit(secretary);
        assertThat(desk.get("/duty").body())
                .contains("陆怀瑾", "应到 2 次，到 0 次", "提醒还没提醒过的 1 位")
                .doesNotContain("顾南枝");
        assertThat(desk.get("/duty?show=ABOVE").body()).contains("顾南枝").doesNotContain("陆怀瑾");
        assertThat(desk.get("/duty/" + lu.member()).body()).contains("应到未到", "学习研讨");
        assertThat(desk.get("/duty/" + gu.member()).body()).contains("/records/", "学习研讨");
        Visit member = visit(lu);
        Visit.Answer asked = desk.post("/duty", Map.of());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("现在提醒 1 位委员？", "会收到提醒的是：陆怀瑾。", "收不回", "name=\"confirmed\" value=\"yes\"")
                .doesNotContain("顾南枝");
        assertThat(member.get("/notices").body()).doesNotContain("低于出席下限");
        assertThat(desk.post("/duty", Map.of("confirmed", "yes")).status()).isEqualTo(303);
        assertThat(desk.post("/duty", Map.of("confirmed", "yes")).status()).isEqualTo(422);
        assertThat(desk.post("/duty", Map.of()).status()).isEqualTo(422);
        assertThat(member.get("/notices").body().split("低于出席下限", -1)).hasSize(2);
        assertThat(visit(gu).get("/notices").body()).doesNotContain("低于");
        assertThat(desk.get("/duty").body()).contains("今年不再重复");
    }

    @Test
    void a_member_sees_their_own_standing_alone_and_what_would_lift_it() {
        Visit member = visit(lu);
        assertThat(member.get("/duty/mine").body())
                .contains("应到 2 次，到 0 次", "连续参加 3 次", "领衔提交 1 件提案")
                .doesNotContain("顾南枝");
        assertThat(member.get("/duty").status()).isEqualTo(403);
        assertThat(member.get("/duty/" + lu.member()).status()).isEqualTo(403);
        assertThat(visit(gu).get("/duty/mine").body()).contains("没有低于下限的地方");
        Visit elsewhere = visit(committees.found().at(Desk.SECRETARIAT));
        assertThat(elsewhere.get("/duty").body()).contains("没有低于下限的委员").doesNotContain("陆怀瑾");
        assertThat(elsewhere.get("/duty/" + lu.member()).status()).isEqualTo(404);
        assertThat(visit(committee.at(Desk.REVIEWER)).get("/duty").status()).isEqualTo(403);
    }

    @Test
    void nobody_is_told_before_the_month_of_the_rule() {
        if (LocalDate.now(clock).getMonthValue() < 12) {
            rule("duty.warn.fromMonth", "12");
            Visit desk = visit(secretary);
            assertThat(desk.get("/duty").body()).contains("12 月起才发提醒");
            assertThat(desk.post("/duty", Map.of()).status()).isEqualTo(422);
        }
        assertThat(visit(lu).get("/notices").body()).doesNotContain("低于");
    }
}
