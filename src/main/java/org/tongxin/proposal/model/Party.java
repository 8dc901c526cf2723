package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;

/**
 * Somebody with a part in a proposal, who may therefore see it, and what it waits for from them. Worked out at each save.
 *
 * @param party member or unit, or the account of the leader in charge
 * @param role {@code PROPOSER}, {@code COSIGNER}, {@code MERGED}, {@code LEAD}, {@code JOINT}, {@code SEPARATE} or {@code LEADER}
 * @param state what is awaited from them
 * @param dueOn until when
 */
record Party(
        UUID party, String role, Waiting state, @Nullable LocalDate dueOn) {

    static List<Party> of(Proposal p, Regulation regulation) {
        List<Party> parties = new ArrayList<>();
        LocalDate rate = due(p.clocks.of(ClockKind.RATE, null), regulation);
        boolean rating = p.state == State.FEEDBACK_DUE;
        MemberId first = p.origin.proposer();
        Waiting own = rating && !rated(p, first) ? Waiting.RATE : ofAuthor(p.state);
        LocalDate until = switch (p.state) {
            case COSIGNING -> due(p.clocks.of(ClockKind.COSIGN, null), regulation);
            case CONSENT -> due(p.clocks.of(ClockKind.CONSENT, null), regulation);
            default -> rate;
        };
        parties.add(new Party(first.value(), "PROPOSER", own, own == Waiting.NOTHING ? null : until));
        for (Cosigner asked : p.cosigners) {
            ofCosigner(p, asked, rate).ifPresent(parties::add);
        }
        for (MemberId judge : p.judges()) {
            if (parties.stream().noneMatch(party -> party.party().equals(judge.value()))) {
                boolean awaited = rating && !rated(p, judge);
                parties.add(new Party(
                        judge.value(), "MERGED", awaited ? Waiting.RATE : Waiting.NOTHING, awaited ? rate : null));
            }
        }
        p.key()
                .map(KeyMatter::leaderAccount)
                .ifPresent(leader -> parties.add(new Party(leader.value(), "LEADER", Waiting.NOTHING, null)));
        for (Handling part : p.handlings) {
            if (part.state().isCurrent()) {
                parties.add(ofUnit(p, part, regulation));
            }
        }
        return parties;
    }

    private static Waiting ofAuthor(State state) {
        return switch (state) {
            case DRAFT -> Waiting.WRITE;
            case RETURNED -> Waiting.REVISE;
            case COSIGNING -> Waiting.COLLECT;
            case CONSENT -> Waiting.CONSENT;
            default -> Waiting.NOTHING;
        };
    }

    private static Optional<Party> ofCosigner(Proposal p, Cosigner asked, @Nullable LocalDate rate) {
        UUID id = asked.member().value();
        return switch (asked.answer()) {
            case PENDING -> Optional.of(new Party(id, "COSIGNER", Waiting.COSIGN, asked.dueOn()));
            case AGREED -> {
                boolean awaited = p.state == State.FEEDBACK_DUE && !rated(p, asked.member());
                yield Optional.of(
                        new Party(id, "COSIGNER", awaited ? Waiting.RATE : Waiting.NOTHING, awaited ? rate : null));
            }
            case DECLINED, LAPSED -> Optional.empty();
        };
    }

    private static Party ofUnit(Proposal p, Handling part, Regulation regulation) {
        Waiting waiting = waiting(p, part);
        ClockKind kind = switch (waiting) {
            case SIGN -> ClockKind.SIGN;
            case OPINION -> ClockKind.OPINION;
            default -> p.round > 1 ? ClockKind.REPLY_AGAIN : ClockKind.REPLY;
        };
        boolean own = kind == ClockKind.SIGN || kind == ClockKind.OPINION;
        LocalDate due = due(p.clocks.of(kind, own ? part.unit() : null), regulation);
        return new Party(part.unit().value(), part.role().name(), waiting, waiting == Waiting.NOTHING ? null : due);
    }

    private static Waiting waiting(Proposal p, Handling part) {
        if (!State.WITH_UNIT.contains(p.state)) {
            return Waiting.NOTHING;
        }
        return switch (part.state()) {
            case PENDING_SIGN -> open(p, Step.SIGN, Waiting.SIGN);
            case OBJECTED, REASSIGNED -> Waiting.NOTHING;
            case SIGNED -> ofSigned(p, part);
        };
    }

    private static Waiting ofSigned(Proposal p, Handling part) {
        if (part.role() == UnitRole.JOINT) {
            return part.opinion() == null ? open(p, Step.GIVE_OPINION, Waiting.OPINION) : Waiting.NOTHING;
        }
        ReplyState reply = p.replyOf(part.unit()).map(Reply::state).orElse(ReplyState.DRAFT);
        boolean now = p.answerersNow().contains(part);
        return switch (reply) {
            case DRAFT -> now ? Waiting.REPLY : Waiting.NOTHING;
            case CHECKING, CLEARED -> Waiting.CHECK;
            case SUPERVISING, ISSUED -> Waiting.NOTHING;
        };
    }

    /** Nothing waits that the state table would refuse. */
    private static Waiting open(Proposal p, Step step, Waiting waiting) {
        return step.allowedIn().contains(p.state) ? waiting : Waiting.NOTHING;
    }

    private static boolean rated(Proposal p, MemberId member) {
        return p.judging().toRate(member).isEmpty();
    }

    private static @Nullable LocalDate due(Optional<RunningClock> clock, Regulation regulation) {
        return clock.map(running -> running.deadline().dueOn(regulation.calendar()))
                .orElse(null);
    }
}
