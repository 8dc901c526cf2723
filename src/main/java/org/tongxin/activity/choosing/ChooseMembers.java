package org.tongxin.activity.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.rules.Rules;

/**
 * The organisers choose among those who applied (选委员): no more than there are places, and no member for more topics than the rule
 * {@code activity.choice.perMember} lets. Whoever else wanted a topic stands on its reserve list, the dearest wishes first. Each topic becomes
 * a matter of record with both choices.
 */
@UseCase
@Serves("C20")
public class ChooseMembers {

    /** The kind of matter a topic becomes. */
    static final String KIND = "topic-selection";

    private final ChoiceRounds rounds;
    private final TellOfChoice telling;
    private final EnterMatter entering;
    private final Directories directories;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChooseMembers(
            ChoiceRounds rounds,
            TellOfChoice telling,
            EnterMatter entering,
            Directories directories,
            Rules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.telling = telling;
        this.entering = entering;
        this.directories = directories;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Chooses: members by topic. Once done it is decided. */
    public Outcome<UUID> choose(Actor who, UUID id, Map<Integer, Set<UUID>> chosen) {
        if (!Permissions.allows(who, ChooseMembers.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<UUID> outcome =
                    rounds.hold(id).map(round -> decide(who, round, chosen)).orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<UUID> decide(Actor who, Round round, Map<Integer, Set<UUID>> chosen) {
        List<Reason> wrong = wrong(who, round, chosen);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        for (Round.Topic topic : round.topics()) {
            keep(who, round, topic, chosen.getOrDefault(topic.no(), Set.of()));
            Outcome<Matter> recorded = record(who, round, topic, chosen.getOrDefault(topic.no(), Set.of()));
            if (recorded instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
            if (!(recorded instanceof Outcome.Done<Matter>(Matter matter))) {
                return Outcome.refused(Reason.of("activity.refused.kindHere"));
            }
            rounds.record(round.id(), topic.no(), matter.id().value());
        }
        rounds.decided(round.id());
        telling.members(
                round.id(),
                round.title(),
                "activity.notice.chosen",
                round.wishes().stream().map(Round.Wish::member).collect(Collectors.toSet()));
        return Outcome.done(round.id());
    }

    private List<Reason> wrong(Actor who, Round round, Map<Integer, Set<UUID>> chosen) {
        List<Reason> wrong = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (round.decided()) {
            wrong.add(Reason.of("activity.choice.refused.decided"));
        }
        if (!today.isAfter(round.until())) {
            wrong.add(Reason.of("activity.choice.refused.early", round.until()));
        }
        int most = rules.on(who.committee(), today).number("activity.choice.perMember");
        Map<UUID, Integer> times = new HashMap<>();
        for (Round.Topic topic : round.topics()) {
            Set<UUID> members = chosen.getOrDefault(topic.no(), Set.of());
            members.forEach(member -> times.merge(member, 1, Integer::sum));
            if (members.size() > topic.places()) {
                wrong.add(Reason.of("activity.choice.refused.places", topic.title(), topic.places()));
            }
            Set<UUID> wanting =
                    round.wanting(topic.no()).stream().map(Round.Wish::member).collect(Collectors.toSet());
            if (!wanting.containsAll(members)) {
                wrong.add(Reason.of("activity.choice.refused.stranger", topic.title()));
            }
        }
        Directory directory = directories.of(who.committee());
        times.entrySet().stream()
                .filter(each -> each.getValue() > most)
                .forEach(each -> wrong.add(Reason.of(
                        "activity.choice.refused.quota", directory.memberName(new MemberId(each.getKey())), most)));
        return wrong;
    }

    private void keep(Actor who, Round round, Round.Topic topic, Set<UUID> members) {
        int place = 0;
        for (Round.Wish wish : round.wanting(topic.no())) {
            boolean in = members.contains(wish.member());
            Round.State state = in ? Round.State.CHOSEN : Round.State.RESERVE;
            rounds.choose(
                    round.id(),
                    new Round.Choice(topic.no(), wish.member(), wish.name(), state, in ? 0 : ++place),
                    who.name());
        }
    }

    private Outcome<Matter> record(Actor who, Round round, Round.Topic topic, Set<UUID> members) {
        Directory directory = directories.of(who.committee());
        List<UUID> applied =
                round.wanting(topic.no()).stream().map(Round.Wish::member).toList();
        return entering.enter(
                who,
                KIND,
                TypedMatter.of(Map.of(
                        "title", topic.title(),
                        "on", LocalDate.now(clock).toString(),
                        "f.round", round.title(),
                        "f.places", String.valueOf(topic.places()),
                        "r.applicant", numbers(applied, directory),
                        "r.chosen", numbers(List.copyOf(members), directory))),
                EnterMatter.Step.HAND_IN,
                null);
    }

    /** Members by their numbers, which are theirs alone. */
    private static String numbers(List<UUID> members, Directory directory) {
        return members.stream()
                .map(member -> directory.member(new MemberId(member)).map(MemberCard::number))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining("、"));
    }
}
