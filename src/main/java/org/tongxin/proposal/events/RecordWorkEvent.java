package org.tongxin.proposal.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.proposal.ProposalId;

/** The committee enters an inspection, a visit on the spot, a forum or an agenda item, once; it counts from then on. */
@UseCase
@Serves({"A21", "A23", "A24", "A29"})
public class RecordWorkEvent {

    private static final int MOST_PERSONS = 9_999;

    private final WorkEvents events;
    private final WorkEventFacts facts;
    private final Directories directories;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    RecordWorkEvent(
            WorkEvents events,
            WorkEventFacts facts,
            Directories directories,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.facts = facts;
        this.directories = directories;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters it; gives its identity. */
    public Outcome<UUID> record(Actor who, NewEvent event) {
        if (!Permissions.allows(who, RecordWorkEvent.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<UUID> outcome = enter(who, event);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<UUID> enter(Actor who, NewEvent event) {
        Directory directory = directories.of(who.committee());
        List<Reason> wrong = new ArrayList<>(EventCheck.of(event, LocalDate.now(clock), MOST_PERSONS));
        Set<MemberId> members = members(event.members(), directory, wrong);
        if (event.units().stream().anyMatch(unit -> directory.unit(unit).isEmpty())) {
            wrong.add(Reason.at("units", "proposal.events.refused.unit"));
        }
        List<WorkEventFacts.Counted> about = events.about(who, event.proposals());
        if (about.size() < event.proposals().size()) {
            wrong.add(Reason.at("numbers", "proposal.events.refused.proposal"));
        }
        EventKind kind = event.kind();
        LocalDate on = event.on();
        if (!wrong.isEmpty() || kind == null || on == null) {
            return Outcome.refused(wrong);
        }
        UUID id = Ids.next();
        if (!events.insert(id, event, kind, on, who.name())) {
            return Outcome.refused(Reason.at("title", "proposal.events.refused.twice"));
        }
        WorkEventFacts.Who with = new WorkEventFacts.Who(List.copyOf(members), about);
        Map<ProposalId, UUID> written = facts.write(
                id,
                event,
                kind,
                on,
                directory.sessionOn(on).map(card -> card.id()).orElse(null),
                with);
        events.insertParts(id, event.units(), with, written);
        audit.record(
                who,
                RecordWorkEvent.class.getSimpleName(),
                new Audit.Subject(WorkEvent.KIND, id, event.title()),
                null,
                Map.of("kind", kind, "on", on, "proposals", about.size()));
        return Outcome.done(id);
    }

    /** Everybody named has to be one member of the register; two of one name are told apart by their number. */
    private static Set<MemberId> members(String typed, Directory directory, List<Reason> wrong) {
        Set<MemberId> found = new LinkedHashSet<>();
        for (String name : typed.split("[、，,;；\\s]+")) {
            if (name.isEmpty()) {
                continue;
            }
            List<MemberCard> cards = directory.members().stream()
                    .filter(card -> card.name().equals(name) || card.number().equals(name))
                    .toList();
            if (cards.size() != 1) {
                String key = cards.isEmpty() ? "proposal.events.refused.member" : "proposal.events.refused.members";
                wrong.add(Reason.at("members", key, Prose.cut(name, 20)));
                return found;
            }
            found.add(cards.getFirst().id());
        }
        return found;
    }
}
