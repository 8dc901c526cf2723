package org.tongxin.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.FactRule;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;

/**
 * The only place that says which facts matters of the catalogue write. They follow from the matter and the version of its kind it was written
 * with; whenever one of them changes, what stands in the ledger is made to agree.
 */
@Component
public class MatterFacts {

    private final Ledger ledger;
    private final Directories directories;

    MatterFacts(Ledger ledger, Directories directories) {
        this.ledger = ledger;
        this.directories = directories;
    }

    /** Makes the ledger say of the matter what is true of it now. */
    public void settle(Kind kind, Matter matter, String why) {
        ledger.settle(matter.id().ref(), wanted(kind, matter), why);
    }

    /** Writes the facts of matters that are new. */
    void write(Kind kind, List<Matter> fresh) {
        List<Fact> facts = new ArrayList<>();
        fresh.forEach(matter -> facts.addAll(wanted(kind, matter)));
        if (!facts.isEmpty()) {
            ledger.record(facts);
        }
    }

    /** The facts that are true of it. */
    public List<Fact> wanted(Kind kind, Matter matter) {
        if (!matter.standing()) {
            return List.of();
        }
        Directory directory = directories.of(Acting.required().committee());
        List<Fact> facts = new ArrayList<>();
        kind.facts().stream()
                .filter(rule -> holds(rule, kind, matter))
                .forEach(rule -> facts.addAll(of(rule, kind, matter, directory)));
        return facts;
    }

    private static boolean holds(FactRule rule, Kind kind, Matter matter) {
        boolean begun = rule.at().equals(FactRule.STANDING) || from(rule.at(), kind, matter);
        boolean over = rule.until() != null && from(rule.until(), kind, matter);
        return begun
                && !over
                && rule.when().entrySet().stream()
                        .allMatch(each ->
                                each.getValue().contains(matter.content().value(each.getKey())));
    }

    /** Whether the matter has reached that stage or gone further. */
    private static boolean from(String stage, Kind kind, Matter matter) {
        return matter.at(stage).isPresent()
                || (kind.order(matter.stage()) >= kind.order(stage)
                        && kind.order(stage) >= 0
                        && kind.stage(stage).filter(each -> !each.maySkip()).isPresent());
    }

    private static List<Fact> of(FactRule rule, Kind kind, Matter matter, Directory directory) {
        LocalDate on = day(rule, kind, matter);
        Optional<BigDecimal> quantity = quantity(rule, matter.content());
        if (on == null || quantity.isEmpty()) {
            return List.of();
        }
        String event = kind.code() + "." + rule.event();
        if (rule.each() == null) {
            Fact.Dimensions dimensions = dimensions(on, matter.content().sector(), directory);
            List<Fact.Party> parties = new ArrayList<>();
            matter.content().parts().stream()
                    .filter(Part::present)
                    .forEach(part -> party(part).ifPresent(parties::add));
            return List.of(new Fact(
                    event,
                    matter.id().ref(),
                    on,
                    quantity.get(),
                    rule.unit(),
                    dimensions,
                    attributes(kind, matter, null),
                    parties));
        }
        List<Fact> facts = new ArrayList<>();
        for (Part part : matter.content().in(rule.each())) {
            if (part.present()) {
                MemberCard member = member(part, directory);
                facts.add(new Fact(
                        event,
                        matter.id().ref(),
                        on,
                        quantity.get().multiply(BigDecimal.valueOf(part.persons())),
                        rule.unit(),
                        dimensions(on, member == null ? matter.content().sector() : member.sector(), directory),
                        attributes(kind, matter, as(part, member)),
                        party(part).stream().toList()));
            }
        }
        return facts;
    }

    private static Optional<BigDecimal> quantity(FactRule rule, Content content) {
        if (rule.quantity().equals("ordinal")) {
            return Optional.ofNullable(content.ordinal()).map(BigDecimal::valueOf);
        }
        String written =
                Character.isDigit(rule.quantity().charAt(0)) ? rule.quantity() : content.value(rule.quantity());
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(written)).filter(number -> number.signum() != 0);
    }

    private static @Nullable LocalDate day(FactRule rule, Kind kind, Matter matter) {
        return switch (rule.on()) {
            case FactRule.DATE -> matter.content().on();
            case FactRule.STAGE -> reachedOn(rule.at(), kind, matter);
            default -> {
                String written = matter.content().value(rule.on());
                yield written.isEmpty() ? null : LocalDate.parse(written);
            }
        };
    }

    /** The day it reached that stage; where it went past it, the day of the next one it reached. */
    private static @Nullable LocalDate reachedOn(String stage, Kind kind, Matter matter) {
        return matter.at(stage)
                .or(() -> matter.passed().stream()
                        .filter(each -> kind.order(each.stage()) > kind.order(stage))
                        .findFirst())
                .map(Matter.Passed::on)
                .orElse(matter.content().on());
    }

    private static Fact.Dimensions dimensions(LocalDate on, @Nullable String sector, Directory directory) {
        SessionId session = directory.sessionOn(on).map(card -> card.id()).orElse(null);
        return new Fact.Dimensions(session, sector, null);
    }

    private static Map<String, Object> attributes(Kind kind, Matter matter, @Nullable String as) {
        Content content = matter.content();
        Map<String, Object> facets = new TreeMap<>();
        kind.fields().stream()
                .filter(field ->
                        field.type().isFacet() && !content.value(field.code()).isEmpty())
                .forEach(field -> facets.put(
                        field.code(),
                        field.type() == FieldType.YES_NO
                                ? yes(content.value(field.code()))
                                : content.value(field.code())));
        if (as != null) {
            facets.put("as", as);
        }
        if (content.enlarged()) {
            facets.put("enlarged", "true");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("facets", new HashMap<>(facets));
        if (!content.place().isEmpty()) {
            attributes.put("place", content.place());
        }
        if (content.committee() != null) {
            attributes.put("committee", content.committee().toString());
        }
        if (matter.joint() != null) {
            attributes.put("joint", matter.joint().id().toString());
            attributes.put("lead", String.valueOf(matter.joint().lead()));
        }
        if (!content.tags().isEmpty()) {
            attributes.put("tags", List.copyOf(new TreeSet<>(content.tags())));
        }
        return attributes;
    }

    private static String yes(String value) {
        return value.equals("true") ? "true" : "false";
    }

    private static @Nullable MemberCard member(Part part, Directory directory) {
        return part.of() == Role.Of.MEMBER && part.party() != null
                ? directory.member(new MemberId(part.party())).orElse(null)
                : null;
    }

    private static String as(Part part, @Nullable MemberCard member) {
        if (member != null) {
            return member.leader() ? "leader" : member.standing() ? "standing" : "member";
        }
        return switch (part.of()) {
            case MEMBER -> "member";
            case STAFF -> "staff";
            case UNIT -> "unit";
            case BODY -> "body";
            case PERSON, UNNAMED, NUMBER -> "guest";
        };
    }

    private static Optional<Fact.Party> party(Part part) {
        Fact.Party.Kind kind = switch (part.of()) {
            case MEMBER -> Fact.Party.Kind.MEMBER;
            case UNIT -> Fact.Party.Kind.UNIT;
            case BODY -> Fact.Party.Kind.BODY;
            case PERSON, STAFF, UNNAMED, NUMBER -> null;
        };
        return kind == null || part.party() == null
                ? Optional.empty()
                : Optional.of(new Fact.Party(part.role(), kind, part.party(), BigDecimal.ONE));
    }
}
