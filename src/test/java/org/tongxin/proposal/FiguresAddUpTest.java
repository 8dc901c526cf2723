package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.figures.Breakdown;
import org.tongxin.figures.Count;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.figures.Measures;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.handling.ReportProgress;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Quality;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.review.ClassifyProposal;
import org.tongxin.proposal.supervision.LookBackOnProposal;
import org.tongxin.proposal.supervision.MovePromise;
import org.tongxin.proposal.supervision.VerifyPromise;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/**
 * Whatever happens to proposals, in whatever order and on whatever days: in every span of time, and in every part of it, what was received
 * is what became of it, and every number is the sum of the list behind it.
 */
@OnPostgres
// an application of its own, because its years pass
@TestPropertySource(properties = "tongxin.time=years")
@Import({SeasonTest.More.class, FiguresAddUpTest.Later.class})
class FiguresAddUpTest {

    private static final int ACTS = Integer.getInteger("tongxin.addup", 400);

    private static final int PAGE = 17;

    private static final List<String> CATEGORIES = List.of("SOCIETY", "ECONOMY", "CULTURE", "ECOLOGY");

    /** Steps after the reply. */
    @org.springframework.stereotype.Component
    record Later(
            ClassifyProposal classifying,
            ReportProgress reporting,
            VerifyPromise verifying,
            MovePromise moving,
            LookBackOnProposal looking) {}

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private SeasonTest.More more;

    @Autowired
    private Later later;

    @Autowired
    private Figures figures;

    @Autowired
    private MovableClock clock;

    private Random chance = new Random(1);
    private final List<ProposalId> all = new ArrayList<>();
    private final List<Someone> authorOf = new ArrayList<>();
    private List<Someone> members = List.of();
    private List<Someone> reviewers = List.of();
    private List<Someone> officers = List.of();
    private List<Someone> leaders = List.of();
    private final Map<ProposalId, Proposal> last = new HashMap<>();
    private final Map<ProposalId, ProposalId> into = new HashMap<>();
    private int done;
    private Someone assigner;
    private Someone supervisor;

