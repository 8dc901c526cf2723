package org.tongxin.duty;

import java.util.Optional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/** A member sees how they stand themselves, and what would lift it (我的履职); never how others stand. */
@UseCase
public class SeeOwnDuty {

    private final SeeDuty seeing;

    SeeOwnDuty(SeeDuty seeing) {
        this.seeing = seeing;
    }

    /** How this member stands; nothing for who is no member in office. */
    public Optional<SeeDuty.Seen> see(Actor who) {
        return who.member() == null ? Optional.empty() : seeing.one(who, who.member());
    }
}
