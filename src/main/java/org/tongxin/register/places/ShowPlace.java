package org.tongxin.register.places;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;
import org.tongxin.platform.Audit;

/** The secretariat decides whether the public sees a place or an occasion, and whether it may book there (公开与预约). */
@UseCase
public class ShowPlace {

    /** Longest word to the public, in characters. */
    public static final int PURPOSE_MAX = 300;

    private final Places places;
    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    ShowPlace(
            Places places,
            Matters matters,
            MatterSight sight,
            Catalogue catalogue,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.places = places;
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was decided. */
    public record Decision(boolean shown, boolean bookable, String purpose) {

        public Decision {
            purpose = Prose.clean(purpose);
        }
    }

    /** Decides it; what is booked already stays booked. */
    public Outcome<MatterId> decide(Actor who, MatterId id, Decision decision) {
        if (!Permissions.allows(who, ShowPlace.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Matter> held = matters.hold(id).filter(matter -> sight.sees(who, matter) && open(who, matter));
            if (held.isEmpty()) {
                return Outcome.<MatterId>missing();
            }
            List<Reason> wrong = wrong(decision, places.of(id));
            if (!wrong.isEmpty()) {
                return Outcome.<MatterId>refused(wrong);
            }
            places.show(
                    id,
                    decision.shown(),
                    decision.shown() && decision.bookable(),
                    decision.purpose(),
                    new Places.By(who.name(), clock.instant().atOffset(ZoneOffset.UTC)));
            audit.record(
                    who,
                    ShowPlace.class.getSimpleName(),
                    new Audit.Subject(
                            MatterId.KIND, id.value(), held.get().content().title()),
                    null,
                    decision);
            return Outcome.done(id);
        }));
    }

    private boolean open(Actor who, Matter matter) {
        return catalogue
                .at(who.committee(), matter.kind(), matter.kindVersion())
                .filter(kind -> PlaceKinds.isPlace(kind) || PlaceKinds.isOccasion(kind))
                .isPresent();
    }

    private static List<Reason> wrong(Decision decision, Places.Setting before) {
        List<Reason> wrong = new ArrayList<>();
        if (Prose.length(decision.purpose()) > PURPOSE_MAX) {
            wrong.add(Reason.at("purpose", "register.refused.purposeLong", PURPOSE_MAX));
        }
        if (decision.shown() && decision.purpose().isEmpty()) {
            wrong.add(Reason.at("purpose", "register.refused.purpose"));
        }
        if (decision.shown() && decision.bookable() && before.hours().isEmpty()) {
            wrong.add(Reason.at("bookable", "register.refused.noHours"));
        }
        return wrong;
    }
}
