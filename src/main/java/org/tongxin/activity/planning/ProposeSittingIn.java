package org.tongxin.activity.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** Members sit in on standing meetings by turns (委员列席常委会会议, H23): who did least often comes first; the organiser chooses. */
@UseCase
public class ProposeSittingIn {

    /** The role of those who sit in. */
    public static final String ROLE = "sitting-in";

    private final Arranging arranging;
    private final Plans plans;
    private final Telling telling;
    private final Directories directories;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposeSittingIn(
            Arranging arranging, Plans plans, Telling telling, Directories directories, JdbcClient jdbc, Clock clock) {
        this.arranging = arranging;
        this.plans = plans;
        this.telling = telling;
        this.directories = directories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member and how often they sat in this term. */
    public record Turn(MemberCard member, int times) {}

    /** Those whose turn it is, least often first, then by number; those who belong to the meeting anyway are left out. */
    @Transactional(readOnly = true)
    public List<Turn> roster(Actor who, Matter matter) {
        Map<UUID, Integer> times = new HashMap<>();
        LocalDate since = LocalDate.now(clock).minusYears(5);
        jdbc.sql("""
                select y.party_id, count(*) as n from matter.part y
                  join matter.matter m on m.committee_id = y.committee_id and m.id = y.matter_id
                 where y.committee_id = platform.acting_committee() and y.role = ? and y.presence = 'PRESENT' and m.state = 'STANDING'
                   and m.kind = ? and m.held_on >= ? and y.party_id is not null group by y.party_id""")
                .param(ROLE)
                .param(matter.kind())
                .param(since)
                .query((row, _) -> times.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        Set<UUID> there = matter.content().parts().stream()
                .map(Part::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return directories.of(who.committee()).members().stream()
                .filter(card -> card.active() && !card.standing() && !card.leader())
                .filter(card -> !there.contains(card.id().value()))
                .map(card -> new Turn(card, times.getOrDefault(card.id().value(), 0)))
                .sorted(Comparator.comparingInt(Turn::times)
                        .thenComparing(turn -> turn.member().number()))
                .toList();
    }

    /** Invites those chosen to sit in. */
    public Outcome<Matter> choose(Actor who, MatterId id, List<UUID> chosen) {
        return arranging.change(who, ProposeSittingIn.class, id, Keeping.ANY, held -> {
            if (held.kind().role(ROLE).isEmpty()) {
                return Outcome.missing();
            }
            List<MemberCard> members = roster(who, held.matter()).stream()
                    .map(Turn::member)
                    .filter(card -> chosen.contains(card.id().value()))
                    .toList();
            if (members.isEmpty()) {
                return Outcome.refused(Reason.at("member", "activity.refused.nobodyNew"));
            }
            List<Part> all = new ArrayList<>(held.matter().content().parts());
            members.forEach(
                    card -> all.add(Part.present(ROLE, Role.Of.MEMBER, card.id().value(), card.name())
                            .with(Part.Presence.INVITED)));
            if (plans.find(id).announced()) {
                telling.members(
                        new Telling.About(
                                id,
                                held.matter().content().title(),
                                held.matter().content().on()),
                        "activity.notice.sitIn",
                        members.stream().map(card -> card.id().value()).toList(),
                        held.matter().content().on());
            }
            return Outcome.done(new Keeping.Made(
                    held.matter().with(held.matter().content().with(all)),
                    ProposeSittingIn.class.getSimpleName(),
                    String.valueOf(members.size())));
        });
    }
}
