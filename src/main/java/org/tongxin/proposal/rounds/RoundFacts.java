package org.tongxin.proposal.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.proposal.model.Proposal;

/**
 * The only place that says which facts rounds write: {@code proposal.round_judged} for the standing verdict on each item, a promise (条) or
 * a proposal (件), whose matter is the proposal; and {@code proposal.round_closed} once for a round that ended (次).
 */
@Component
class RoundFacts {

    private static final String JUDGED = "proposal.round_judged";
    private static final String CLOSED = "proposal.round_closed";

    private final Ledger ledger;

    RoundFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Counts a verdict in place of the one before; gives the fact. */
    UUID judged(RoundItem item, Proposal proposal, RoundVerdict verdict, LocalDate on, @Nullable UUID before) {
        if (before != null) {
            ledger.reverse(before, "looked at again");
        }
        UnitId unit = item.unit();
        Fact fact = new Fact(
                JUDGED,
                proposal.id().ref(),
                on,
                BigDecimal.ONE,
                item.isPromise() ? "条" : "件",
                new Fact.Dimensions(
                        proposal.numbers().session(), proposal.origin().sector(), proposal.category()),
                Map.of(
                        "round", item.round().toString(),
                        "verdict", verdict.name(),
                        "of", item.isPromise() ? "PROMISE" : "PROPOSAL"),
                unit == null ? List.of() : List.of(Fact.Party.of("lead", unit)));
        return ledger.record(List.of(fact)).getFirst();
    }

    /** Counts a round that ended. */
    void closed(Round round, Rate rate, LocalDate on, @Nullable SessionId session) {
        ledger.record(List.of(new Fact(
                CLOSED,
                round.ref(),
                on,
                BigDecimal.ONE,
                "次",
                new Fact.Dimensions(session, null, null),
                Map.of("items", rate.items(), "judged", rate.judged(), "fulfilled", rate.fulfilled()),
                List.of())));
    }
}
