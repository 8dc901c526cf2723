package org.tongxin.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;

/** Identity of a proposal (提案) within its committee. */
public record ProposalId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {
        Objects.requireNonNull(value);
    }

    /** The kind under which proposals stand in the ledger, in links and in the audit trail. */
    public static final String KIND = "proposal";

    /** A fresh identity. */
    public static ProposalId fresh() {
        return new ProposalId(Ids.next());
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
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
