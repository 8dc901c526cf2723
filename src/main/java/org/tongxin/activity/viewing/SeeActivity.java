package org.tongxin.activity.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.activity.Leave;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plans;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;
import org.tongxin.matter.Part;
import org.tongxin.rules.Rules;

/** A person reads an activity: when and where, the agenda, whether they are expected; its organisers also who answered what. */
@UseCase
public class SeeActivity {

    private final Matters matters;
    private final MatterSight sight;
    private final Plans plans;
    private final Clashes clashes;
    private final Catalogue catalogue;
    private final Rules rules;
    private final Noting noting;
    private final Clock clock;

    SeeActivity(Matters matters, MatterSight sight, Plans plans, Clashes clashes, Catalogue catalogue, Asides asides) {
        this.matters = matters;
        this.sight = sight;
        this.plans = plans;
        this.clashes = clashes;
        this.catalogue = catalogue;
        this.rules = asides.rules();
        this.noting = asides.noting();
        this.clock = asides.clock();
    }

    /** What is looked up beside it. */
    @Component
    record Asides(Rules rules, Noting noting, Clock clock) {}

    /**
     * An activity as somebody sees it.
     *
     * @param whole leave of others only for its organisers
     * @param clashes what those invited are expected at besides
     * @param organises whether the reader runs it
     * @param mine what is noted of the reader; null: they are not on its list
     * @param waits which place the reader has on the reserve list; 0: none
     * @param leaves how often each who asks for leave was given it this year
     * @param leaveMost how often the rule lets it be
     */
    public record Seen(
            Matter matter,
            Kind kind,
            Plans.Whole whole,
            List<Clashes.Clash> clashes,
            Organising.Share share,
            boolean organises,
            Part.@Nullable Presence mine,
            int waits,
            Map<UUID, Integer> leaves,
            int leaveMost,
            LocalDate today) {

        /** What the reader asked for, if they asked for leave. */
        public Optional<Leave> leaveOf(@Nullable UUID member) {
            return whole.leaves().stream()
                    .filter(each -> each.member().equals(member))
                    .findFirst();
        }

        /** Whether it is today. */
        public boolean isToday() {
            LocalDate on = matter.content().on();
            LocalDate until = matter.content().until();
            return on != null && !today.isBefore(on) && !today.isAfter(until == null ? on : until);
        }

        /** Whether it has begun, so that it may be closed. */
        public boolean hasBegun() {
            LocalDate on = matter.content().on();
            return on != null && !on.isAfter(today);
        }
    }

    /** The activity, if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(Actor who, MatterId id) {
        return matters.find(id)
                .filter(matter -> sight.sees(who, matter))
                .flatMap(matter -> catalogue
                        .at(who.committee(), matter.kind(), matter.kindVersion())
                        .filter(Kind::attended)
                        .map(kind -> seen(who, matter, kind)));
    }

    private Seen seen(Actor who, Matter matter, Kind kind) {
        boolean organises = Organising.may(who, matter);
        UUID me = who.member() == null ? null : who.member().value();
        Plans.Whole all = plans.whole(matter.id());
        Plans.Whole whole = organises ? all : new Plans.Whole(all.plan(), all.agenda(), own(all, me), all.reserve());
        List<UUID> asking = Stream.concat(
                        whole.leaves().stream().map(Leave::member), Stream.ofNullable(organises ? null : me))
                .distinct()
                .toList();
        LocalDate today = LocalDate.now(clock);
        int year = matter.content().on() == null
                ? today.getYear()
                : matter.content().on().getYear();
        return new Seen(
                matter,
                kind,
                whole,
                Organising.isAhead(matter) && (organises || me != null) ? clashes.of(who, matter.id()) : List.of(),
                Organising.Share.of(matter.content()),
                organises,
                mine(matter, me),
                waits(all, me),
                Organising.isAhead(matter) ? plans.leaves(year, asking) : Map.of(),
                rules.on(who.committee(), today).number("activity.leave.perYear"),
                today);
    }

    private static List<Leave> own(Plans.Whole all, @Nullable UUID me) {
        return all.leaves().stream().filter(each -> each.member().equals(me)).toList();
    }

    private static int waits(Plans.Whole all, @Nullable UUID me) {
        for (int i = 0; i < all.reserve().size(); i++) {
            if (all.reserve().get(i).member().equals(me)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Part.@Nullable Presence mine(Matter matter, @Nullable UUID me) {
        return me == null
                ? null
                : matter.content().parts().stream()
                        .filter(part -> Objects.equals(part.party(), me))
                        .sorted(java.util.Comparator.comparing(
                                part -> !part.role().equals(org.tongxin.catalogue.Role.ATTENDEE)))
                        .map(Part::presence)
                        .findFirst()
                        .orElse(null);
    }

    /** What was noted of whom, how and by whom; for those who run it only. */
    @Transactional(readOnly = true)
    public List<Noting.Line> noted(MatterId id) {
        return noting.of(id);
    }
}
