package org.tongxin.register.places;

import java.util.List;
import java.util.Set;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.matter.Matter;

/** Which kinds of the catalogue are places, which are occasions the public may come to, and who keeps one. */
public final class PlaceKinds {

    /** The stage from which a place is open. */
    public static final String OPENED = "opened";

    /** Roles of those who keep a place or receive there. */
    public static final List<String> HOSTS = List.of("host", "keeper", "head", "leader", "guide");

    private static final Set<String> PLACES = Set.of(
            "reception-room",
            "sector-studio",
            "member-studio",
            "contact-point",
            "liaison-group",
            "members-home",
            "reading-base",
            "reading-room");

    /** What has one day: a leader's reception by the rota (I22), an open day (I14). */
    private static final Set<String> OCCASIONS = Set.of("reception-duty", "open-day");

    private PlaceKinds() {}

    /** Whether it is a place; a committee's own kind is one if it is prepared, opened and closed. */
    public static boolean isPlace(Kind kind) {
        return PLACES.contains(kind.code())
                || (kind.own()
                        && !kind.attended()
                        && kind.stages().stream()
                                .map(stage -> stage.code())
                                .toList()
                                .equals(List.of("preparing", OPENED, "closed")));
    }

    /** Whether it is an occasion with a day of its own. */
    public static boolean isOccasion(Kind kind) {
        return OCCASIONS.contains(kind.code());
    }

    /** Whether this person keeps it: the secretariat, and the members who host it. */
    public static boolean keeps(Actor who, Matter matter) {
        return who.at(Desk.SECRETARIAT)
                || (who.member() != null
                        && matter.content().parts().stream()
                                .anyMatch(part -> HOSTS.contains(part.role())
                                        && who.member().value().equals(part.party())));
    }
}
