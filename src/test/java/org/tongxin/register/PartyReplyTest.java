package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.register.SomePlaces.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.rules.SetRule;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What needs the Party committee's consent waits for it, or for a leader's word with a reason. */
@OnPostgres
class PartyReplyTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private ChangeMatter changing;

    @Autowired
    private SetRule setting;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;

    @BeforeEach
    void aCommitteeThatNamedAKind() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        committee.member("沈禾清");
        Someone administrator = committee.at(Desk.SYSTEM_ADMIN);
        Acting.run(
                administrator.actor(),
                () -> value(setting.set(
                        administrator.actor(),
                        "party.gate.kinds",
                        "open-day,party-lecture",
                        "本会办法",
                        LocalDate.now(clock))));
    }

    private TypedMatter day(String link) {
        return new TypedMatter(Map.of(
                "title", List.of("政协开放日"),
                "on", List.of("2026-09-01"),
                "f.programme", List.of("参观、座谈"),
                "link", List.of(link)));
    }

    private Outcome<Matter> enter(TypedMatter typed, EnterMatter.Step step) {
        return Acting.as(secretary.actor(), () -> entering.enter(secretary.actor(), "open-day", typed, step, null));
    }

    private Matter request(String stage) {
        return places.enter(
                secretary,
                "party-report",
                "title",
                "关于举办开放日的请示",
                "on",
                "2026-05-01",
                "f.form",
                "request",
                "f.nature",
                "plan",
                "f.instruction",
                "同意",
                "f.proof",
                "档案柜 3",
                "r.approver.STAFF",
                "祝南山",
                "r.addressee",
                "市委",
                "stage",
                stage);
    }

    @Test
    void an_arrangement_of_a_named_kind_is_announced_once_the_request_linked_to_it_has_its_reply() {
        assertThat(enter(day(""), EnterMatter.Step.KEEP)).isInstanceOf(Outcome.Done.class);
        Outcome<Matter> refused = enter(day(""), EnterMatter.Step.PLAN);
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Matter>) refused).reasons())
                .extracting(Reason::key)
                .containsExactly("register.refused.partyReply");
        assertThat(enter(day("matter:" + request("drafted").id()), EnterMatter.Step.PLAN))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(enter(day("matter:" + request("replied").id()), EnterMatter.Step.PLAN))
                .isInstanceOf(Outcome.Done.class);
        Someone elsewhere = committees.found().at(Desk.SECRETARIAT);
        assertThat(Acting.as(
                        elsewhere.actor(),
                        () -> entering.enter(elsewhere.actor(), "open-day", day(""), EnterMatter.Step.PLAN, null)))
                .as("a committee that named no kinds")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_leader_lets_it_go_on_with_a_reason_and_nobody_else_does() {
        Matter draft = value(enter(day(""), EnterMatter.Step.KEEP));
        Visit desk = new Visit(port);
        desk.signIn(secretary.login(), TestCommittee.PASSWORD);
        assertThat(desk.get("/gates").body()).contains("政协开放日");
        assertThat(desk.get("/records/" + draft.id()).body()).contains("要先有党委批复");
        assertThat(desk.post("/gates/" + draft.id(), Map.of("why", "来不及")).status())
                .isEqualTo(404);
        Someone leader = committee.at(Desk.COMMITTEE_LEADER);
        Visit lead = new Visit(port);
        lead.signIn(leader.login(), TestCommittee.PASSWORD);
        assertThat(lead.get("/records/" + draft.id()).status())
                .as("a draft stays its writer's")
                .isEqualTo(404);
        assertThat(lead.get("/gates").body()).contains("同意先办");
        assertThat(lead.post("/gates/" + draft.id(), Map.of("why", " ")).status())
                .isEqualTo(422);
        assertThat(lead.post("/gates/" + draft.id(), Map.of("why", "已口头请示，批复下周到<script>alert(1)</script>"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get("/gates").body()).contains("批复下周到").doesNotContain("<script>alert");
        assertThat(Acting.as(
                        secretary.actor(),
                        () -> changing.change(
                                secretary.actor(), draft.id(), Keeping.ANY, day(""), EnterMatter.Step.PLAN, "")))
                .isInstanceOf(Outcome.Done.class);
    }
}
