package org.tongxin.proposal.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;

/** In an open round the unit says how it stands, with proof where there is some; the proposers may say what they see of it. */
@UseCase
public class SayInRound {

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 1_000;

    /** Longest proof, in characters. */
    public static final int PROOF_MAX = 300;

    /** Most one item takes. */
    private static final int MOST = 50;

    private final Rounds rounds;
    private final RoundItems items;
    private final RoundSayings sayings;
    private final Proposals proposals;
    private final TransactionTemplate transaction;
    private final Audit audit;

    SayInRound(
            Rounds rounds,
            RoundItems items,
            RoundSayings sayings,
            Proposals proposals,
            TransactionTemplate transaction,
            Audit audit) {
        this.rounds = rounds;
        this.items = items;
        this.sayings = sayings;
        this.proposals = proposals;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Puts it on record. */
    public Outcome<RoundItem> say(Actor who, UUID round, int no, String typed, String typedProof) {
        if (!Permissions.allows(who, SayInRound.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Round held = rounds.share(round).orElse(null);
            if (held == null || held.state() == Round.State.PLANNED) {
                return Outcome.missing();
            }
            return items.hold(who, round, no)
                    .filter(RoundItem::isIn)
                    .<Outcome<RoundItem>>map(item -> keep(who, held, item, Prose.clean(typed), Prose.clean(typedProof)))
                    .orElseGet(Outcome::missing);
        }));
    }

    private Outcome<RoundItem> keep(Actor who, Round round, RoundItem item, String words, String proof) {
        List<Reason> wrong = new ArrayList<>();
        Optional<RoundSayings.Side> side = side(who, item);
        if (round.state() == Round.State.CLOSED) {
            wrong.add(Reason.of("proposal.rounds.refused.closed"));
        } else if (side.isEmpty()) {
            wrong.add(Reason.of("proposal.rounds.refused.notYours"));
        }
        if (words.isEmpty()) {
            wrong.add(Reason.at("words", "proposal.rounds.refused.words"));
        }
        if (Prose.length(words) > WORDS_MAX) {
            wrong.add(Reason.at("words", "proposal.refused.whyTooLong", WORDS_MAX));
        }
        if (Prose.length(proof) > PROOF_MAX) {
            wrong.add(Reason.at("proof", "proposal.refused.whyTooLong", PROOF_MAX));
        }
        if (sayings.whole(item).said().size() >= MOST) {
            wrong.add(Reason.of("proposal.rounds.refused.enough", MOST));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        sayings.say(item, side.orElseThrow(), words, proof, who.name());
        audit.record(
                who,
                SayInRound.class.getSimpleName(),
                new Audit.Subject(Round.KIND, round.id(), round.name()),
                null,
                Map.of("item", item.no(), "side", side.orElseThrow().code()));
        return Outcome.done(item);
    }

    /** The unit that answers for it, or one of the proposal's proposers. */
    private Optional<RoundSayings.Side> side(Actor who, RoundItem item) {
        if (who.at(Desk.UNIT_OFFICER) && who.unit() != null && who.unit().equals(item.unit())) {
            return Optional.of(new RoundSayings.Side("UNIT", who.unit().value()));
        }
        return proposals
                .find(item.proposal(), Visibility.of(who))
                .filter(proposal -> who.member() != null && proposal.judges().contains(who.member()))
                .map(_ -> new RoundSayings.Side(
                        "PROPOSER", Objects.requireNonNull(who.member()).value()));
    }
}
