package org.tongxin.proposal.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A leader of the committee chooses a nominated proposal as a key proposal and names the leader in charge (领衔督办). */
@UseCase
@Serves("A19")
public class ChooseKeyProposal {

    private final Proceedings proceedings;
    private final People people;
    private final Quotas quotas;

    ChooseKeyProposal(Proceedings proceedings, People people, Quotas quotas) {
        this.proceedings = proceedings;
        this.people = people;
        this.quotas = quotas;
    }

    /** The leaders of this committee who may be in charge. */
    public List<Person> leaders() {
        return people.at(Desk.COMMITTEE_LEADER);
    }

    /**
     * Chooses it.
     *
     * @param account a leader of this committee; null: somebody outside, by name
     * @param name the name of somebody outside; ignored where an account is given
     */
    public Outcome<Proposal> choose(
            Actor who,
            ProposalId id,
            long seen,
            @Nullable AccountId account,
            String name,
            KeyMatter.@Nullable Level level) {
        if (account == null) {
            return take(who, id, seen, null, name, level);
        }
        return leaders().stream()
                .filter(person -> person.id().equals(account))
                .findFirst()
                .map(person -> take(who, id, seen, account, person.name(), KeyMatter.Level.COMMITTEE))
                .orElseGet(() -> Outcome.refused(Reason.at("leader", "proposal.refused.leaderNeeded")));
    }

    private Outcome<Proposal> take(
            Actor who,
            ProposalId id,
            long seen,
            @Nullable AccountId account,
            String name,
            KeyMatter.@Nullable Level level) {
        return proceedings.take(
                who,
                ChooseKeyProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.leading()
                        .choose(
                                by,
                                name,
                                account,
                                level,
                                quotas.keys(proposal.numbers().session(), regulation.keyQuota())));
    }
}
