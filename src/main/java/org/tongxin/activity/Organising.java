package org.tongxin.activity;

import java.util.List;
import java.util.UUID;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.matter.Content;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;

/** Who organises an activity, and how its people stand. */
public final class Organising {

    private Organising() {}

    /** Whether this person runs it: the secretariat, or who planned it. */
    public static boolean may(Actor who, Matter matter) {
        return may(who, matter.entered().by().value());
    }

    /** The same of one that was planned by that account. */
    public static boolean may(Actor who, UUID enteredBy) {
        return who.at(Desk.SECRETARIAT) || enteredBy.equals(who.account().value());
    }

    /** Whether it may still be planned and answered. */
    public static boolean isAhead(Matter matter) {
        return matter.state() == MatterState.PLANNED;
    }

    /** The members on its list, each once. */
    public static List<Part> members(Content content) {
        return content.in(Role.ATTENDEE).stream()
                .filter(part -> part.of() == Role.Of.MEMBER && part.party() != null)
                .toList();
    }

    /**
     * How many came of those invited (到会率), leave apart.
     *
     * @param guests people from outside and staff who came, in persons
     */
    public record Share(int invited, int present, int leave, int absent, int open, int guests) {

        /** Counted from its people. */
        public static Share of(Content content) {
            List<Part> members = members(content);
            int guests = content.parts().stream()
                    .filter(part -> part.role().equals(Role.ATTENDEE) && part.of() != Role.Of.MEMBER && part.present())
                    .mapToInt(Part::persons)
                    .sum();
            int present = count(members, Part.Presence.PRESENT);
            int leave = count(members, Part.Presence.ON_LEAVE);
            int absent = count(members, Part.Presence.ABSENT);
            return new Share(members.size(), present, leave, absent, members.size() - present - leave - absent, guests);
        }

        private static int count(List<Part> members, Part.Presence presence) {
            return (int)
                    members.stream().filter(part -> part.presence() == presence).count();
        }

        /** In percent, rounded down so that nothing looks complete that is not; 0 where nobody was invited. */
        public int percent() {
            return invited == 0 ? 0 : present * 100 / invited;
        }
    }
}
