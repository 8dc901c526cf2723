package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;
import org.tongxin.common.SessionId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;

/** A province with cities and counties, and random facts of invented kinds in all of them. */
final class ThreeLevels {

    static final LocalDate FIRST = LocalDate.of(2021, 11, 3);
    static final int DAYS = 900;

    /** The catalogue of the invented kinds. */
    @TestConfiguration
    static class Kinds {
        @Bean
        @Primary
        KindsOfFacts inventedKinds() {
            return ThreeLevels::catalogue;
        }
    }

    static Collection<KindsOfFacts.Kind> catalogue() {
        Set<String> facets = Set.of("form", "as", "purpose");
        List<KindsOfFacts.Kind> kinds = new ArrayList<>();
        for (String name : List.of(
                "t-meeting.held",
                "t-meeting.attended",
                "t-meeting.numbered",
                "t-gift.amount",
                "t-room.opened",
                "t-room.closed")) {
            kinds.add(new KindsOfFacts.Kind(name, "T", KindsOfFacts.Upward.NUMBERS, name.endsWith("attended"), facets));
        }
        kinds.add(new KindsOfFacts.Kind("t-secret.held", "U", KindsOfFacts.Upward.NOTHING, false, facets));
        return kinds;
    }

    /** One committee with its people. */
    record One(
            CommitteeId id,
            String level,
            @Nullable One parent,
            List<UUID> members,
            List<UUID> bodies,
            List<SessionId> sessions) {}

    final List<One> committees = new ArrayList<>();
    private final Random random;
    private final List<String> joint = new ArrayList<>();
    private final Map<CommitteeId, List<UUID>> written = new HashMap<>();

    ThreeLevels(Founding founding, long seed) {
        random = new Random(seed);
        One top = found(founding, null, Founding.Level.PROVINCIAL);
        One east = found(founding, top, Founding.Level.MUNICIPAL);
        One west = found(founding, top, Founding.Level.MUNICIPAL);
        found(founding, east, Founding.Level.COUNTY);
        found(founding, east, Founding.Level.COUNTY);
        found(founding, west, Founding.Level.COUNTY);
        for (int i = 0; i < 12; i++) {
            joint.add(UUID.randomUUID().toString());
        }
    }

    One found(Founding founding, @Nullable One parent, Founding.Level level) {
        CommitteeId id = CommitteeId.fresh();
        founding.found(new Founding.NewCommittee(
                id,
                parent == null ? null : parent.id(),
                level,
                "t" + id.toString().replace("-", ""),
                new Directory.Names("某政协", "某政协"),
                List.of()));
        One one = new One(
                id,
                level.name(),
                parent,
                ids(25),
                ids(9),
                ids(4).stream().map(SessionId::new).toList());
        committees.add(one);
        return one;
    }

