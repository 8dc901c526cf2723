package org.tongxin.activity.choosing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.UseCase;

/** A person reads the rounds of two-way selection. Before a round is decided a member sees their own wishes only. */
@UseCase
public class SeeRoundsOfChoice {

    private final ChoiceRounds rounds;

    SeeRoundsOfChoice(ChoiceRounds rounds) {
        this.rounds = rounds;
    }

    /** All rounds, open ones first. */
    @Transactional(readOnly = true)
    public List<ChoiceRounds.Line> all() {
        return rounds.all();
    }

    /** One round as this person sees it. */
    @Transactional(readOnly = true)
    public Optional<Round> see(Actor who, UUID id) {
        return rounds.find(id).map(round -> who.at(Desk.SECRETARIAT) ? round : own(who, round));
    }

    private static Round own(Actor who, Round round) {
        UUID me = who.member() == null ? null : who.member().value();
        return new Round(
                round.id(),
                round.title(),
                round.words(),
                round.until(),
                round.decided(),
                round.topics(),
                round.wishes().stream().filter(wish -> wish.member().equals(me)).toList(),
                round.decided() ? round.choices() : List.of());
    }
}
