package org.tongxin.proposal.clue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.MemberId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;

/** The only place that says which facts clues write into the ledger. */
@Component
class ClueFacts {

    private final Ledger ledger;
    private final Directories directories;
    private final Clock clock;

    ClueFacts(Ledger ledger, Directories directories, Clock clock) {
        this.ledger = ledger;
        this.directories = directories;
        this.clock = clock;
    }

    void received(Clue clue) {
        record(clue, "clue.received", Map.of(), List.of());
    }

    /** Offered for the first time; what is offered again, or worded anew, was counted. */
    void offered(Clue before, Clue now) {
        if (before.state() == Clue.State.DECLINED) {
            ledger.reverseAll(now.id().ref(), "clue.declined", "offered after all");
        }
        if (before.dates().offered() == null) {
            offered(now);
        } else if (!before.text().category().equals(now.text().category())) {
            ledger.recategorize(now.id().ref(), now.text().category(), "classified");
        }
    }

    void offered(Clue clue) {
        record(clue, "clue.offered", Map.of(), List.of());
    }

    void declined(Clue clue, Clue.Ground ground) {
        record(clue, "clue.declined", Map.of("ground", ground.name()), List.of());
    }

    /** A proposal written from it was handed in; gives the fact, by which it is taken back. */
    UUID taken(Clue clue, UUID proposal, MemberId member) {
        return record(
                clue,
                "clue.taken",
                Map.of("proposal", proposal.toString()),
                List.of(Fact.Party.of("proposer", member)));
    }

    /** That proposal was withdrawn. */
    void letGo(UUID fact) {
        ledger.reverse(fact, "the proposal was withdrawn");
    }

    private UUID record(Clue clue, String kind, Map<String, Object> attributes, List<Fact.Party> parties) {
        Map<String, Object> more = new java.util.HashMap<>(attributes);
        more.put("source", clue.source().name());
        LocalDate today = LocalDate.now(clock);
        String category = clue.text().category();
        Fact.Dimensions dimensions = new Fact.Dimensions(
                directories
                        .of(Acting.required().committee())
                        .sessionOn(today)
                        .map(SessionCard::id)
                        .orElse(null),
                null,
                category.isEmpty() ? null : category);
        return ledger.record(
                        List.of(new Fact(kind, clue.id().ref(), today, BigDecimal.ONE, "条", dimensions, more, parties)))
                .getFirst();
    }
}
