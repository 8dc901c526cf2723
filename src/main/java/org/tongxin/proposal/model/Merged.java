package org.tongxin.proposal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.proposal.ProposalId;

/**
 * A proposal that was merged into this one (并案, A03): its proposers get the reply and judge it like the lead's own.
 *
 * @param id which
 * @param serial its number in the receipt book
 * @param text what it asks for
 * @param proposers its first proposer and who signed it
 */
public record Merged(ProposalId id, @Nullable Integer serial, Text text, List<MemberId> proposers) {

    public Merged {
        proposers = List.copyOf(proposers);
    }

    static Merged of(Proposal follower) {
        return new Merged(follower.id, follower.numbers.serial(), follower.text, follower.proposers());
    }
}