    private static List<UUID> ids(int n) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add(Ids.next());
        }
        return ids;
    }

    /** Writes some facts of that committee and takes some earlier ones back, in one transaction. */
    void write(One one, Ledger ledger, TransactionTemplate transaction, int facts, Random chance) {
        List<UUID> before = written.computeIfAbsent(one.id(), _ -> new ArrayList<>());
        List<UUID> fresh = Acting.as(
                Acting.platform(one.id()),
                () -> transaction.execute(_ -> {
                    List<Fact> some = new ArrayList<>();
                    while (some.size() < facts) {
                        matter(one, some, chance);
                    }
                    List<UUID> ids = ledger.record(some);
                    for (int i = 0; i < facts / 8 && !before.isEmpty(); i++) {
                        ledger.reverse(before.remove(chance.nextInt(before.size())), "试验");
                    }
                    return ids;
                }));
        before.addAll(fresh);
    }

    private void matter(One one, List<Fact> facts, Random chance) {
        UUID matter = Ids.next();
        LocalDate day = FIRST.plusDays(chance.nextInt(DAYS));
        Map<String, Object> attributes = attributes(chance);
        switch (chance.nextInt(6)) {
            case 0, 1 -> meeting(one, matter, day, attributes, facts, chance);
            case 2 -> {
                facts.add(fact(
                        one,
                        "t-gift.amount",
                        matter,
                        day,
                        attributes,
                        List.of(party("donor", one.bodies(), chance)),
                        chance));
                if (chance.nextBoolean()) {
                    facts.add(fact(
                            one,
                            "t-gift.amount",
                            matter,
                            day.plusDays(chance.nextInt(60)),
                            attributes,
                            List.of(),
                            chance));
                }
            }
            case 3 -> {
                facts.add(fact(one, "t-room.opened", matter, day, attributes, List.of(), chance));
                if (chance.nextInt(3) == 0) {
                    facts.add(fact(one, "t-room.closed", matter, day.plusDays(30), attributes, List.of(), chance));
                }
            }
            case 4 -> facts.add(fact(one, "t-secret.held", matter, day, attributes, List.of(), chance));
            default ->
                facts.add(fact(
                        one,
                        "proposal.replied",
                        matter,
                        day,
                        Map.of("grade", pick(List.of("A", "B"), chance), "onTime", chance.nextBoolean()),
                        List.of(party("lead", one.bodies(), chance)),
                        chance));
        }
    }

    private void meeting(
            One one, UUID matter, LocalDate day, Map<String, Object> attributes, List<Fact> facts, Random chance) {
        facts.add(fact(one, "t-meeting.held", matter, day, attributes, List.of(), chance));
        facts.add(fact(one, "t-meeting.numbered", matter, day, attributes, List.of(), chance));
        for (int i = chance.nextInt(6); i > 0; i--) {
            Map<String, Object> as = new HashMap<>(attributes);
            as.put("facets", Map.of("form", "open", "as", pick(List.of("member", "leader", "guest"), chance)));
            facts.add(fact(
                    one,
                    "t-meeting.attended",
                    matter,
                    day,
                    as,
                    List.of(party("attendee", one.members(), chance)),
                    chance));
        }
    }

    private Map<String, Object> attributes(Random chance) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(
                "facets",
                Map.of(
                        "form", pick(List.of("open", "closed", "hybrid"), chance),
                        "purpose", pick(List.of("education", "charity", "other"), chance)));
        if (chance.nextBoolean()) {
            attributes.put("place", pick(List.of("东山", "西河", "南坪"), chance));
        }
        if (chance.nextInt(4) == 0) {
            attributes.put("joint", pick(joint, chance));
            if (chance.nextInt(3) == 0) {
                attributes.put("lead", "true");
            }
        }
        return attributes;
    }

    private static Fact.Party party(String role, List<UUID> of, Random chance) {
        Fact.Party.Kind kind = role.equals("attendee")
                ? Fact.Party.Kind.MEMBER
                : role.equals("lead") ? Fact.Party.Kind.UNIT : Fact.Party.Kind.BODY;
        return new Fact.Party(role, kind, pick(of, chance), BigDecimal.ONE);
    }

    private static Fact fact(
            One one,
            String kind,
            UUID matter,
            LocalDate day,
            Map<String, Object> attributes,
            List<Fact.Party> parties,
            Random chance) {
        return new Fact(
                kind,
                new MatterRef(kind.startsWith("proposal") ? "proposal" : "matter", matter),
                day,
                BigDecimal.valueOf(chance.nextInt(100_000), 2),
                "次",
                new Fact.Dimensions(
                        one.sessions().get((day.getYear() - 2021) % 4),
                        chance.nextInt(5) == 0 ? null : pick(List.of("S01", "S02", "S03"), chance),
                        chance.nextBoolean() ? null : pick(List.of("ECONOMY", "SOCIETY"), chance)),
                attributes,
                parties);
    }

    static <T> T pick(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /** The committees that a scope counts for one of them. */
    List<One> within(One asker, Question question) {
        return committees.stream()
                .filter(each -> switch (question.scope()) {
                    case OWN -> each == asker;
                    case BELOW -> each != asker && isBelow(each, asker);
                    case ALL -> isBelow(each, asker);
                    case LEVEL -> isBelow(each, asker) && each.level().equals(String.valueOf(question.level()));
                })
                .toList();
    }

    private static boolean isBelow(@Nullable One each, One asker) {
        return each != null && (each == asker || isBelow(each.parent(), asker));
    }

    Random random() {
        return random;
    }
}
