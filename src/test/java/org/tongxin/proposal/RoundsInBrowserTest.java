package org.tongxin.proposal;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The pages of rounds and work events, on desktop and phone. */
@OnPostgres
class RoundsInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Test
    void no_page_of_rounds_and_work_events_has_a_barrier_or_scrolls_sideways() {
        Cases.People people = Cases.People.of(committees);
        ProposalId promised = cases.promised(people, LocalDate.of(2099, 1, 4), "北巷装十二盏路灯，南巷装六盏，年底前全部通电并公布管护电话");
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        Visit visit = new Visit(port);
        visit.signIn(supervisor.login(), TestCommittee.PASSWORD);
        visit.get("/rounds/new");
        Map<String, String> plan =
                Map.of("name", "岁末回头看", "from", "2098-06-01", "until", "2099-02-01", "grounds", "DUE");
        String round = visit.post("/rounds", plan).location().replaceAll("^https?://[^/]+", "");
        String empty = visit.post("/rounds", Map.of("name", "空的", "from", "2098-06-01", "until", "2099-02-01"))
                .location()
                .replaceAll("^https?://[^/]+", "");
        visit.post(round + "/opening", Map.of());
        String item = round + "/items/1";
        Map<String, String> event = Map.of(
                "kind",
                "ON_SITE",
                "on",
                "2026-05-10",
                "place",
                "北巷",
                "title",
                "现场督办",
                "words",
                "看了",
                "evidence",
                "纪要",
                "proposal",
                promised.toString());
        String at = visit.post("/proposal-events", event).location().replaceAll("^https?://[^/]+", "");
        Browsing browsing = new Browsing(port);
        browsing.clean(
                supervisor,
                "/rounds",
                "/rounds/new",
                round,
                empty,
                item,
                "/proposal-events",
                "/proposal-events/new",
                at);
        browsing.clean(people.officer(), "/rounds", round, item);
        browsing.clean(people.author(), item, "/proposal-events", at, "/proposals/" + promised + "/work");
    }
}
