package org.tongxin.proposal.clue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;

/** Identity of a clue (提案线索) within its committee. */
public record ClueId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClueId {
        Objects.requireNonNull(value);
    }

    /** The kind under which clues stand in the ledger and in the audit trail. */
    public static final String KIND = "clue";

    /** A fresh identity. */
    public static ClueId fresh() {
        return new ClueId(Ids.next());
    }

    /** As a reference that other modules may keep. */
    public MatterRef ref() {
        return new MatterRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
