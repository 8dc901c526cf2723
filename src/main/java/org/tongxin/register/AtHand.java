package org.tongxin.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;

/** One matter with its kind and no more, for whoever may see it. Called within a transaction. */
@Component
public class AtHand {

    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;

    AtHand(Matters matters, MatterSight sight, Catalogue catalogue) {
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
    }

    /** A matter, and its kind in the version it was written with. */
    public record Found(Matter matter, Kind kind) {}

    /** The matter of that identity, if this person sees it. */
    public Optional<Found> find(Actor who, MatterId id) {
        return matters.find(id)
                .filter(matter -> sight.sees(who, matter))
                .flatMap(matter -> catalogue
                        .at(who.committee(), matter.kind(), matter.kindVersion())
                        .map(kind -> new Found(matter, kind)));
    }
}
