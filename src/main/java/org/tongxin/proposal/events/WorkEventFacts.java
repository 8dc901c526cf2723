package org.tongxin.proposal.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.proposal.ProposalId;

/**
 * The only place that says which facts work events write: {@code proposal.work_event} once for the event (次), and once for each of
 * its proposals (件), whose matter is the proposal, {@code proposal.onsite_supervised} for an inspection or a visit and {@code
 * proposal.taken_up} for any other kind, so that a proposal visited twice counts as two visits but is one proposal.
 */
@Component
class WorkEventFacts {

    static final String EVENT = "proposal.work_event";
    static final String SUPERVISED = "proposal.onsite_supervised";
    static final String TAKEN_UP = "proposal.taken_up";

    private final Ledger ledger;

    WorkEventFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Under what a linked proposal is counted. */
    record Counted(
            ProposalId id,
            Fact.Dimensions dimensions,
            @Nullable UnitId lead) {}

    /** Writes them; gives the fact of each proposal. */
    Map<ProposalId, UUID> write(
            UUID id, NewEvent event, EventKind kind, LocalDate on, @Nullable SessionId session, Who who) {
        Map<String, Object> attributes = new HashMap<>(
                Map.of("kind", kind.name(), "proposals", who.about().size()));
        if (event.body() != null) {
            attributes.put("body", event.body().name());
        }
        if (event.persons() != null) {
            attributes.put("persons", event.persons());
        }
        List<Fact.Party> parties = new ArrayList<>();
        event.units().forEach(unit -> parties.add(Fact.Party.of("unit", unit)));
        who.members().forEach(member -> parties.add(Fact.Party.of("participant", member)));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                EVENT,
                new MatterRef(WorkEvent.KIND, id),
                on,
                BigDecimal.ONE,
                "次",
                new Fact.Dimensions(session, null, null),
                attributes,
                parties));
        who.about().forEach(each -> facts.add(about(each, id, kind, on)));
        List<UUID> written = ledger.record(facts);
        Map<ProposalId, UUID> counted = new HashMap<>();
        for (int i = 1; i < written.size(); i++) {
            counted.put(who.about().get(i - 1).id(), written.get(i));
        }
        return counted;
    }

    /** Members who took part, and the proposals it was about. */
    record Who(List<MemberId> members, List<Counted> about) {}

    private static Fact about(Counted each, UUID event, EventKind kind, LocalDate on) {
        return new Fact(
                kind.supervises() ? SUPERVISED : TAKEN_UP,
                each.id().ref(),
                on,
                BigDecimal.ONE,
                "件",
                each.dimensions(),
                Map.of("event", event.toString(), "kind", kind.name()),
                each.lead() == null ? List.of() : List.of(Fact.Party.of("lead", each.lead())));
    }

    /** Takes back the event, and of its proposals exactly what this event had counted: another visit to them still counts. */
    void takeBack(WorkEvent event, List<UUID> counted, String why) {
        ledger.reverseAll(event.ref(), EVENT, why);
        counted.forEach(fact -> ledger.reverse(fact, why));
    }
}
