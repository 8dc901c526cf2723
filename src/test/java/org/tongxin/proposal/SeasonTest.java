package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.figures.Measures;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.handling.ObjectToTransfer;
import org.tongxin.proposal.judging.EndRatings;
import org.tongxin.proposal.judging.RateReply;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.RunningClock;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.review.ConvertProposal;
import org.tongxin.proposal.review.MergeProposals;
import org.tongxin.proposal.transfer.DecideObjection;
import org.tongxin.proposal.writing.AnswerConversion;
import org.tongxin.proposal.writing.WithdrawProposal;
import org.tongxin.rules.Deadline;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/**
 * A year of a session with everybody at work at once: five days of handing in, the last with half of all, then review, transfer, replies
 * and judgement. Afterwards nothing is lost or doubled and every figure adds up. {@code -Dtongxin.season=6000} makes it national in size.
 */
@OnPostgres
// an application of its own, because its year passes
@TestPropertySource(properties = "tongxin.time=season")
@Import(SeasonTest.More.class)
class SeasonTest {

    private static final int SIZE = Integer.getInteger("tongxin.season", 120);
    private static final int AT_ONCE = 8;
    private static final LocalDate OPENS = LocalDate.of(2027, 1, 1);

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private More more;

    @Autowired
    private Figures figures;

    @Autowired
    private Proposals proposals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    /** The steps that other tests do not need. */
    @org.springframework.stereotype.Component
    record More(
            WithdrawProposal withdrawing,
            MergeProposals merging,
            ConvertProposal converting,
            AnswerConversion consenting,
            ObjectToTransfer objecting,
            DecideObjection deciding,
            RateReply rating,
            EndRatings ending) {}

    private final Random chance = new Random(11);
    private final ConcurrentMap<ProposalId, Someone> authors = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> refused = new ConcurrentHashMap<>();

    private void at(LocalDate day) {
        clock.pass(Duration.between(
                clock.instant(), day.atTime(10, 0).atZone(clock.getZone()).toInstant()));
    }

    /** Does all of it with several at once; what fails in any of them fails here. */
    private <T> void together(List<T> all, Function<T, Object> each) {
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> work = all.stream()
                    .<Callable<Object>>map(one -> () -> each.apply(one))
                    .toList();
            for (Future<Object> done : people.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome<Proposal> tell(Outcome<Proposal> outcome) {
        if (outcome instanceof Outcome.Refused<Proposal>(var reasons)) {
            reasons.forEach(reason -> refused.merge(reason.key(), 1, Integer::sum));
        }
        return outcome;
    }

    private List<ProposalId> in(Someone somebody, State... states) {
        List<String> names = java.util.Arrays.stream(states).map(State::name).toList();
        return new ArrayList<>(Acting.as(
                somebody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select p.id from proposal.proposal p where p.committee_id = platform.acting_committee()"
                                        + " and p.state = any(?) order by p.id")
                        .param(names.toArray(String[]::new))
                        .query((row, _) -> new ProposalId(row.getObject(1, java.util.UUID.class)))
                        .list())));
    }

    private void handIn(Cases.People people) {
        List<Someone> members = IntStream.range(0, 24)
                .mapToObj(i -> people.committee().member("委员" + i))
                .toList();
        int given = 0;
        for (int day = 0; day < 5; day++) {
            at(OPENS.plusDays(day));
            int until = day == 4 ? SIZE : (day + 1) * SIZE / 8;
            together(IntStream.range(given, until).boxed().toList(), n -> {
                Someone author = members.get(n % members.size());
                Text text = new Text("关于第" + n + "条巷子路灯的提案", "巷子没有路灯，夜里难行。", "归属不清。", "一、由市政统一安装。");
                ProposalId id = cases.draft(author, text);
                authors.put(id, author);
                return Cases.done(
                        Cases.as(author, () -> cases.submitting().submit(author.actor(), id, Proceedings.ANY)));
            });
            given = until;
        }
    }

