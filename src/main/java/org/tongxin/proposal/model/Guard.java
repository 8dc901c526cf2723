package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;

/** Collects everything that stands against a step, so that a refusal says all that is missing at once. */
final class Guard {

    private final List<Reason> against = new ArrayList<>();
    private final boolean exists;

    private Guard(boolean exists) {
        this.exists = exists;
    }

    /** Begins with the state table: outside its states a step does not exist, and nothing else is worth saying. */
    static Guard of(Proposal proposal, Step step) {
        Guard guard = new Guard(step.allowedIn().contains(proposal.state()));
        if (!guard.exists) {
            guard.against.add(
                    Reason.of("proposal.refused.state." + proposal.state().name()));
        }
        return guard;
    }

    /** Adds the reason where the condition does not hold. */
    Guard need(boolean holds, Reason otherwise) {
        if (exists && !holds) {
            against.add(otherwise);
        }
        return this;
    }

    /** The same for a condition that makes sense only where the step exists. */
    Guard need(BooleanSupplier holds, Reason otherwise) {
        return exists ? need(holds.getAsBoolean(), otherwise) : this;
    }

    /** Adds all these reasons. */
    Guard none(List<Reason> reasons) {
        if (exists) {
            against.addAll(reasons);
        }
        return this;
    }

    /** What stands against the step; empty where it may be taken. */
    List<Reason> reasons() {
        return List.copyOf(against);
    }

    /** Takes the step where nothing stands against it. */
    Outcome<Taken> then(Supplier<Taken> step) {
        return against.isEmpty() ? Outcome.done(step.get()) : Outcome.refused(against);
    }
}
