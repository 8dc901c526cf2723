package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Step;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Timelines;

/** A letter of urging is printed (打印催办函) by whoever sent it or has it before them: committee and units, never proposers. */
@UseCase
public class PrintLetter {

    private final SeeProposal seeing;

    PrintLetter(SeeProposal seeing) {
        this.seeing = seeing;
    }

    /**
     * What stands in a letter.
     *
     * @param more number, year, unit and days, as its step holds them
     */
    public record Letter(Proposal proposal, LocalDate on, String words, Map<String, String> more) {}

    /** The letter of that step; nothing where the reader may not read it or it was none. */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(Actor who, ProposalId id, UUID step) {
        return seeing.see(who, id)
                .filter(seen -> seen.sight().internal())
                .flatMap(seen -> seen.timeline().stream()
                        .filter(line -> line.id().equals(step) && isLetter(line))
                        .findFirst()
                        .map(line -> new Letter(seen.proposal(), line.on(), line.words(), line.more())));
    }

    private static boolean isLetter(Timelines.Line line) {
        return line.step().equals(Step.URGE.name())
                && Urge.Kind.LETTER.name().equals(line.more().get("kind"));
    }
}
