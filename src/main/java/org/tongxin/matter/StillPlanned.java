package org.tongxin.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Reason;

/**
 * What may be typed anew of an activity that is planned: its words. Its day, its place and those invited are changed at its own desk, where whoever
 * was told is told again; it is closed there too, so that its agenda and its list are looked at.
 */
final class StillPlanned {

    private StillPlanned() {}

    /** Whoever is named of something that is still to come is invited; nobody is there before it begins. */
    static Content expected(Content content) {
        return content.with(content.parts().stream()
                .map(part -> part.of() == Role.Of.MEMBER && part.present() ? part.with(Part.Presence.INVITED) : part)
                .toList());
    }

    /** What was typed, and of what its own desk keeps that which stood there where nothing was typed. */
    static Content kept(Matter before, Content typed, TypedMatter as) {
        Content old = before.content();
        List<Part> parts = new ArrayList<>(expected(typed).parts());
        boolean named = as.cells().keySet().stream()
                .anyMatch(cell -> cell.equals("r." + Role.ATTENDEE) || cell.startsWith("r." + Role.ATTENDEE + "."));
        if (!named) {
            parts.addAll(old.in(Role.ATTENDEE));
        }
        return typed.with(parts)
                .held(
                        as.cells().containsKey("on") ? typed.on() : old.on(),
                        as.cells().containsKey("until") ? typed.until() : old.until(),
                        as.cells().containsKey("place") ? typed.place() : old.place());
    }

    /** Why that cannot be done from its form. */
    static List<Reason> against(Matter before, Content now, EnterMatter.Step step) {
        List<Reason> wrong = new ArrayList<>();
        Content old = before.content();
        if (step == EnterMatter.Step.HAND_IN) {
            wrong.add(Reason.of("matter.refused.atItsDesk"));
        }
        if (!Objects.equals(old.on(), now.on())
                || !Objects.equals(old.until(), now.until())
                || !old.place().equals(now.place())) {
            wrong.add(Reason.of("matter.refused.movedThere"));
        }
        if (!who(old).equals(who(now))) {
            wrong.add(Reason.of("matter.refused.invitedThere"));
        }
        return wrong;
    }

    private static Set<List<Object>> who(Content content) {
        return content.in(Role.ATTENDEE).stream()
                .map(part ->
                        List.<Object>of(part.of(), part.party() == null ? part.name() : part.party(), part.persons()))
                .collect(Collectors.toSet());
    }
}
