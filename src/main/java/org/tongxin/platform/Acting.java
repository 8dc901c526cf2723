package org.tongxin.platform;

import java.util.Optional;
import java.util.Set;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Origin;

/**
 * For whom the current thread acts. Every transaction tells the database, whose row-level security then shows the rows of that
 * committee only; where nobody acts it shows none.
 */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final AccountId NOBODY = AccountId.of("00000000-0000-7000-8000-000000000000");

    private Acting() {}

    /** Runs the work in the name of this person. */
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** Runs the work in the name of this person. */
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }

    /** The platform itself, working for one committee without a desk: jobs, imports at start, tests. */
    public static Actor platform(CommitteeId committee) {
        return new Actor(NOBODY, committee, "Tongxin", Set.<Desk>of(), null, null, Origin.JOB);
    }

    /** Who acts now, if anybody. */
    public static Optional<Actor> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Who acts now; asking where nobody acts is a programming error. */
    public static Actor required() {
        return current().orElseThrow(() -> new IllegalStateException("Nobody acts here"));
    }
}
