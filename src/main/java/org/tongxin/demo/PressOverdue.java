package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.AnswerUrging;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.proceeding.Urgings;
import org.tongxin.proposal.supervision.UrgeHandler;
import org.tongxin.proposal.telling.MorningRound;

/** Presses what is late in the demonstration: a call, two letters of which one is answered, and the morning's round. */
@Component
record PressOverdue(
        UrgeHandler urging,
        AnswerUrging answering,
        Urgings urgings,
        MorningRound round,
        TransactionTemplate transaction,
        Clock clock) {

    private static final int FEW = 2;

    void press(CommitteeId committee, DemoPeople.Troupe troupe) {
        Actor supervisor = troupe.named("supervisor");
        List<ProposalId> late = Acting.as(supervisor, this::late);
        for (ProposalId id : late) {
            urge(supervisor, id, Urge.call("和联络员通了电话，对方说材料在科长那里，本周内报上来。"));
            Proposal urged = urge(supervisor, id, new Urge(Urge.Kind.LETTER, "请说明拖延的原因，写清楚哪一天能答复提案人。", null, null));
            if (id.equals(late.getFirst())) {
                UnitId unit = urged.lead().orElseThrow().unit();
                UUID letter = Acting.as(supervisor, () -> step(id));
                Actor officer = troupe.officer(unit);
                TodaysActs.done(
                        Acting.as(officer, () -> answering.answer(officer, id, letter, "现场已经看过，正在和街道核对清单，下周三前正式答复。")));
            }
        }
        Acting.run(Acting.platform(committee), round::go);
    }

    private Proposal urge(Actor supervisor, ProposalId id, Urge urge) {
        return TodaysActs.done(Acting.as(supervisor, () -> urging.urge(supervisor, id, urge)));
    }

    private List<ProposalId> late() {
        return Objects.requireNonNull(transaction.execute(
                _ -> urgings.pressing(LocalDate.now(clock), new UUID(0, 0), Integer.MAX_VALUE, FEW).stream()
                        .map(Urgings.Standing::id)
                        .toList()));
    }

    /** The latest letter of that proposal. */
    private UUID step(ProposalId id) {
        return Objects.requireNonNull(transaction.execute(_ -> urgings.lastLetter(id)));
    }
}
