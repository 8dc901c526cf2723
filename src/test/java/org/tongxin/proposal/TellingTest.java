package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.notice.Audience;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.handling.AnswerUrging;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.supervision.UrgeHandler;
import org.tongxin.proposal.telling.MorningRound;
import org.tongxin.proposal.telling.TellOfSteps;
import org.tongxin.proposal.writing.InviteCosigner;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Who is told of what: once, and nobody else; urging with its letters and answers; what comes before leaders. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=proposal")
class TellingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private UrgeHandler urging;

    @Autowired
    private AnswerUrging answering;

    @Autowired
    private InviteCosigner inviting;

    @Autowired
    private MorningRound round;

    @Autowired
    private TellOfSteps telling;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/notices");
        return visit;
    }

    private <T> T asPlatform(Someone of, Supplier<T> read) {
        return Acting.as(Acting.platform(of.actor().committee()), () -> transaction.execute(_ -> read.get()));
    }

    private List<String> told(Someone who, Audience audience) {
        return asPlatform(
                who,
                () -> jdbc.sql("select text from notice.notice where committee_id = platform.acting_committee()"
                                + " and audience = ? order by text")
                        .param(audience.code())
                        .query(String.class)
                        .list());
    }

    /** Nothing waits in the outbox any more. */
    private void settle() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from platform.event_publication")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static Audience officers(Cases.People people) {
        return Audience.of(people.officer().unit(), Desk.UNIT_OFFICER);
    }

    private void morning(Someone of) {
        Acting.run(Acting.platform(of.actor().committee()), round::go);
        settle();
    }

    @Test
    void each_party_of_a_step_is_told_and_opening_a_notice_leads_to_the_matter() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.replied(people);
        settle();
        assertThat(told(people.author(), Audience.of(people.author().actor().member())))
                .contains("proposal.told.FILED", "proposal.told.TRANSFER", "proposal.told.ISSUE_REPLY");
        assertThat(told(people.author(), officers(people))).contains("proposal.told.TRANSFER.unit");
        Visit author = visit(people.author());
        String page = author.get("/notices").body();
        assertThat(page).contains("《关于增设路灯的提案》有答复了", "未读");
        UUID notice = asPlatform(
                people.author(),
                () -> jdbc.sql("select id from notice.notice where committee_id = platform.acting_committee()"
                                + " and text = 'proposal.told.ISSUE_REPLY'")
                        .query(UUID.class)
                        .single());
        var opened = author.post("/notices/" + notice + "/open", Map.of());
        assertThat(opened.status()).isEqualTo(303);
        // somebody else's notice does not exist
        assertThat(visit(people.assigner())
                        .post("/notices/" + notice + "/open", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(id).isNotNull();
    }

    @Test
    void an_event_that_comes_again_tells_nobody_twice() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.filed(people);
        settle();
        ProposalMoved moved = new ProposalMoved(
                UUID.randomUUID(),
                people.author().actor().committee(),
                id,
                "RETURN",
                "RETURNED",
                people.first().actor().account(),
                "审查员",
                Instant.now(clock),
                Map.of("comment", "请补充数据"));
        telling.tell(moved);
        telling.tell(moved);
        assertThat(told(people.author(), Audience.of(people.author().actor().member())))
                .filteredOn("proposal.told.RETURN"::equals)
                .hasSize(1);
    }

    @Test
    @Proves("A20")
    void a_walk_that_is_repeated_reminds_nobody_anew() {
        Cases.People people = Cases.People.of(committees);
        cases.transferred(people);
        settle();
        clock.pass(Duration.ofDays(14));
        morning(people.author());
        List<String> first = told(people.author(), officers(people));
        assertThat(first).contains("proposal.told.clock.OVER");
        morning(people.author());
        assertThat(told(people.author(), officers(people))).isEqualTo(first);
    }

    @Test
    @Proves("A20")
    void what_is_long_overdue_comes_before_leaders_once_and_stands_in_the_bulletin() {
        Cases.People people = Cases.People.of(committees);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        ProposalId id = cases.transferred(people);
        clock.pass(Duration.ofDays(60));
        morning(people.author());
        morning(people.author());
        assertThat(told(supervisor, Audience.of(Desk.SUPERVISOR)))
                .filteredOn("proposal.told.ESCALATE.supervisor"::equals)
                .hasSize(1);
        assertThat(told(supervisor, Audience.of(Desk.COMMITTEE_LEADER))).contains("proposal.told.ESCALATE.leader");
        Visit visit = visit(supervisor);
        assertThat(visit.get("/bulletin").body()).contains("已升级督办");
        assertThat(visit.get("/proposals/" + id).body()).contains("已升级到政协领导");
        assertThat(visit(people.author()).get("/proposals/" + id).body()).doesNotContain("已升级到政协领导");
    }

    @Test
    @Proves("A20")
    void urgings_that_a_unit_leaves_without_an_answer_bring_it_before_leaders() {
        Cases.People people = Cases.People.of(committees);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        ProposalId id = cases.transferred(people);
        for (int i = 0; i < 3; i++) {
            Cases.done(Cases.as(supervisor, () -> urging.urge(supervisor.actor(), id, "请签收")));
        }
        morning(people.author());
        assertThat(told(supervisor, Audience.of(Desk.SUPERVISOR))).contains("proposal.told.ESCALATE.supervisor");
    }

    @Test
    @Proves("A20")
    void a_letter_is_printed_and_answered_by_its_unit_once() {
        Cases.People people = Cases.People.of(committees);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        Someone officer = people.officer();
        ProposalId id = cases.transferred(people);
        Visit visit = visit(supervisor);
        assertThat(visit.post("/proposals/" + id + "/urge", Map.of("kind", "TELEX"))
                        .status())
                .isEqualTo(422);
        assertThat(visit.post("/proposals/" + id + "/urge", Map.of("kind", "LETTER", "until", "明天"))
                        .status())
                .isEqualTo(422);
        assertThat(visit.post("/proposals/" + id + "/urge", Map.of("kind", "LETTER", "words", "请抓紧签收"))
                        .status())
                .isEqualTo(303);
        UUID step = asPlatform(
                supervisor,
                () -> jdbc.sql("select id from proposal.step where committee_id = platform.acting_committee()"
                                + " and proposal_id = ? and step = 'URGE'")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
        String letter = "/proposals/" + id + "/letters/" + step;
        assertThat(visit.get("/proposals/" + id).body()).contains("第 1 号", "待单位答复", letter);
        assertThat(visit.get(letter).status()).isEqualTo(200);
        assertThat(visit(officer).get(letter).status()).isEqualTo(200);
        assertThat(visit(people.author()).get(letter).status()).isEqualTo(403);
        assertThat(visit.get("/proposals/" + id + "/letters/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        Cases.done(Cases.as(officer, () -> answering.answer(officer.actor(), id, step, "明天签收")));
        assertThat(Cases.refused(Cases.as(officer, () -> answering.answer(officer.actor(), id, step, "明天签收"))))
                .containsExactly("proposal.refused.urgeAnswered");
        assertThat(visit.get("/proposals/" + id).body()).contains("明天签收").doesNotContain("待单位答复");
        settle();
        assertThat(told(supervisor, Audience.of(supervisor.actor().account())))
                .containsExactly("proposal.told.ANSWER_URGE");
    }

    @Test
    void letters_are_numbered_without_a_gap_however_many_are_sent_at_once() throws Exception {
        Cases.People people = Cases.People.of(committees);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        List<ProposalId> ids = List.of(cases.transferred(people), cases.transferred(people));
        Urge letter = new Urge(Urge.Kind.LETTER, "请抓紧", null, null);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = ids.stream()
                    .flatMap(id -> java.util.stream.Stream.of(id, id, id))
                    .<Future<?>>map(id -> pool.submit((Callable<?>)
                            () -> Cases.as(supervisor, () -> urging.urge(supervisor.actor(), id, letter))))
                    .toList();
            for (Future<?> each : both) {
                each.get();
            }
        }
        List<Integer> numbers = asPlatform(
                supervisor,
                () -> jdbc.sql("select (detail ->> 'no')::int from proposal.step"
                                + " where committee_id = platform.acting_committee() and step = 'URGE' order by 1")
                        .query(Integer.class)
                        .list());
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void an_author_reminds_who_was_asked_to_sign_once_a_day() {
        Cases.People people = Cases.People.of(committees);
        Someone author = people.author();
        Someone asked = people.committee().member("宋知远");
        ProposalId id = cases.draft(author);
        Cases.done(Cases.as(
                author,
                () -> inviting.invite(
                        author.actor(), id, Proceedings.ANY, asked.actor().member())));
        Visit visit = visit(author);
        String reminder = "/proposals/" + id + "/cosigners/" + asked.actor().member() + "/reminder";
        assertThat(visit.get("/proposals/" + id).body()).contains(reminder);
        assertThat(visit.post(reminder, Map.of()).status()).isEqualTo(303);
        assertThat(visit.post(reminder, Map.of()).status()).isEqualTo(422);
        assertThat(visit.get("/proposals/" + id).body()).contains("提醒过").doesNotContain(reminder);
        assertThat(visit(asked).post(reminder, Map.of()).status()).isEqualTo(422);
        settle();
        assertThat(Set.copyOf(told(author, Audience.of(asked.actor().member()))))
                .containsExactlyInAnyOrder("proposal.told.INVITE", "proposal.told.REMIND_COSIGNER");
    }
}
