package org.tongxin.figures.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.committee.Register;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.duty.SomeActivities;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Figures side by side: what one line says is what its number opens to, and who has nothing is named. */
@OnPostgres
@Import({TestCommittee.class, SomeActivities.class})
class TablesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomeActivities activities;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    private Founded committee;
    private Someone secretary;
    private LocalDate day;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        committee.member("顾南枝");
        day = LocalDate.now(clock).withDayOfYear(1);
        Acting.run(Acting.platform(committee.id), () -> {
            register.enter(new Register.NewMember(
                    "M90", "白露", "S03", null, "", "", LocalDate.of(2020, 1, 1), false, false, java.util.List.of()));
            register.enter(new Register.NewMember(
                    "M91", "季望舒", "S18", null, "", "", LocalDate.of(2020, 1, 1), false, false, java.util.List.of()));
        });
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private void enter(String kind, Map<String, String> typed) {
        assertThat(Acting.as(
                        secretary.actor(),
                        () -> entering.enter(
                                secretary.actor(), kind, TypedMatter.of(typed), EnterMatter.Step.HAND_IN, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Proves("I27")
    void activities_are_laid_out_by_sector_and_silent_sectors_are_named() {
        activities.held(secretary, day, "顾南枝、白露", "顾南枝", "S27");
        Visit desk = visit(secretary);
        String page = desk.get("/numbers/sectors").body();
        assertThat(page).contains("3 个界别，2 个没有活动", "by=SECTOR&amp;part=S27");
        assertThat(page.substring(page.indexOf("id=\"silent\"")))
                .contains("中国民主同盟、文化艺术界")
                .doesNotContain("医药卫生界");
        assertThat(desk.get("/numbers/sectors.person_times?by=SECTOR&part=S27").body())
                .contains("学习研讨");
        String chosen =
                desk.get("/numbers/sectors?of=learning.session_person_times").body();
        assertThat(chosen).contains("这段时间没有：参加学习研讨人次");
        assertThat(desk.get("/numbers/sectors?of=nonsense&span=%00").status()).isEqualTo(200);
        assertThat(visit(committees.found().at(Desk.SECRETARIAT))
                        .get("/numbers/sectors")
                        .body())
                .contains("还没有界别有委员");
    }

    @Test
    @Proves("J17")
    void parties_and_bodies_are_laid_out_with_what_they_contributed_and_each_number_opens() {
        enter(
                "party-participation",
                Map.of(
                        "title",
                        "政党协商座谈",
                        "on",
                        day.toString(),
                        "f.occasion",
                        "consultation",
                        "r.body",
                        "民盟<b>云岭县委",
                        "r.participant",
                        "白露"));
        Visit desk = visit(secretary);
        String page = desk.get("/numbers/parties").body();
        assertThat(page)
                .contains("中国民主同盟", "part=S03", "民盟&lt;b&gt;云岭县委", "参加 1 次", "/records?party=")
                .doesNotContain("文化艺术界", "民盟<b>");
        assertThat(desk.get("/numbers/parties.consultations?by=SECTOR&part=S03").body())
                .contains("政党协商座谈");
        assertThat(desk.get("/numbers/parties?span=2012").body()).contains("这段时间没有登记党派团体单位");
    }

    @Test
    @Proves("H27")
    void both_teams_stand_side_by_side_over_the_same_span() {
        activities.held(secretary, day, "顾南枝", "顾南枝", "S27");
        enter("staff-record", Map.of("title", "新任干部培训", "on", day.toString(), "f.event", "training", "r.staff", "方知行"));
        Visit desk = visit(secretary);
        assertThat(desk.get("/numbers/teams").body())
                .contains("委员参加活动", "干部培训", "/numbers/teams.members_attended?", "/numbers/staff.training?");
        assertThat(desk.get("/numbers/staff.training").body()).contains("新任干部培训");
        assertThat(desk.get("/numbers/teams?span=2012").body()).contains("两支队伍都没有记录");
        assertThat(visit(committee.member("陆怀瑾")).get("/numbers/teams").status())
                .isEqualTo(403);
    }
}
