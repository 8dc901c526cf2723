package org.tongxin.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tongxin.common.AccountId;
import org.tongxin.common.CommitteeId;

/**
 * A proposal took a step. Published in the transaction of the step, for whoever informs people of it. It may come more than once:
 * whoever listens goes by its identity.
 *
 * @param event identity of what happened
 * @param step name of the step, for example {@code SUBMIT}
 * @param state name of the state it is in now
 * @param by who took it, and the person's name
 * @param detail what belongs to the step, by name
 */
public record ProposalMoved(
        UUID event,
        CommitteeId committee,
        ProposalId proposal,
        String step,
        String state,
        AccountId by,
        String name,
        Instant at,
        Map<String, String> detail) {

    public ProposalMoved {
        detail = Map.copyOf(detail);
    }

    /** A detail, or an empty text where there is none. */
    public String text(String key) {
        return detail.getOrDefault(key, "");
    }
}
