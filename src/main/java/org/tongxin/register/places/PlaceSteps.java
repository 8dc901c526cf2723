package org.tongxin.register.places;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;
import org.tongxin.platform.Audit;

/** Takes a step on a place or an occasion, always in the same order: who acts and may they; is there such a place for them; then the change and its audit record, both or none. */
@Component
class PlaceSteps {

    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    PlaceSteps(
            Matters matters,
            MatterSight sight,
            Catalogue catalogue,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** A place or an occasion that nobody else changes meanwhile, and by whom it is changed. */
    record Held(Matter matter, Kind kind, Places.By by) {}

    /**
     * Takes it.
     *
     * @param step changes it and says what the audit record is to keep of that, or why it is refused
     */
    Outcome<MatterId> take(Actor who, Class<?> useCase, MatterId id, Function<Held, Outcome<?>> step) {
        return Permissions.allows(who, useCase)
                ? Objects.requireNonNull(transaction.execute(_ -> held(who, id)
                        .map(held -> taken(who, useCase, held, step))
                        .orElseGet(Outcome::missing)))
                : Outcome.missing();
    }

    private Outcome<MatterId> taken(Actor who, Class<?> useCase, Held held, Function<Held, Outcome<?>> step) {
        MatterId id = held.matter().id();
        return switch (step.apply(held)) {
            case Outcome.Done<?>(Object kept) -> {
                String title = held.matter().content().title();
                Audit.Subject subject = new Audit.Subject(MatterId.KIND, id.value(), title);
                audit.record(who, useCase.getSimpleName(), subject, null, kept);
                yield Outcome.done(id);
            }
            case Outcome.Refused<?>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Stale<?> _, Outcome.Missing<?> _ -> Outcome.missing();
        };
    }

    private Optional<Held> held(Actor who, MatterId id) {
        Places.By by = new Places.By(who.name(), clock.instant().atOffset(ZoneOffset.UTC));
        return matters.hold(id)
                .filter(matter -> sight.sees(who, matter))
                .flatMap(matter -> catalogue
                        .at(who.committee(), matter.kind(), matter.kindVersion())
                        .filter(kind -> PlaceKinds.isPlace(kind) || PlaceKinds.isOccasion(kind))
                        .map(kind -> new Held(matter, kind, by)));
    }
}
