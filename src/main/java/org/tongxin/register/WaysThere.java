package org.tongxin.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.matter.Besides;
import org.tongxin.matter.Matter;

/** The ways from all records to the pages of this module. */
@Component
class WaysThere implements Besides.Beside {

    private record Way(String label, String icon, String href, List<Desk> desks) {

        ActView shown(Words w) {
            return ActView.link(w.t(label), icon, ActView.Weight.TEXT, href);
        }
    }

    private static final List<Desk> OFFICE = List.of(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);

    private static final List<Way> WAYS = List.of(
            new Way("register.bodies", "building", "/bodies", OFFICE),
            new Way(
                    "register.regulations",
                    "scale",
                    "/regulations",
                    Stream.concat(OFFICE.stream(), Stream.of(Desk.MEMBER)).toList()),
            new Way(
                    "register.coverage",
                    "users-group",
                    "/party-coverage",
                    List.of(Desk.SECRETARIAT, Desk.COMMITTEE_LEADER)),
            new Way("register.gates", "lock", "/gates", List.of(Desk.SECRETARIAT, Desk.COMMITTEE_LEADER)));

    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        return List.of();
    }

    @Override
    public List<ActView> among(Actor who, Words w) {
        return WAYS.stream()
                .filter(way -> way.desks().stream().anyMatch(who::at))
                .map(way -> way.shown(w))
                .toList();
    }
}
