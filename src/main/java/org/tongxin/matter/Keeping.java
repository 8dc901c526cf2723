package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/**
 * How any matter is changed: held so that nobody else changes it meanwhile, changed by the use case, kept, its facts made to agree, remembered in
 * history and audit trail; all of it or nothing.
 */
@Component
public class Keeping {

    /** Whatever version there is. */
    public static final int ANY = 0;

    private final Matters matters;
    private final MatterSight sight;
    private final MatterFacts facts;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;
    private final Audit audit;

    Keeping(
            Matters matters,
            MatterSight sight,
            MatterFacts facts,
            Bodies bodies,
            Catalogue catalogue,
            TransactionTemplate transaction,
            Trail trail) {
        this.matters = matters;
        this.sight = sight;
        this.facts = facts;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = trail.clock();
        this.audit = trail.audit();
    }

    /** When it is, where acts are told, and what modules above have to say first. */
    @Component
    record Trail(Clock clock, Audit audit, ObjectProvider<Gate> gates) {

        List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after) {
            return gates.orderedStream()
                    .flatMap(gate -> gate.against(who, kind, before, after).stream())
                    .toList();
        }

        /** The same of many new ones: the reasons by their place among them. */
        Map<Integer, List<Reason>> againstAll(Actor who, Kind kind, List<Matter> fresh) {
            Map<Integer, List<Reason>> all = new LinkedHashMap<>();
            gates.orderedStream()
                    .forEach(gate -> gate.againstAll(who, kind, fresh)
                            .forEach((i, reasons) -> all.merge(
                                    i,
                                    reasons,
                                    (one, other) -> Stream.concat(one.stream(), other.stream())
                                            .toList())));
            return all;
        }
    }

    /**
     * A matter in the hands of a use case.
     *
     * @param kind its kind in the version it was written with
     */
    public record Held(Kind kind, Matter matter, LocalDate today) {}

    /**
     * What a use case made of it.
     *
     * @param act the use case's name in the history
     * @param note why
     */
    public record Made(Matter matter, String act, String note) {}

    /** Changes one that this person sees; the outcome tells what it has become. */
    public Outcome<Matter> change(
            Actor who, Class<?> useCase, MatterId id, int version, Function<Held, Outcome<Made>> change) {
        if (!Permissions.allows(who, useCase)) {
            return Outcome.missing();
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Matter> outcome = matters.hold(id)
                    .filter(matter -> sight.sees(who, matter))
                    .map(matter -> changed(who, matter, version, change))
                    .orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /**
     * Changes one as part of a bigger act, whoever's right it rests on: a code somebody outside was given, the merging of two bodies. The
     * caller has seen to that right; its transaction goes on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Matter> changeWithin(Actor who, MatterId id, Function<Held, Outcome<Made>> change) {
        return matters.hold(id).map(matter -> changed(who, matter, ANY, change)).orElseGet(Outcome::missing);
    }

    private Outcome<Matter> changed(Actor who, Matter before, int version, Function<Held, Outcome<Made>> change) {
        if (version != ANY && version != before.version()) {
            return new Outcome.Stale<>(before.changed().name(), before.changed().at());
        }
        Optional<Kind> kind = catalogue.at(who.committee(), before.kind(), before.kindVersion());
        if (kind.isEmpty()) {
            return Outcome.missing();
        }
        return switch (change.apply(new Held(kind.get(), before, LocalDate.now(clock)))) {
            case Outcome.Done<Made>(Made made) -> {
                List<Reason> against = trail.against(who, kind.get(), before, made.matter());
                yield against.isEmpty() ? Outcome.done(keep(who, kind.get(), before, made)) : Outcome.refused(against);
            }
            case Outcome.Refused<Made>(List<Reason> reasons) -> new Outcome.Refused<>(reasons);
            case Outcome.Stale<Made>(String by, java.time.Instant at) -> new Outcome.Stale<>(by, at);
            case Outcome.Missing<Made> _ -> new Outcome.Missing<>();
        };
    }

    private Matter keep(Actor who, Kind kind, Matter before, Made made) {
        Content content = bodies.identified(List.of(made.matter().content())).getFirst();
        Matter after = made.matter().with(content).changed(who.name(), clock.instant(), before.version() + 1);
        matters.update(after);
        facts.settle(kind, after, made.note().isEmpty() ? made.act() : made.note());
        matters.remember(after.id(), made.act(), made.note(), before, MatterHistory.By.of(who, clock));
        audit.record(
                who,
                made.act(),
                new Audit.Subject(MatterId.KIND, after.id().value(), content.title()),
                before.state(),
                after.state());
        return after;
    }
}
