package org.tongxin.proposal;

import org.tongxin.common.CommitteeId;

/**
 * A proposal took a step. Published in the transaction of the step, for whoever informs people of it.
 *
 * @param step name of the step, for example {@code SUBMIT}
 * @param state name of the state it is in now
 */
public record ProposalMoved(CommitteeId committee, ProposalId proposal, String step, String state) {}
