package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A regulation stands at what it governs, and a trial that ends is noticed. */
@OnPostgres
class RegulationsTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @LocalServerPort
    private int port;

    @Test
    @Proves("Q17")
    void a_regulation_stands_at_the_kinds_it_governs_and_its_trial_is_seen_to_end() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        places.enter(
                secretary,
                "regulation",
                "title",
                "委员会客室管理办法",
                "on",
                "2025-06-01",
                "until",
                "2026-06-30",
                "f.form",
                "trial",
                "f.field",
                "members",
                "f.governs",
                "I01、I06",
                "f.effective",
                "2025-06-01",
                "f.proof",
                "办公室档案",
                "r.issuer.BODY",
                "政协办公室",
                "stage",
                "made");
        Visit desk = new Visit(port);
        desk.signIn(secretary.login(), TestCommittee.PASSWORD);
        assertThat(desk.get("/records/of/reception-room").body()).contains("依据：《委员会客室管理办法》");
        assertThat(desk.get("/records/of/reception-room/new").body()).contains("依据：《委员会客室管理办法》");
        assertThat(desk.get("/records/of/deed").body()).doesNotContain("委员会客室管理办法");
        assertThat(desk.get("/regulations").body()).contains("规范：委员会客室", "试行到", "没有制度的事项", "帮办实事");
        Visit elsewhere = new Visit(port);
        elsewhere.signIn(committees.found().at(Desk.SECRETARIAT).login(), TestCommittee.PASSWORD);
        assertThat(elsewhere.get("/regulations").body()).doesNotContain("委员会客室管理办法");
    }
}
