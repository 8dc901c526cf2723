package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.common.Desk;
import org.tongxin.proposal.supervision.UrgeHandler;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The week's bulletin: an item leaves the clear list when it is done, and only then. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=proposal")
class BulletinTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private UrgeHandler urging;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    @Test
    @Proves("A13")
    void what_is_overdue_is_listed_with_how_often_it_was_urged_until_its_step_is_taken() {
        Cases.People people = Cases.People.of(committees);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        assertThat(visit(supervisor).get("/bulletin").body()).contains("现在没有单位手里有提案", "没有超期的提案");
        ProposalId id = cases.transferred(people);
        clock.pass(Duration.ofDays(30));
        Cases.done(Cases.as(supervisor, () -> urging.urge(supervisor.actor(), id, "请签收")));
        assertThat(visit(supervisor).get("/bulletin").body()).contains("关于增设路灯的提案", "催过 1 次", "云岭县城管局");
        Someone officer = people.officer();
        Cases.done(Cases.as(officer, () -> cases.signing().sign(officer.actor(), id, -1)));
        assertThat(visit(supervisor).get("/bulletin").body()).contains("没有超期的提案", "云岭县城管局");
        assertThat(visit(people.author()).get("/bulletin").status()).isEqualTo(403);
    }
}
