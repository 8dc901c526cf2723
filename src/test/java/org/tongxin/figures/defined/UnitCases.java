package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.figures.Breakdown;
import org.tongxin.figures.Count;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.figures.Measures;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.Cases;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.ObjectToTransfer;
import org.tongxin.proposal.handling.SignForProposal;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.transfer.DecideObjection;
import org.tongxin.proposal.transfer.TransferProposal;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;

/** Proposals that go from one government unit to another while much else is done: handed over, objected to, given to another or left, signed for. */
@Component
record UnitCases(
        Cases cases,
        TransferProposal transferring,
        ObjectToTransfer objecting,
        DecideObjection deciding,
        SignForProposal signing,
        Figures figures,
        Reading reading) {

    private static final int BEGUN = 8;

    /** How the rows of the matters themselves are read. */
    @Component
    record Reading(JdbcClient jdbc, TransactionTemplate transaction) {

        <T> List<T> of(String sql, RowMapper<T> row) {
            return Objects.requireNonNull(
                    transaction.execute(_ -> jdbc.sql(sql).query(row).list()));
        }
    }

    /** A few of them with their units; what is done is told by its name. */
    Going begin(Founded committee, List<UnitId> units, Consumer<String> done) {
        Going going = new Going(committee, units, done);
        for (int i = 0; i < BEGUN; i++) {
            going.handOver(new Random(i));
        }
        return going;
    }

    private static Outcome<Proposal> by(Someone who, Function<Actor, Outcome<Proposal>> act) {
        return Acting.as(who.actor(), () -> act.apply(who.actor()));
    }

    /** Where one unit's part stands. */
    private record Standing(UnitId unit, String role, String state) {}

    /** The cases of one committee and the people who act on them. */
    final class Going {

        private final Consumer<String> done;
        private final Cases.People people;
        private final Map<UnitId, Someone> officers = new HashMap<>();
        private final List<UnitId> units;
        private final List<ProposalId> known = Collections.synchronizedList(new ArrayList<>());

        private Going(Founded committee, List<UnitId> units, Consumer<String> done) {
            this.done = done;
            this.units = units;
            units.forEach(unit -> officers.put(unit, committee.of(unit, Desk.UNIT_OFFICER)));
            Someone officer = Objects.requireNonNull(officers.get(units.getFirst()));
            people = new Cases.People(
                    committee,
                    committee.member("提案人"),
                    committee.at(Desk.REVIEWER),
                    committee.at(Desk.REVIEWER),
                    committee.at(Desk.ASSIGNER),
                    officer,
                    officer);
        }

        private UnitId any(Random random) {
            return units.get(random.nextInt(units.size()));
        }

        private void handOver(Random random) {
            ProposalId id = cases.filed(people);
            UnitId lead = any(random);
            List<UnitId> joint = List.of(any(random)).stream()
                    .filter(unit -> !unit.equals(lead))
                    .toList();
            told(
                    "hand over",
                    by(people.assigner(), who -> transferring.transfer(who, id, Proceedings.ANY, lead, joint)));
            known.add(id);
        }

        /** One act on one of them; whoever comes too late is refused, as in life. */
        void step(Random random) {
            if (random.nextInt(8) == 0) {
                handOver(random);
                return;
            }
            ProposalId id = known.get(random.nextInt(known.size()));
            List<Standing> parts = parts(id);
            Standing part = parts.get(random.nextInt(parts.size()));
            Someone officer = Objects.requireNonNull(officers.get(part.unit()));
            switch (part.state()) {
                case "PENDING_SIGN" -> {
                    if (random.nextInt(6) == 0) {
                        told("sign", by(officer, who -> signing.sign(who, id, Proceedings.ANY)));
                    } else {
                        told("object", by(officer, who -> objecting.object(who, id, Proceedings.ANY, "不归我们")));
                    }
                }
                case "OBJECTED" -> decide(random, id, part);
                default -> {}
            }
        }

        private void decide(Random random, ProposalId id, Standing part) {
            boolean leaves = part.role().equals("JOINT") && random.nextInt(3) == 0;
            UnitId instead = leaves ? null : any(random);
            boolean keeps = random.nextInt(6) == 0;
            told(
                    keeps ? "leave with the unit" : "give to another unit",
                    by(
                            people.assigner(),
                            who -> keeps
                                    ? deciding.refuse(who, id, Proceedings.ANY, part.unit(), "就归你们")
                                    : deciding.uphold(who, id, Proceedings.ANY, part.unit(), instead, "改由他们办")));
        }

        private void told(String act, Outcome<Proposal> outcome) {
            if (outcome instanceof Outcome.Done<Proposal>) {
                done.accept(act);
            }
        }

        /** Who has a part in it now. */
        private List<Standing> parts(ProposalId id) {
            return reading.of(
                    """
                    select unit_id, role, state from proposal.handling
                     where proposal_id = '%s' and state <> 'REASSIGNED' order by no""".formatted(id),
                    (row, _) -> new Standing(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            row.getString("role"),
                            row.getString("state")));
        }

        /** What the figures say of each unit and of all is what the units' parts in the proposals' own rows say, without the ledger. */
        void agree() {
            Map<String, Measures> asked = figures.by(Breakdown.By.UNIT, FigureQuestion.ALL).stream()
                    .collect(Collectors.toMap(Breakdown::key, Breakdown::measures));
            for (UnitId unit : units) {
                Measures said = asked.getOrDefault(unit.toString(), Measures.NONE);
                Map<Count, String> rows = Map.of(
                        Count.LEAD, "count(distinct proposal_id) filter (where role = 'LEAD')",
                        Count.JOINT, "count(distinct proposal_id) filter (where role = 'JOINT')",
                        Count.IN_HAND, "count(*) filter (where role = 'LEAD' and state <> 'REASSIGNED')",
                        Count.OBJECTED, "coalesce(sum(objections), 0)",
                        Count.WRONG, "count(*) filter (where state = 'REASSIGNED')");
                rows.forEach((count, sql) -> assertThat(said.of(count))
                        .as("%s of %s", count, unit)
                        .isEqualTo(number("select " + sql + " from proposal.handling where unit_id = '" + unit + "'")));
            }
            Measures whole = figures.whole(FigureQuestion.ALL);
            assertThat(whole.of(Count.TRANSFERRED))
                    .isEqualTo(known.size())
                    .isEqualTo(number("select count(distinct proposal_id) from proposal.handling"));
            assertThat(whole.of(Count.REASSIGNED))
                    .isPositive()
                    .isEqualTo(number("select count(*) from proposal.handling where state = 'REASSIGNED'"));
        }

        private long number(String sql) {
            return reading.of(sql, (row, _) -> row.getLong(1)).getFirst();
        }
    }
}
