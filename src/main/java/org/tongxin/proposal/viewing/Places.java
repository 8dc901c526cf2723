package org.tongxin.proposal.viewing;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.SessionId;
import org.tongxin.proposal.model.Quota;

/** Tells the proposal's page how many places a session still has for good proposals. */
@FunctionalInterface
public interface Places {

    /** The places for the year's good proposals, with those that are taken. */
    Quota good(@Nullable SessionId session, int percent);
}
