package org.tongxin.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Role;

/**
 * Somebody with a part in a matter (参加人).
 *
 * @param role code of the role
 * @param of as what
 * @param party identity of the member, unit or body; null for whoever has none here
 * @param name how they are called; empty for the unnamed
 * @param persons how many people they are; more than one for a number of people without names only
 * @param presence whether they came
 */
public record Part(String role, Role.Of of, @Nullable UUID party, String name, int persons, Presence presence) {

    /** Whether they came. */
    public enum Presence {
        /** 已邀请. */
        INVITED,
        /** 报名、确认参加. */
        COMING,
        /** 请假待批. */
        LEAVE_ASKED,
        /** 已准假. */
        ON_LEAVE,
        /** 到会、参加. */
        PRESENT,
        /** 缺席. */
        ABSENT
    }

    /** Somebody who took part. */
    public static Part present(String role, Role.Of of, @Nullable UUID party, String name) {
        return new Part(role, of, party, name, 1, Presence.PRESENT);
    }

    /** Whether they count. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** Whether they are known by their name only: an outsider, a member of staff, a body. */
    boolean named() {
        return of == Role.Of.PERSON || of == Role.Of.STAFF || of == Role.Of.BODY;
    }

    /** The same with that presence. */
    public Part with(Presence now) {
        return new Part(role, of, party, name, persons, now);
    }
}
