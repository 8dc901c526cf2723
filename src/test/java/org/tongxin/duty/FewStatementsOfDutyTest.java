package org.tongxin.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Briefings, skills, duty and the tables of figures ask the database few questions, however much is on them. */
@OnPostgres
@Import({TestCommittee.class, SomeActivities.class, CountedStatements.class})
class FewStatementsOfDutyTest {

    private static final int MOST = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomeActivities activities;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private Clock clock;

    @Test
    void a_page_takes_eight_statements_at_most() {
        Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone gu = committee.member("顾南枝");
        committee.member("陆怀瑾");
        activities.held(secretary, LocalDate.now(clock).withDayOfYear(1), "顾南枝、陆怀瑾", "顾南枝", "S27");
        Visit desk = visit(secretary);
        String form = desk.get("/briefings/new").body().replaceAll("(?s).*name=\"form\" value=\"([^\"]+)\".*", "$1");
        String briefing = Objects.requireNonNull(
                        desk.post("/briefings", Map.of("form", form, "title", "通报", "words", "正文", "whom", "ALL"))
                                .location())
                .replaceAll("^https?://[^/]+", "");
        few(
                desk,
                List.of(
                        "/home",
                        "/briefings",
                        "/briefings/new",
                        briefing,
                        "/skills?q=x",
                        "/skills/" + gu.member(),
                        "/duty",
                        "/duty/" + gu.member(),
                        "/numbers/sectors",
                        "/numbers/parties",
                        "/numbers/teams"));
        few(visit(gu), List.of("/home", "/briefings", briefing, "/duty/mine", "/skills"));
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private void few(Visit visit, List<String> paths) {
        paths.forEach(path -> {
            visit.get(path);
            long before = statements.count();
            assertThat(visit.get(path).status()).as(path).isLessThan(400);
            assertThat(statements.count() - before).as(path).isBetween(1L, (long) MOST);
        });
    }
}
