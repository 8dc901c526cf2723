package org.tongxin.committee.keeping;

import static org.tongxin.committee.keeping.Sheets.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/**
 * A unit's entry as its form says it.
 *
 * @param version version that was read; null for a new entry
 * @param brief short name for lists; empty: the full name
 * @param parent identity of the unit above, or empty
 * @param contact name of the contact officer
 * @param phone office telephone
 * @param closed last day it takes on anything, or empty
 */
public record UnitSheet(
        @Nullable Long version, String name, String brief, String parent, String contact, String phone, String closed) {

    public static final UnitSheet EMPTY = new UnitSheet(null, "", "", "", "", "", "");

    private static final int BRIEF_MAX = 40;

    public UnitSheet {
        name = clean(name);
        brief = clean(brief);
        parent = clean(parent);
        contact = clean(contact);
        phone = clean(phone);
        closed = clean(closed);
    }

    Optional<UnitId> above() {
        try {
            return parent.isEmpty() ? Optional.empty() : Optional.of(UnitId.of(parent));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** All that is wrong with it at once. */
    List<Reason> wrong(Directory directory, @Nullable UnitId self) {
        List<Reason> wrong = new ArrayList<>();
        Sheets.required(wrong, "name", name, 80);
        Sheets.limit(wrong, "brief", brief, BRIEF_MAX);
        Sheets.limit(wrong, "contact", contact, 40);
        Sheets.limit(wrong, "phone", phone, 40);
        if (directory.units().stream()
                .anyMatch(other -> other.name().equals(name) && !other.id().equals(self))) {
            wrong.add(Reason.at("name", "committee.refused.nameTaken"));
        }
        Optional<UnitId> above = above();
        boolean unknown =
                !parent.isEmpty() && directory.unit(above.orElse(null)).isEmpty();
        if (unknown || (self != null && above.isPresent() && below(directory, above.get(), self))) {
            wrong.add(Reason.at("parent", "committee.refused.parent"));
        }
        if (!closed.isEmpty() && Sheets.day(closed).isEmpty()) {
            wrong.add(Reason.at("closed", "committee.refused.day"));
        }
        return wrong;
    }

    /** Whether a unit is that one, or stands somewhere under it: a unit never stands above itself. */
    private static boolean below(Directory directory, UnitId unit, UnitId above) {
        Set<UnitId> passed = new HashSet<>();
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(above)) {
                return true;
            }
            at = directory.unit(at.get()).map(UnitCard::parent);
        }
        return false;
    }
}
