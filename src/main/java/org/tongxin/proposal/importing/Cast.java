package org.tongxin.proposal.importing;

import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/** In whose name each step of a past case is entered. */
public interface Cast {

    /** For a member's steps. */
    Actor member(MemberId id);

    /** For the review of that level. */
    Actor reviewer(int level);

    /** For the transfer. */
    Actor assigner();

    /** For a unit's officer. */
    Actor officer(UnitId unit);

    /** For a unit's leader. */
    Actor leader(UnitId unit);

    /** Everything is entered by one registrar on the others' behalf. */
    static Cast all(Actor registrar) {
        return new Cast() {
            @Override
            public Actor member(MemberId id) {
                return onBehalf(registrar, id, null);
            }

            @Override
            public Actor reviewer(int level) {
                return registrar;
            }

            @Override
            public Actor assigner() {
                return registrar;
            }

            @Override
            public Actor officer(UnitId unit) {
                return onBehalf(registrar, null, unit);
            }

            @Override
            public Actor leader(UnitId unit) {
                return onBehalf(registrar, null, unit);
            }
        };
    }

    private static Actor onBehalf(
            Actor registrar,
            @org.jspecify.annotations.Nullable MemberId member,
            @org.jspecify.annotations.Nullable UnitId unit) {
        return new Actor(
                registrar.account(),
                registrar.committee(),
                registrar.name(),
                registrar.desks(),
                member,
                unit,
                registrar.origin());
    }
}
