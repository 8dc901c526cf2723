package org.tongxin.proposal.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Contact;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Either side puts a meeting, visit or call about a proposal on record (联系记录). */
@UseCase
@Serves({"A15", "A16", "A18"})
public class RecordContact {

    private final Proceedings proceedings;

    RecordContact(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records it. */
    public Outcome<Proposal> record(
            Actor who,
            ProposalId id,
            Contact.@Nullable Stage stage,
            Contact.@Nullable Kind kind,
            @Nullable LocalDate on,
            String parties,
            String words) {
        return proceedings.take(
                who,
                RecordContact.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.contacting().record(by, stage, kind, on, parties, words));
    }
}
