package org.tongxin.proposal.transfer;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/** A unit as a form names it. */
final class Units {

    private Units() {}

    static @Nullable UnitId of(String text) {
        try {
            return text.isBlank() ? null : UnitId.of(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
