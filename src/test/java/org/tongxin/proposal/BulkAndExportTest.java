package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.figures.Measures;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.writing.InviteCosigner;
import org.tongxin.proposal.writing.WithdrawProposal;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What is done to many proposals at once, and the list as a table. */
@OnPostgres
class BulkAndExportTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private Figures figures;

    @Autowired
    private Clock clock;

    @Autowired
    private InviteCosigner inviting;

    @Autowired
    private WithdrawProposal withdrawing;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    @Test
    void those_that_can_be_handed_over_are_and_the_list_says_how_many_could_not_and_keeps_filters_and_selection() {
        Cases.People people = Cases.People.of(committees);
        List<ProposalId> picked = List.of(cases.filed(people), cases.filed(people), cases.submitted(people.author()));
        Visit assigner = visit(people.assigner());
        StringBuilder body = new StringBuilder("lead=" + people.officer().unit());
        picked.forEach(id -> body.append("&pick=").append(id));
        Visit.Answer done = assigner.postRaw("/proposals/transfer?sort=new", body + "&_csrf=" + assigner.formToken());
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).contains("/proposals?sort=new&picked=" + picked.getFirst());
        String list =
                assigner.get(done.location().replaceFirst("^http://[^/]+", "")).body();
        assertThat(list).contains("已交办 2 件，1 件没有交办").contains("value=\"" + picked.getLast() + "\" ");
        assertThat(list.split("name=\"pick\"[^>]* checked", -1)).hasSize(4);
        assertThat(visit(people.officer())
                        .get("/proposals/" + picked.getFirst())
                        .body())
                .contains("签收");
    }

    @Test
    void the_table_holds_what_its_reader_sees_on_the_page_and_nothing_else_and_no_cell_runs_as_a_formula() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.draft(people.author(), new Text("=cmd|' /C calc'!A0", "情况", "", "建议"));
        Cases.done(Cases.as(
                people.author(), () -> cases.submitting().submit(people.author().actor(), id, -1)));
        cases.transferred(people);
        String committee = visit(people.first()).get("/proposals/export").body();
        assertThat(committee).startsWith("\uFEFF\"编号\",\"案由\"").contains("\"'=cmd|' /C calc'!A0\"");
        assertThat(committee.lines()).hasSize(3);
        String unit = visit(people.officer()).get("/proposals/export").body();
        assertThat(unit).doesNotContain("calc").contains("关于增设路灯的提案");
        String stranger =
                visit(people.committee().member("路人甲")).get("/proposals/export").body();
        assertThat(stranger.lines()).hasSize(1);
        String searched = visit(people.first())
                .get("/proposals/export?q=" + URLEncoder.encode("路灯", StandardCharsets.UTF_8))
                .body();
        assertThat(searched.lines()).hasSize(2);
    }

    @Test
    void a_leader_sees_where_all_that_was_received_has_gone_and_what_presses() {
        Cases.People people = Cases.People.of(committees);
        cases.replied(people);
        cases.filed(people);
        cases.submitted(people.author());
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get("/").location()).endsWith("/overview");
        String page = leader.get("/overview").body();
        assertThat(page).contains("收到的 3 件都去哪了").contains("眼下没有超期的答复");
        assertThat(page).containsPattern("<b>2</b></a> 立案").containsPattern("<b>1</b></a> 审查中");
        assertThat(leader.get("/overview?span=nonsense").status()).isEqualTo(200);
        assertThat(visit(people.author()).get("/overview").status()).isEqualTo(403);
        assertThat(visit(people.first()).post("/proposals/transfer", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void what_was_received_before_the_time_asked_about_is_in_no_layer_even_if_it_was_replied_to_in_it() {
        Cases.People people = Cases.People.of(committees);
        cases.replied(people);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(2);
        Measures later =
                Acting.as(people.first().actor(), () -> figures.whole(FigureQuestion.received(tomorrow, null)));
        assertThat(later.received()).isZero();
        assertThat(later.filed()).isZero();
        assertThat(later.replied()).isZero();
        Measures now = Acting.as(
                people.first().actor(), () -> figures.whole(FigureQuestion.received(tomorrow.minusDays(9), null)));
        assertThat(now.received()).isEqualTo(1);
        assertThat(now.replied()).isEqualTo(1);
    }

    @Test
    void withdrawn_while_signatures_are_collected_anew_it_is_counted_as_withdrawn_because_it_was_received() {
        Cases.People people = Cases.People.of(committees);
        Someone author = people.author();
        ProposalId id = cases.submitted(author);
        Someone reviewer = people.first();
        Cases.done(Cases.as(reviewer, () -> cases.reviewing().sendBack(reviewer.actor(), id, Proceedings.ANY, "请补充")));
        Someone asked = people.committee().member("顾南枝");
        Cases.done(Cases.as(author, () -> inviting.invite(author.actor(), id, Proceedings.ANY, asked.member())));
        Cases.done(Cases.as(author, () -> withdrawing.withdraw(author.actor(), id, Proceedings.ANY, "")));
        Measures measures = Acting.as(reviewer.actor(), () -> figures.whole(FigureQuestion.ALL));
        assertThat(measures.received()).isEqualTo(1);
        assertThat(measures.withdrawn()).isEqualTo(1);
    }
}
