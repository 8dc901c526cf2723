package org.tongxin.proposal.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * The assigner hands a filed proposal to a lead unit and joint units (交办).
 */
@UseCase
@Serves("A08")
public class TransferProposal {

    private final Proceedings proceedings;
    private final Directories directories;

    TransferProposal(Proceedings proceedings, Directories directories) {
        this.proceedings = proceedings;
        this.directories = directories;
    }

    /** Hands it to several units of which each answers by itself (分办). */
    public Outcome<Proposal> divide(Actor who, ProposalId id, long seen, List<UnitId> units) {
        if (!known(who, units.stream())) {
            return Outcome.refused(Reason.at("separate", "proposal.refused.unitUnknown"));
        }
        return proceedings.take(
                who,
                TransferProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.handover().divide(by, units, regulation));
    }

    private boolean known(Actor who, Stream<UnitId> units) {
        Directory directory = directories.of(who.committee());
        return units.allMatch(
                unit -> directory.unit(unit).filter(UnitCard::active).isPresent());
    }

    /** Hands it over. */
    public Outcome<Proposal> transfer(Actor who, ProposalId id, long seen, @Nullable UnitId lead, List<UnitId> joint) {
        if (!known(who, Stream.concat(Stream.ofNullable(lead), joint.stream()))) {
            return Outcome.refused(Reason.at("lead", "proposal.refused.unitUnknown"));
        }
        return proceedings.take(
                who,
                TransferProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.handover().transfer(by, lead, joint, regulation));
    }
}