    private void review(Cases.People people, List<Someone> reviewers) {
        at(OPENS.plusDays(7));
        List<ProposalId> all = in(reviewers.getFirst(), State.SUBMITTED);
        together(IntStream.range(0, all.size()).boxed().toList(), i -> sortOut(people, reviewers, all, i));
        // sent back ones come again
        at(OPENS.plusDays(8));
        together(in(reviewers.getFirst(), State.RETURNED), id -> {
            Someone author = authors.get(id);
            return tell(Cases.as(author, () -> cases.submitting().submit(author.actor(), id, Proceedings.ANY)));
        });
        together(in(reviewers.getFirst(), State.CONSENT), id -> {
            Someone author = authors.get(id);
            return Cases.as(
                    author,
                    () -> id.value().hashCode() % 2 == 0
                            ? more.consenting().accept(author.actor(), id, Proceedings.ANY)
                            : more.consenting().decline(author.actor(), id, Proceedings.ANY, "请按提案办"));
        });
        for (int level = 0; level < 2; level++) {
            Someone reviewer = reviewers.get(4 + level);
            together(
                    in(reviewer, State.SUBMITTED, State.REVIEW2),
                    id -> tell(Cases.as(
                            reviewer,
                            () -> cases.reviewing().approve(reviewer.actor(), id, Proceedings.ANY, "SOCIETY", ""))));
        }
    }

    /** Every desk's decision falls on somebody; some fall on two at once, of whom one is refused. */
    private Object sortOut(Cases.People people, List<Someone> reviewers, List<ProposalId> all, int i) {
        ProposalId id = all.get(i);
        Someone one = reviewers.get(i % 4);
        Someone other = reviewers.get((i + 1) % 4);
        Someone author = authors.get(id);
        return switch (i % 20) {
            case 0 ->
                tell(Cases.as(one, () -> cases.reviewing().refuse(one.actor(), id, Proceedings.ANY, "NF10", "空泛")));
            case 1 -> tell(Cases.as(one, () -> cases.reviewing().sendBack(one.actor(), id, Proceedings.ANY, "请补数据")));
            case 2, 3 ->
                tell(Cases.as(
                        one,
                        () -> more.merging()
                                .merge(
                                        one.actor(),
                                        id,
                                        Proceedings.ANY,
                                        all.get(Math.max(4, i - i % 20 + 4) % all.size()),
                                        "")));
            case 5 ->
                tell(Cases.as(
                        one,
                        () -> more.converting()
                                .offer(one.actor(), id, Proceedings.ANY, Conversion.Kind.COMMENTS, "更合适")));
            case 7 ->
                atOnce(
                        () -> cases.reviewing().refuse(one.actor(), id, Proceedings.ANY, "NF10", "空泛"),
                        one,
                        () -> cases.reviewing().approve(other.actor(), id, Proceedings.ANY, "SOCIETY", ""),
                        other,
                        () -> more.withdrawing().withdraw(author.actor(), id, Proceedings.ANY, ""),
                        author);
            case 6 ->
                tell(Cases.as(author, () -> more.withdrawing().withdraw(author.actor(), id, Proceedings.ANY, "")));
            default -> {
                tell(Cases.as(one, () -> cases.reviewing().approve(one.actor(), id, Proceedings.ANY, "SOCIETY", "")));
                yield tell(Cases.as(
                        other, () -> cases.reviewing().approve(other.actor(), id, Proceedings.ANY, "SOCIETY", "")));
            }
        };
    }

