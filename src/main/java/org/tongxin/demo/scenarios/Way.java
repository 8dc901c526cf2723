package org.tongxin.demo.scenarios;

import java.util.List;
import java.util.Map;
import org.tongxin.catalogue.Kind;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.PastCase;

/** Through which door the records of a scenario come in. */
interface Way {

    /** Enters records of one kind, as they are typed; what a leader has to agree to is agreed to. */
    void records(Founded committee, Kind kind, List<Map<String, List<String>>> records);

    /** Enters one past case. */
    ProposalId proposal(Founded committee, PastCase life);
}
