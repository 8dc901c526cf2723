package org.tongxin.proposal.supervision;

import java.util.List;
import java.util.stream.Stream;
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

    /** The leaders with an account here who may be in charge: of this committee, and from outside. */
    public List<Person> leaders() {
        return Stream.concat(people.at(Desk.COMMITTEE_LEADER).stream(), people.at(Desk.LEADER_IN_CHARGE).stream())
                .distinct()
                .toList();
    }

    /**
     * Chooses it.
     *
     * @param account a leader with an account here; null: somebody without one, by name
     * @param name the name of somebody without an account; ignored where an account is given
     * @param level from where the leader comes; a leader of the committee is of the committee whatever is said
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
                .map(person -> take(who, id, seen, account, person.name(), of(person, level)))
                .orElseGet(() -> Outcome.refused(Reason.at("leader", "proposal.refused.leaderNeeded")));
    }

    private KeyMatter.@Nullable Level of(Person leader, KeyMatter.@Nullable Level said) {
        boolean own = people.at(Desk.COMMITTEE_LEADER).contains(leader);
        return own ? KeyMatter.Level.COMMITTEE : said;
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
