package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.Cases.as;
import static org.tongxin.proposal.Cases.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.proposal.supervision.UrgeHandler;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** No page asks the database more than a handful of questions, however much is on it; and an urging is recorded. */
@OnPostgres
class FewStatementsTest {

    private static final int MOST = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private UrgeHandler urging;

    @Autowired
    private CountedStatements statements;

    @Test
    void a_page_takes_eight_statements_at_most() {
        Cases.People people = Cases.People.of(committees);
        ProposalId replied = cases.replied(people);
        ProposalId waiting = cases.submitted(people.author());
        ProposalId draft = cases.draft(people.author());
        ProposalId handed = cases.transferred(people);
        for (int i = 0; i < 30; i++) {
            cases.submitted(people.author());
        }
        Someone leader = people.committee().at(Desk.COMMITTEE_LEADER);
        Map<Someone, List<String>> pages = Map.of(
                people.author(),
                List.of(
                        "/home",
                        "/proposals",
                        "/proposals/" + replied,
                        "/proposals/" + replied + "/thread",
                        "/write/" + draft,
                        "/write/" + draft + "/help",
                        "/promises",
                        "/clues",
                        "/figures",
                        "/account"),
                people.first(),
                List.of(
                        "/home",
                        "/review/" + waiting,
                        "/review/" + waiting + "/similar",
                        "/proposals/" + waiting + "/suggestions",
                        "/proposals?q=路灯&sort=new"),
                people.officer(),
                List.of("/home", "/proposals/" + replied, "/proposals/" + handed),
                leader,
                List.of(
                        "/home",
                        "/notices",
                        "/overview",
                        "/overview?span=TERM",
                        "/proposals",
                        "/figures",
                        "/figures/reply-rate",
                        "/bulletin",
                        "/digest",
                        "/promises?show=KEPT",
                        "/ledger",
                        "/rules"));
        pages.forEach((who, paths) -> {
            Visit visit = new Visit(port);
            visit.signIn(who.login(), TestCommittee.PASSWORD);
            paths.forEach(path -> {
                String address = path.replace("路灯", "%E8%B7%AF%E7%81%AF");
                visit.get(address);
                long before = statements.count();
                assertThat(visit.get(address).status()).isLessThan(400);
                assertThat(statements.count() - before).as(path).isBetween(1L, (long) MOST);
            });
        });
    }

    @Test
    void a_round_its_items_and_work_events_take_eight_statements_at_most() {
        Cases.People people = Cases.People.of(committees);
        ProposalId promised = cases.promised(people, java.time.LocalDate.of(2099, 1, 4), "北巷装十二盏路灯");
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        Visit visit = new Visit(port);
        visit.signIn(supervisor.login(), TestCommittee.PASSWORD);
        visit.get("/rounds/new");
        String round = visit.post(
                        "/rounds", Map.of("name", "回头看", "from", "2098-06-01", "until", "2099-02-01", "grounds", "DUE"))
                .location()
                .replaceAll("^https?://[^/]+", "");
        visit.post(round + "/opening", Map.of());
        Map<String, String> event = Map.of(
                "kind",
                "ON_SITE",
                "on",
                "2026-05-10",
                "place",
                "北巷",
                "title",
                "督办",
                "words",
                "看了",
                "evidence",
                "纪要",
                "proposal",
                promised.toString());
        String at = visit.post("/proposal-events", event).location().replaceAll("^https?://[^/]+", "");
        List<String> paths = List.of(
                "/rounds", round, round + "/items/1", "/proposal-events", at, "/proposals/" + promised + "/work");
        paths.forEach(path -> {
            visit.get(path);
            long before = statements.count();
            assertThat(visit.get(path).status()).isLessThan(400);
            assertThat(statements.count() - before).as(path).isBetween(1L, (long) MOST);
        });
    }

    @Test
    @Proves("A20")
    void an_urging_stays_on_the_timeline_and_changes_nothing_else() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        var urged = done(as(supervisor, () -> urging.urge(supervisor.actor(), id, "请尽快签收")));
        assertThat(urged.state()).isEqualTo(org.tongxin.proposal.model.State.TRANSFERRED);
        assertThat(urged.taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.text("comment")).isEqualTo("请尽快签收"));
    }
}
