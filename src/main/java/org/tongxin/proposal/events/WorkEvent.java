package org.tongxin.proposal.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;

/**
 * Something that was done for proposals (提案工作活动, A21 A23 A24 A29), as it was entered.
 *
 * @param body the leading body; null where it was none
 * @param persons how many took part; null: not said
 * @param by who entered it
 * @param undone that it was made void; null: it stands
 */
public record WorkEvent(
        UUID id,
        EventKind kind,
        LocalDate on,
        @Nullable LeadingBody body,
        String place,
        String title,
        @Nullable Integer persons,
        String words,
        String evidence,
        List<UnitId> units,
        List<MemberId> members,
        List<Linked> proposals,
        String by,
        Instant at,
        @Nullable Undone undone) {

    /** The kind under which it stands in the ledger. */
    public static final String KIND = "work_event";

    /** As a reference. */
    public MatterRef ref() {
        return new MatterRef(KIND, id);
    }

    /** Made void (作废), with the reason. */
    public record Undone(String by, Instant at, String why) {}

    /** A proposal it was about. */
    public record Linked(
            ProposalId id,
            String title,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing) {}
}
