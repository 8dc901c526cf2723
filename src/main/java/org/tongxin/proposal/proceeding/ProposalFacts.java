package org.tongxin.proposal.proceeding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Rating;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Step;
import org.tongxin.proposal.model.Taken;
import org.tongxin.proposal.model.UnitRole;

/** The only place that says which facts proposals write into the ledger. */
@Component
class ProposalFacts {

    private final Ledger ledger;
    private final Days days;

    ProposalFacts(Ledger ledger, Days days) {
        this.ledger = ledger;
        this.days = days;
    }

    /** Writes the facts of the steps just taken, in their order. */
    void write(Proposal proposal) {
        String category = proposal.category();
        if (proposal.isRecategorized() && category != null) {
            ledger.recategorize(proposal.id().ref(), category, "classified");
        }
        proposal.taken().forEach(taken -> takeBack(proposal, taken));
        List<Fact> facts = new ArrayList<>();
        proposal.taken().forEach(taken -> of(proposal, taken, facts));
        if (!facts.isEmpty()) {
            ledger.record(facts);
        }
    }

    /** What a step puts in the place of something counted before. */
    private void takeBack(Proposal p, Taken taken) {
        if (taken.step() == Step.PUBLISH && p.publications().size() > 1) {
            ledger.reverseAll(p.id().ref(), "proposal.published", "decided anew");
        }
        if (taken.step() == Step.UNMERGE) {
            ledger.reverseAll(p.id().ref(), "proposal.merged", "taken apart again");
        }
        if (taken.step() == Step.RELIST) {
            ledger.reverseAll(p.id().ref(), "proposal.struck_off", "found not done");
        }
        if (taken.step() == Step.LOOK_BACK && p.lookBacks().size() > 1) {
            ledger.reverseAll(p.id().ref(), "proposal.looked_back", "looked at again");
        }
    }

    private void of(Proposal p, Taken taken, List<Fact> facts) {
        switch (taken.step()) {
            case SUBMIT -> {
                // by its count and not by the state it comes from: after a return it may pass through signing again
                if (taken.text("submission").equals("1")) {
                    facts.add(fact(p, taken, "received", Map.of(), proposers(p)));
                    if (!p.ties().isEmpty()) {
                        facts.add(fact(p, taken, "raised_again", Map.of(), proposers(p)));
                    }
                }
            }
            case WITHDRAW -> {
                // also where it was returned and asks for signatures again: it was received once
                if (p.numbers().serial() != null) {
                    facts.add(fact(p, taken, "withdrawn", Map.of(), proposers(p)));
                }
            }
            case RETURN -> facts.add(fact(p, taken, "returned", Map.of(), proposers(p)));
            case REFUSE_TO_FILE ->
                facts.add(fact(p, taken, "not_filed", Map.of("reason", taken.text("reason")), proposers(p)));
            case APPROVE -> {
                if (taken.to() == State.FILED) {
                    facts.add(fact(p, taken, "filed", Days.quality(p), proposers(p)));
                }
            }
            case MERGE -> facts.add(fact(p, taken, "merged", Map.of("lead", taken.text("lead")), proposers(p)));
            case ACCEPT_CONVERSION -> facts.add(fact(p, taken, "converted", only(taken, "kind"), proposers(p)));
            case TRANSFER -> facts.add(fact(p, taken, "transferred", days.ofHanding(p), units(p)));
            case SIGN -> facts.add(fact(p, taken, "signed", only(taken, "onTime"), List.of(ofUnit(taken))));
            case OBJECT -> facts.add(fact(p, taken, "objected", days.ofReply(p), List.of(ofUnit(taken))));
            case UPHOLD_OBJECTION -> facts.add(fact(p, taken, "reassigned", days.ofHanding(p), andWrong(p, taken)));
            case REFUSE_OBJECTION ->
                facts.add(fact(p, taken, "objection_refused", days.ofReply(p), List.of(ofUnit(taken))));
            case ISSUE_REPLY -> replied(p, taken, facts);
            case RATE -> rated(p, taken, facts);
            case END_RATING -> silent(p, taken, facts);
            case COORDINATE -> {
                facts.add(fact(p, taken, "contacted", only(taken, "stage", "kind"), units(p)));
                ended(p, taken, facts);
            }
            case STRIKE_OFF -> facts.add(fact(p, taken, "struck_off", Map.of(), units(p)));
            case ASK_EXTENSION ->
                facts.add(fact(p, taken, "extension_asked", only(taken, "months"), List.of(ofUnit(taken))));
            case GRANT_EXTENSION ->
                facts.add(fact(p, taken, "extended", with(only(taken, "months"), days.ofReply(p)), units(p)));
            case REFUSE_EXTENSION -> facts.add(fact(p, taken, "extension_refused", Map.of(), units(p)));
            case URGE -> facts.add(fact(p, taken, "urged", only(taken, "kind"), urgedUnit(taken)));
            case ANSWER_URGE -> facts.add(fact(p, taken, "urging_answered", only(taken, "kind"), urgedUnit(taken)));
            case ESCALATE -> facts.add(fact(p, taken, "escalated", only(taken, "level", "clock", "late"), units(p)));
            case CHOOSE_KEY -> facts.add(fact(p, taken, "key_chosen", only(taken, "leader", "level"), units(p)));
            case RECORD_OVERSIGHT -> facts.add(fact(p, taken, "key_overseen", only(taken, "kind"), units(p)));
            case CONFIRM_PROMISE ->
                facts.add(promise(p, taken, "promise_kept", only(taken, "round", "promise", "onTime")));
            case REPORT_PROGRESS -> {
                if (Days.isClaimed(p, taken)) {
                    facts.add(promise(p, taken, "promise_claimed", only(taken, "round", "promise")));
                }
            }
            case DENY_PROMISE -> facts.add(promise(p, taken, "promise_denied", only(taken, "round", "promise")));
            case MOVE_PROMISE -> {
                Map<String, Object> day = Days.ofMove(p, taken);
                facts.add(promise(p, taken, "promise_moved", with(only(taken, "round", "promise"), day)));
            }
            case RECORD_GAIN -> facts.add(fact(p, taken, "gained", only(taken, "kind"), both(p)));
            case CHOOSE_GOOD -> facts.add(fact(p, taken, "honoured", Map.of(), both(p)));
            case APPRAISE -> facts.add(fact(p, taken, "appraised", only(taken, "about", "side", "total"), both(p)));
            case RECORD_CONTACT -> facts.add(fact(p, taken, "contacted", only(taken, "stage", "kind"), units(p)));
            case PUBLISH -> {
                if (!taken.text("extent").equals("NONE")) {
                    facts.add(fact(p, taken, "published", only(taken, "extent"), List.of()));
                }
            }
            case LOOK_BACK -> facts.add(fact(p, taken, "looked_back", only(taken, "verdict"), units(p)));
            case TIE_PROMISE -> {
                if (p.numbers().serial() != null && p.ties().size() == 1) {
                    facts.add(fact(p, taken, "raised_again", Map.of(), proposers(p)));
                }
            }
            default -> {}
        }
    }