    /** Three people act on the same proposal at the same moment; whoever comes too late is refused. */
    private Object atOnce(
            Supplier<Outcome<Proposal>> first,
            Someone one,
            Supplier<Outcome<Proposal>> second,
            Someone two,
            Supplier<Outcome<Proposal>> third,
            Someone three) {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Proposal>>> done = List.of(
                    crowd.submit(() -> tell(Cases.as(one, first))),
                    crowd.submit(() -> tell(Cases.as(two, second))),
                    crowd.submit(() -> tell(Cases.as(three, third))));
            for (Future<Outcome<Proposal>> each : done) {
                each.get();
            }
            return done;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void handle(Cases.People people, Map<UnitId, Someone> officers, Map<UnitId, Someone> leaders) {
        at(OPENS.plusDays(20));
        List<UnitId> units = List.copyOf(officers.keySet());
        Someone assigner = people.assigner();
        together(in(assigner, State.FILED), id -> {
            UnitId unit = units.get(Math.floorMod(id.value().hashCode(), units.size()));
            return tell(Cases.as(
                    assigner,
                    () -> cases.transferring().transfer(assigner.actor(), id, Proceedings.ANY, unit, List.of())));
        });
        at(OPENS.plusDays(21));
        together(
                in(assigner, State.TRANSFERRED),
                id -> Math.floorMod(id.value().hashCode(), 10) == 0
                        ? tell(Cases.as(
                                officer(id, officers),
                                () -> more.objecting()
                                        .object(officer(id, officers).actor(), id, Proceedings.ANY, "不归我们")))
                        : tell(Cases.as(
                                officer(id, officers),
                                () -> cases.signing().sign(officer(id, officers).actor(), id, Proceedings.ANY))));
        at(OPENS.plusDays(23));
        together(in(assigner, State.OBJECTED), id -> {
            UnitId from = lead(id);
            UnitId to = units.stream()
                    .filter(unit -> !unit.equals(from))
                    .findFirst()
                    .orElseThrow();
            return tell(Cases.as(
                    assigner, () -> more.deciding().uphold(assigner.actor(), id, Proceedings.ANY, from, to, "同意改办")));
        });
        together(
                in(assigner, State.TRANSFERRED),
                id -> tell(Cases.as(
                        officer(id, officers),
                        () -> cases.signing().sign(officer(id, officers).actor(), id, Proceedings.ANY))));
        at(OPENS.plusDays(60));
        together(in(assigner, State.HANDLING), id -> {
            boolean b = Math.floorMod(id.value().hashCode(), 3) == 0;
            Reply.Sheet sheet = new Reply.Sheet(
                    "已研究。",
                    b ? Grade.B : Grade.A,
                    true,
                    "办公室",
                    b ? List.of(new Promise(1, "装灯", OPENS.plusDays(300))) : List.of());
            tell(Cases.as(
                    officer(id, officers),
                    () -> cases.replying().send(officer(id, officers).actor(), id, Proceedings.ANY, sheet)));
            Someone leader = leaders.get(lead(id));
            return tell(Cases.as(leader, () -> cases.issuing().issue(leader.actor(), id, Proceedings.ANY)));
        });
    }

    private void judge(Cases.People people) {
        at(OPENS.plusDays(65));
        together(in(people.assigner(), State.FEEDBACK_DUE), id -> {
            Proposal p = load(id);
            p.judges().forEach(member -> {
                int mood = Math.floorMod(member.hashCode() + id.value().hashCode(), 10);
                Someone judge = authors.values().stream()
                        .filter(each -> each.member().equals(member))
                        .findFirst()
                        .orElseThrow();
                if (mood < 8) {
                    Judgement result = mood == 0 ? Judgement.DISSATISFIED : Judgement.SATISFIED;
                    tell(Cases.as(
                            judge,
                            () -> more.rating().rate(judge.actor(), id, null, Judgement.SATISFIED, result, "如实")));
                }
            });
            return id;
        });
        at(OPENS.plusDays(120));
        Acting.run(Acting.platform(people.committee().id), () -> {
            while (more.ending().end() > 0) {
                // a stretch at a time
            }
        });
    }

    private Someone officer(ProposalId id, Map<UnitId, Someone> officers) {
        return officers.get(lead(id));
    }

    private UnitId lead(ProposalId id) {
        return load(id).lead().orElseThrow().unit();
    }

    private Proposal load(ProposalId id) {
        Someone anybody = authors.get(id);
        return Acting.as(
                anybody.actor(),
                () -> transaction.execute(
                        _ -> proposals.find(id, Visibility.ALL).orElseThrow()));
    }

    @Test
    @Proves({"A03", "A07"})
    void after_a_whole_session_with_everybody_at_once_nothing_is_lost_or_doubled_and_every_figure_adds_up() {
        Cases.People people = Cases.People.of(committees);
        List<Someone> reviewers = IntStream.range(0, 6)
                .mapToObj(_ -> people.committee().at(Desk.REVIEWER))
                .toList();
        Map<UnitId, Someone> officers = new ConcurrentHashMap<>();
        Map<UnitId, Someone> leaders = new ConcurrentHashMap<>();
        for (int i = 0; i < 5; i++) {
            UnitId unit = people.committee().unit("单位" + i);
            officers.put(unit, people.committee().of(unit, Desk.UNIT_OFFICER));
            leaders.put(unit, people.committee().of(unit, Desk.UNIT_LEADER));
        }
        Instant from = Instant.now();
        handIn(people);
        review(people, reviewers);
        identityHolds(people);
        handle(people, officers, leaders);
        judge(people);
        identityHolds(people);
        numbersAreWithoutGap(people);
        List<ProposalId> all = new ArrayList<>(authors.keySet());
        Collections.shuffle(all, chance);
        together(all, id -> {
            stepsFollowEachOther(id);
            clocksAreExplained(load(id));
            return id;
        });
        System.out.printf(
                "season of %d: %.0f s, refused on the way: %s%n",
                SIZE, Duration.between(from, Instant.now()).toMillis() / 1000.0, new java.util.TreeMap<>(refused));
        assertThat(in(people.assigner(), State.CLOSED)).isNotEmpty();
        assertThat(in(people.assigner(), State.MERGED)).isNotEmpty();
    }

    /** received = filed + merged + converted + not filed + withdrawn + open, by the ledger and by the matters themselves. */
    private void identityHolds(Cases.People people) {
        Measures m = Acting.as(people.assigner().actor(), () -> figures.whole(FigureQuestion.ALL));
        long open = in(
                        people.assigner(),
                        State.SUBMITTED,
                        State.REVIEW2,
                        State.REVIEW3,
                        State.RETURNED,
                        State.CONSENT,
                        State.COSIGNING)
                .size();
        assertThat(m.received()).isEqualTo(SIZE);
        assertThat(m.filed() + m.merged() + m.converted() + m.notFiled() + m.withdrawn() + open)
                .isEqualTo(m.received());
        assertThat(m.merged()).isEqualTo(in(people.assigner(), State.MERGED).size());
        assertThat(m.notFiled())
                .isEqualTo(in(people.assigner(), State.NOT_FILED).size());
        assertThat(m.withdrawn())
                .isEqualTo(in(people.assigner(), State.WITHDRAWN).size());
        assertThat(m.closed()).isEqualTo(in(people.assigner(), State.CLOSED).size());
    }

    private void numbersAreWithoutGap(Cases.People people) {
        Acting.run(
                people.assigner().actor(),
                () -> transaction.executeWithoutResult(_ -> {
                    for (String number : List.of("serial", "filing_no")) {
                        Map<String, Object> row = jdbc.sql("select count(" + number + ") as n, count(distinct " + number
                                        + ") as d, coalesce(max(" + number + "), 0) as m from proposal.proposal"
                                        + " where committee_id = platform.acting_committee()")
                                .query()
                                .singleRow();
                        assertThat(row.get("n")).as(number).isEqualTo(row.get("d"));
                        assertThat(((Number) row.get("m")).longValue())
                                .as(number)
                                .isEqualTo(((Number) row.get("n")).longValue());
                    }
                }));
    }

    /** Each step begins in the state in which the one before it ended, and the last one in the state in which it is. */
    private void stepsFollowEachOther(ProposalId id) {
        Someone anybody = authors.get(id);
        List<String[]> steps = Acting.as(
                anybody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select s.from_state, s.to_state from proposal.step s"
                                        + " where s.committee_id = platform.acting_committee() and s.proposal_id = ? order by s.id")
                        .param(id.value())
                        .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                        .list()));
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i)[0]).as(id + " step " + i).isEqualTo(steps.get(i - 1)[1]);
        }
        assertThat(steps.getLast()[1]).isEqualTo(load(id).state().name());
    }

    /** Every clock names its rule and ends, or is the one that is awaited; what ended did so by a step with a day. */
    private void clocksAreExplained(Proposal p) {
        for (RunningClock running : p.clocks()) {
            Deadline deadline = running.deadline();
            assertThat(deadline.basis().source()).isNotEmpty();
            assertThat(deadline.steps()).isSortedAccordingTo(java.util.Comparator.comparing(Deadline.Step::on));
            boolean ofFuture = running.kind() == org.tongxin.proposal.model.ClockKind.PUBLISH;
            if (p.state().isFinal() && !ofFuture) {
                assertThat(deadline.isOpen()).as(p.id() + " " + running.kind()).isFalse();
            }
        }
    }
}
