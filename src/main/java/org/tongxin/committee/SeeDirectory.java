package org.tongxin.committee;

import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/**
 * A person at work looks up whom to name: members to be asked to sign, units to hand over to, sessions and sectors. What may
 * be read of them is what stands in lists; the register itself is {@link SeeRegister}'s.
 */
@UseCase
public class SeeDirectory {

    private final SeeRegister register;

    SeeDirectory(SeeRegister register) {
        this.register = register;
    }

    /** Members whose name, number or post holds the words. */
    public SeeRegister.Page<MemberCard> members(Actor who, String words, String sector, int page) {
        return register.members(who, words, sector, page);
    }

    /** Units whose name holds the words. */
    public SeeRegister.Page<UnitCard> units(Actor who, String words, int page) {
        return register.units(who, words, page);
    }

    /** All sessions, latest first. */
    public List<SessionCard> sessions(Actor who) {
        return register.directory(who).sessions();
    }

    /** All sectors, by code. */
    public List<SectorCard> sectors(Actor who) {
        return register.directory(who).sectors();
    }
}