    private static void replied(Proposal p, Taken taken, List<Fact> facts) {
        List<Fact.Party> lead = List.of(Fact.Party.of("lead", UnitId.of(taken.text("unit"))));
        switch (taken.text("separate")) {
            case "" -> facts.add(fact(p, taken, "replied", only(taken, "grade", "onTime", "days", "round"), lead));
            case "LAST" -> {
                facts.add(fact(p, taken, "answered", only(taken, "grade", "onTime", "days", "round"), lead));
                // the proposal is replied to once, with its last answer: late if that one was, and no better than its
                // worst
                Map<String, Object> whole = only(taken, "onTime", "days", "round");
                worst(p).ifPresent(grade -> whole.put("grade", grade.name()));
                facts.add(fact(p, taken, "replied", whole, List.of()));
            }
            default -> facts.add(fact(p, taken, "answered", only(taken, "grade", "onTime", "days", "round"), lead));
        }
        int promises = Integer.parseInt(taken.text("promises"));
        if (promises > 0) {
            facts.add(new Fact(
                    "proposal.promised",
                    p.id().ref(),
                    taken.on(),
                    BigDecimal.valueOf(promises),
                    "条",
                    dimensions(p),
                    with(
                            only(taken, "round"),
                            Days.ofPromises(p, Integer.parseInt(taken.text("round")), UnitId.of(taken.text("unit")))),
                    lead));
        }
    }

