package org.tongxin.briefing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;

/** Identity of a briefing (通报): that of the form it was sent with. */
public record BriefingId(@JsonValue UUID value) {

    /** What briefings are called in the ledger, in notices and the audit trail. */
    public static final String KIND = "briefing";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BriefingId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static BriefingId fresh() {
        return new BriefingId(Ids.next());
    }

    /** Points to it from elsewhere. */
    public MatterRef ref() {
        return new MatterRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