    @ParameterizedTest
    @ValueSource(longs = {17, 29})
    @Proves({"A07", "A09", "A25"})
    void what_was_received_is_what_became_of_it_and_every_number_is_the_sum_of_its_list(long seed) {
        chance = new Random(seed);
        done = 0;
        all.clear();
        last.clear();
        authorOf.clear();
        TestCommittee.Founded committee = committees.found();
        members =
                IntStream.range(0, 4).mapToObj(i -> committee.member("委员" + i)).toList();
        reviewers =
                IntStream.range(0, 3).mapToObj(_ -> committee.at(Desk.REVIEWER)).toList();
        List<UnitId> units =
                IntStream.range(0, 3).mapToObj(i -> committee.unit("单位" + i)).toList();
        officers = units.stream()
                .map(unit -> committee.of(unit, Desk.UNIT_OFFICER))
                .toList();
        leaders =
                units.stream().map(unit -> committee.of(unit, Desk.UNIT_LEADER)).toList();
        assigner = committee.at(Desk.ASSIGNER);
        supervisor = committee.at(Desk.SUPERVISOR);
        for (int i = 0; i < ACTS; i++) {
            act(committee);
        }
        assertThat(done).isGreaterThan(ACTS / 5);
        Acting.run(assigner.actor(), () -> {
            assertThat(figures.whole(FigureQuestion.ALL).received()).isGreaterThan(10);
            spans().forEach(this::addsUp);
            listsMatch(FigureQuestion.ALL);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private void act(TestCommittee.Founded committee) {
        int what = chance.nextInt(20);
        if (what == 0) {
            clock.pass(Duration.ofDays(chance.nextInt(25)));
            Acting.run(Acting.platform(committee.id), () -> more.ending().end());
        } else if (what == 1 || all.isEmpty()) {
            begin();
        } else {
            int i = chance.nextInt(all.size());
            ProposalId id = all.get(i);
            // mostly what its state may bring, sometimes anything; many are refused, as in life
            int next = chance.nextInt(8) == 0 ? 5 + chance.nextInt(25) : any(likely(last.get(id)));
            if (step(next, id, authorOf.get(i)) instanceof Outcome.Done<Proposal>(Proposal proposal)) {
                last.put(proposal.id(), proposal);
                done++;
            }
        }
    }

    private static List<Integer> likely(Proposal p) {
        return switch (p.state()) {
            case DRAFT, COSIGNING, RETURNED -> List.of(5);
            case SUBMITTED, REVIEW2, REVIEW3 -> List.of(13, 13, 13, 13, 13, 13, 7, 8, 9, 11, 6);
            case MERGED -> List.of(10);
            case CONSENT -> List.of(12);
            case FILED -> List.of(16, 16, 28);
            case TRANSFERRED, HANDLING, REPLY_REVIEW, REHANDLING -> List.of(21, 21, 21, 19, 28);
            case OBJECTED -> List.of(20);
            case FEEDBACK_DUE -> List.of(26, 26, 29);
            default -> List.of(29, 29, 28);
        };
    }

    /** Mostly one of its own units, by their place in the list. */
    private int unitOf(ProposalId id) {
        List<UnitId> own = last.get(id).handlings().stream()
                .filter(part -> part.state().isCurrent())
                .map(part -> part.unit())
                .toList();
        int any = chance.nextInt(officers.size());
        UnitId wanted =
                own.isEmpty() || chance.nextInt(10) == 0 ? officers.get(any).unit() : any(own);
        return IntStream.range(0, officers.size())
                .filter(i -> officers.get(i).unit().equals(wanted))
                .findFirst()
                .orElse(any);
    }

    private void begin() {
        Someone author = any(members);
        int n = all.size();
        ProposalId id = cases.draft(author, new Text("关于第" + n + "件事的提案", "事实。", "原因。", "办法。"));
        last.put(
                id, Cases.done(Cases.as(author, () -> cases.submitting().submit(author.actor(), id, Proceedings.ANY))));
        all.add(id);
        authorOf.add(author);
    }

    private Outcome<Proposal> step(int what, ProposalId id, Someone author) {
        Someone reviewer = any(reviewers);
        return switch (what) {
            case 5 -> Cases.as(author, () -> cases.submitting().submit(author.actor(), id, Proceedings.ANY));
            case 6 ->
                chance.nextInt(3) > 0
                        ? approve(id, reviewer)
                        : Cases.as(author, () -> more.withdrawing().withdraw(author.actor(), id, Proceedings.ANY, ""));
            case 7 ->
                Cases.as(reviewer, () -> cases.reviewing().sendBack(reviewer.actor(), id, Proceedings.ANY, "请补数据"));
            case 8 ->
                chance.nextBoolean()
                        ? approve(id, reviewer)
                        : Cases.as(
                                reviewer,
                                () -> cases.reviewing().refuse(reviewer.actor(), id, Proceedings.ANY, "NF10", "空泛"));
            case 9 -> {
                ProposalId lead = any(all);
                Outcome<Proposal> merged =
                        Cases.as(reviewer, () -> more.merging().merge(reviewer.actor(), id, Proceedings.ANY, lead, ""));
                if (merged instanceof Outcome.Done) {
                    into.put(id, lead);
                }
                yield merged;
            }
            case 10 -> {
                ProposalId lead = into.getOrDefault(id, any(all));
                yield Cases.as(
                        reviewer, () -> more.merging().takeApart(reviewer.actor(), id, Proceedings.ANY, lead, "拆开"));
            }
            case 11 ->
                Cases.as(
                        reviewer,
                        () -> more.converting()
                                .offer(reviewer.actor(), id, Proceedings.ANY, Conversion.Kind.COMMENTS, "更合适"));
            case 12 ->
                Cases.as(
                        author,
                        () -> chance.nextBoolean()
                                ? more.consenting().accept(author.actor(), id, Proceedings.ANY)
                                : more.consenting().decline(author.actor(), id, Proceedings.ANY, "请按提案办"));
            case 13, 14, 15 -> approve(id, reviewer);
            case 16, 17, 18 -> handOver(id);
            case 19 -> {
                Someone officer = officers.get(unitOf(id));
                yield Cases.as(officer, () -> more.objecting().object(officer.actor(), id, Proceedings.ANY, "不归我们"));
            }
            case 20 -> decide(id);
            case 21, 22, 23, 24, 25 -> answer(id);
            case 26, 27 -> rate(id, author);
            default -> afterwards(what, id, reviewer);
        };
    }

    private Outcome<Proposal> approve(ProposalId id, Someone reviewer) {
        Quality mark = chance.nextBoolean() ? null : any(List.of(Quality.values()));
        String category = any(CATEGORIES);
        return Cases.as(
                reviewer, () -> cases.reviewing().approve(reviewer.actor(), id, Proceedings.ANY, category, "", mark));
    }

    private Outcome<Proposal> handOver(ProposalId id) {
        UnitId lead = any(officers).unit();
        UnitId other = any(officers).unit();
        if (chance.nextInt(3) == 0) {
            return Cases.as(
                    assigner,
                    () -> cases.transferring().divide(assigner.actor(), id, Proceedings.ANY, List.of(lead, other)));
        }
        List<UnitId> joint = lead.equals(other) ? List.of() : List.of(other);
        return Cases.as(
                assigner, () -> cases.transferring().transfer(assigner.actor(), id, Proceedings.ANY, lead, joint));
    }

    private Outcome<Proposal> decide(ProposalId id) {
        UnitId from = officers.get(unitOf(id)).unit();
        UnitId to = any(officers).unit();
        return Cases.as(
                assigner,
                () -> chance.nextBoolean()
                        ? more.deciding().uphold(assigner.actor(), id, Proceedings.ANY, from, to, "同意")
                        : more.deciding().refuse(assigner.actor(), id, Proceedings.ANY, from, "就归你们"));
    }

    private Outcome<Proposal> answer(ProposalId id) {
        int unit = unitOf(id);
        Someone officer = officers.get(unit);
        Someone leader = leaders.get(unit);
        boolean b = chance.nextBoolean();
        List<Promise> promises = b
                ? List.of(
                        new Promise(1, "先办一半", today().plusDays(1 + chance.nextInt(60))),
                        new Promise(2, "再办一半", today().plusDays(1 + chance.nextInt(200))))
                : List.of();
        Cases.as(officer, () -> cases.signing().sign(officer.actor(), id, Proceedings.ANY));
        Cases.as(
                officer,
                () -> cases.replying()
                        .send(
                                officer.actor(),
                                id,
                                Proceedings.ANY,
                                new Reply.Sheet("已研究。", b ? Grade.B : Grade.A, true, "办公室", promises)));
        return Cases.as(leader, () -> cases.issuing().issue(leader.actor(), id, Proceedings.ANY));
    }

    private Outcome<Proposal> rate(ProposalId id, Someone author) {
        UnitId unit = last.get(id).isSeparate() ? officers.get(unitOf(id)).unit() : null;
        Judgement work = any(List.of(Judgement.values()));
        Judgement result = any(List.of(Judgement.values()));
        return Cases.as(author, () -> more.rating().rate(author.actor(), id, unit, work, result, "如实"));
    }

    private Outcome<Proposal> afterwards(int what, ProposalId id, Someone reviewer) {
        int promise = 1 + chance.nextInt(2) + (chance.nextInt(3) == 0 ? 100 : 0);
        Someone officer = officers.get(unitOf(id));
        String category = any(CATEGORIES);
        if (what == 28) {
            return Cases.as(
                    reviewer, () -> later.classifying().classify(reviewer.actor(), id, Proceedings.ANY, category));
        }
        return switch (chance.nextInt(4)) {
            case 0 ->
                Cases.as(officer, () -> later.reporting().report(officer.actor(), id, 1, promise, null, true, "办好了"));
            case 1 ->
                Cases.as(
                        supervisor,
                        () -> later.verifying()
                                .verify(
                                        supervisor.actor(),
                                        id,
                                        Proceedings.ANY,
                                        1,
                                        promise,
                                        chance.nextBoolean(),
                                        "看过"));
            case 2 ->
                Cases.as(
                        supervisor,
                        () -> later.moving()
                                .move(supervisor.actor(), id, Proceedings.ANY, 1, promise, today().plusDays(30), "同意"));
            default ->
                Cases.as(
                        supervisor,
                        () -> later.looking()
                                .record(
                                        supervisor.actor(),
                                        id,
                                        any(List.of(LookBack.Verdict.values())),
                                        today(),
                                        "看过"));
        };
    }

    private Stream<FigureQuestion> spans() {
        Stream<FigureQuestion> days = IntStream.range(0, 5).mapToObj(_ -> {
            LocalDate from = LocalDate.of(2026, 5, 1).plusDays(chance.nextInt(500));
            return FigureQuestion.received(from, from.plusDays(chance.nextInt(300)));
        });
        Stream<FigureQuestion> sessions = figures.by(Breakdown.By.SESSION, FigureQuestion.ALL).stream()
                .map(part -> FigureQuestion.ALL.part(Breakdown.By.SESSION, part.key()));
        Stream<FigureQuestion> years = IntStream.rangeClosed(2026, 2028).mapToObj(FigureQuestion::ofYear);
        return Stream.of(Stream.of(FigureQuestion.ALL), days, sessions, years).flatMap(each -> each);
    }

    /** The whole of a span, and each part of it however it is cut; the parts of what nobody is in twice add up to the whole. */
    private void addsUp(FigureQuestion span) {
        Measures whole = figures.whole(span);
        identity(span, whole);
        for (Breakdown.By by : List.of(
                Breakdown.By.CATEGORY,
                Breakdown.By.SECTOR,
                Breakdown.By.PROPOSER,
                Breakdown.By.INTAKE,
                Breakdown.By.MEMBER,
                Breakdown.By.SESSION,
                Breakdown.By.YEAR)) {
            List<Breakdown> parts = figures.by(by, span);
            for (Count count : Count.values()) {
                assertThat(parts.stream()
                                .mapToLong(part -> part.measures().of(count))
                                .sum())
                        .as("%s by %s of %s", count, by, span)
                        .isEqualTo(whole.of(count));
            }
            parts.forEach(part -> identity(span.part(by, part.key()), part.measures()));
        }
    }

    private static void identity(FigureQuestion of, Measures m) {
        assertThat(sum(m, Count.FILED, Count.MERGED, Count.CONVERTED, Count.NOT_FILED, Count.WITHDRAWN, Count.OPEN))
                .as("received of %s", of)
                .isEqualTo(m.received());
        assertThat(sum(m, Count.REPLIED, Count.IN_HAND)).as("filed of %s", of).isEqualTo(m.filed());
        assertThat(sum(m, Count.ON_TIME, Count.LATE)).isEqualTo(m.replied());
        assertThat(sum(m, Count.CLOSED, Count.UNRATED)).isEqualTo(m.replied());
        assertThat(sum(m, Count.ENDED_SATISFIED, Count.ENDED_BASICALLY, Count.ENDED_DISSATISFIED, Count.ENDED_SILENT))
                .as("silence is never part of satisfied: %s", m.counts())
                .isEqualTo(m.closed());
        assertThat(sum(m, Count.WORK_SATISFIED, Count.WORK_BASICALLY, Count.WORK_DISSATISFIED))
                .isEqualTo(m.rated());
        assertThat(sum(m, Count.KEPT, Count.PROMISE_OVERDUE, Count.PROMISE_OPEN))
                .as("promises of %s", of)
                .isEqualTo(m.promised());
        assertThat(sum(
                        m,
                        Count.QUALITY_EXCELLENT,
                        Count.QUALITY_GOOD,
                        Count.QUALITY_FAIR,
                        Count.QUALITY_WEAK,
                        Count.QUALITY_UNSAID))
                .isEqualTo(m.filed());
        assertThat(m.of(Count.EFFECTIVE)).isLessThanOrEqualTo(m.closed());
        assertThat(m.of(Count.OVERDUE)).isLessThanOrEqualTo(m.of(Count.IN_HAND));
    }

    private static long sum(Measures m, Count... counts) {
        return Stream.of(counts).mapToLong(m::of).sum();
    }

    /** Every count, of the whole and of each part: its list adds up to it and names nothing twice. */
    private void listsMatch(FigureQuestion span) {
        Measures whole = figures.whole(span);
        Stream.of(Count.values())
                .filter(count -> !count.isOfUnits() && isWorthALook(count, whole))
                .forEach(count -> listMatches(count, span, whole));
        for (Breakdown.By by : List.of(Breakdown.By.UNIT, Breakdown.By.CATEGORY)) {
            for (Breakdown part : figures.by(by, span)) {
                for (Count count : Count.values()) {
                    if (part.measures().counts().containsKey(count) && isWorthALook(count, part.measures())) {
                        listMatches(count, span.part(by, part.key()), part.measures());
                    }
                }
            }
        }
    }

    /** Every number that is not nought, and a few that are. */
    private boolean isWorthALook(Count count, Measures m) {
        return m.of(count) > 0 || chance.nextInt(12) == 0;
    }

    private void listMatches(Count count, FigureQuestion of, Measures m) {
        long sum = 0;
        List<UUID> listed = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            List<Figures.Behind> page = figures.matters(count, of, after, PAGE);
            sum += page.stream().mapToLong(Figures.Behind::amount).sum();
            page.forEach(behind -> listed.add(behind.matter()));
            after = page.size() < PAGE ? null : page.getLast().matter();
        } while (after != null);
        assertThat(sum).as("%s of %s", count, of).isEqualTo(m.of(count));
        assertThat(listed).doesNotHaveDuplicates();
        if (!count.isOften()) {
            assertThat(listed).as("once each: %s", count).hasSize((int) m.of(count));
        }
    }
}