    private static Optional<Grade> worst(Proposal p) {
        return p.replies().stream()
                .filter(reply -> reply.round() == p.round())
                .map(reply -> reply.sheet().grade())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static Fact promise(Proposal p, Taken taken, String kind, Map<String, Object> attributes) {
        return new Fact(
                "proposal." + kind,
                p.id().ref(),
                taken.on(),
                BigDecimal.ONE,
                "条",
                dimensions(p),
                attributes,
                List.of(Fact.Party.of("lead", UnitId.of(taken.text("unit")))));
    }

    private static void rated(Proposal p, Taken taken, List<Fact> facts) {
        MemberId member = MemberId.of(taken.text("member"));
        facts.add(fact(
                p,
                taken,
                "rated",
                only(taken, "work", "result", "round"),
                withJudged(p, taken.text("unit"), Fact.Party.of("proposer", member))));
        ended(p, taken, facts);
    }

    private static void silent(Proposal p, Taken taken, List<Fact> facts) {
        if (taken.detail().get("silent") instanceof List<?> members
                && taken.detail().get("silentTo") instanceof List<?> units) {
            for (int i = 0; i < members.size(); i++) {
                Fact.Party silent =
                        Fact.Party.of("proposer", MemberId.of(members.get(i).toString()));
                List<Fact.Party> parties = withJudged(p, units.get(i).toString(), silent);
                facts.add(fact(p, taken, "rating_silent", only(taken, "round"), parties));
            }
        }
        ended(p, taken, facts);
    }

    private static void ended(Proposal p, Taken taken, List<Fact> facts) {
        if (taken.to() == State.REHANDLING) {
            facts.add(fact(p, taken, "rehandled", Map.of("round", p.round()), units(p)));
        }
        if (taken.to() == State.CLOSED) {
            Map<String, Object> judgement = new HashMap<>();
            p.judging().standing().ifPresent(rating -> judge(judgement, rating));
            facts.add(fact(p, taken, "closed", judgement, units(p)));
        }
    }

    private static void judge(Map<String, Object> judgement, Rating rating) {
        judgement.put("work", rating.work().name());
        judgement.put("result", rating.result().name());
    }

    private static Fact fact(
            Proposal p, Taken taken, String kind, Map<String, Object> attributes, List<Fact.Party> parties) {
        Map<String, Object> more = new HashMap<>(attributes);
        more.put("proposer", p.kind().name());
        p.intake().ifPresent(intake -> more.put("intake", intake.name()));
        return new Fact(
                "proposal." + kind, p.id().ref(), taken.on(), BigDecimal.ONE, "件", dimensions(p), more, parties);
    }

    private static Fact.Dimensions dimensions(Proposal p) {
        return new Fact.Dimensions(p.numbers().session(), p.origin().sector(), p.category());
    }

    private static Map<String, Object> only(Taken taken, String... keys) {
        Map<String, Object> attributes = new HashMap<>();
        for (String key : keys) {
            Object value = taken.detail().get(key);
            if (value != null) {
                attributes.put(key, value instanceof Enum<?> code ? code.name() : value);
            }
        }
        return attributes;
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** Who has it now, and to whom it had wrongly been handed. */
    private static List<Fact.Party> andWrong(Proposal p, Taken taken) {
        List<Fact.Party> parties = new ArrayList<>(units(p));
        parties.add(Fact.Party.of("wrong", UnitId.of(taken.text("unit"))));
        return parties;
    }

    private static List<Fact.Party> proposers(Proposal p) {
        List<Fact.Party> parties = new ArrayList<>();
        MemberId first = p.origin().proposer();
        p.proposers()
                .forEach(member -> parties.add(Fact.Party.of(member.equals(first) ? "proposer" : "cosigner", member)));
        return parties;
    }

    /** Proposers and units: an appraisal is counted with both. */
    private static List<Fact.Party> both(Proposal p) {
        List<Fact.Party> parties = new ArrayList<>(proposers(p));
        parties.addAll(units(p));
        return parties;
    }

    private static List<Fact.Party> units(Proposal p) {
        return p.handlings().stream()
                .filter(part -> part.state().isCurrent())
                .map(part -> Fact.Party.of(role(part.role()), part.unit()))
                .toList();
    }

    /** The member, and the unit whose answer is judged: a separate one, or the lead unit. */
    private static List<Fact.Party> withJudged(Proposal p, String unit, Fact.Party member) {
        List<Fact.Party> parties = new ArrayList<>(List.of(member));
        if (!unit.isEmpty()) {
            parties.add(Fact.Party.of("lead", UnitId.of(unit)));
            return parties;
        }
        p.lead().ifPresent(part -> parties.add(Fact.Party.of("lead", part.unit())));
        return parties;
    }

    private static List<Fact.Party> urgedUnit(Taken taken) {
        return taken.text("unit").isEmpty() ? List.of() : List.of(Fact.Party.of("lead", UnitId.of(taken.text("unit"))));
    }

    private static Fact.Party ofUnit(Taken taken) {
        String name = taken.text("role").isEmpty() ? "unit" : role(UnitRole.valueOf(taken.text("role")));
        return Fact.Party.of(name, UnitId.of(taken.text("unit")));
    }

    /** Who answers the proposers, alone or as one of several, is counted as leading. */
    private static String role(UnitRole role) {
        return role.answers() ? "lead" : "joint";
    }
}
