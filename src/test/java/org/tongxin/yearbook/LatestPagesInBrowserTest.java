package org.tongxin.yearbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.duty.SomeActivities;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** First page, briefings, duty, skills, tables, sources, coverage and yearbook in a browser at both widths. */
@OnPostgres
@Import(SomeActivities.class)
class LatestPagesInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomeActivities activities;

    @Autowired
    private Clock clock;

    @Test
    void the_pages_have_no_barriers_and_fit_both_widths() {
        Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone gu = committee.member("顾南枝");
        activities.held(secretary, LocalDate.now(clock).withDayOfYear(1), "顾南枝", "顾南枝", "S27");
        String briefing = briefing(secretary);
        Browsing browsing = new Browsing(port);
        browsing.clean(
                secretary,
                "/home",
                "/briefings",
                "/briefings/new",
                briefing,
                "/duty",
                "/duty/" + gu.member(),
                "/skills",
                "/numbers/sectors",
                "/numbers/parties",
                "/numbers/teams",
                "/sources",
                "/party-coverage",
                "/overview/year",
                "/yearbooks");
        browsing.clean(gu, "/home", briefing, "/duty/mine", "/skills");
    }

    private String briefing(Someone secretary) {
        Visit desk = new Visit(port);
        desk.signIn(secretary.login(), TestCommittee.PASSWORD);
        String form = desk.get("/briefings/new").body().replaceAll("(?s).*name=\"form\" value=\"([^\"]+)\".*", "$1");
        return Objects.requireNonNull(
                        desk.post("/briefings", Map.of("form", form, "title", "通报", "words", "正文", "whom", "ALL"))
                                .location())
                .replaceAll("^https?://[^/]+", "");
    }
}
