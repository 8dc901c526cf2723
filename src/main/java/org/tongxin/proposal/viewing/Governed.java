package org.tongxin.proposal.viewing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.rules.Regulations;

/** Which regulation in force governs the step at which a proposal is (环节依据). */
@Component
class Governed {

    private static final int SHOWN = 3;

    private final ObjectProvider<Regulations> regulations;

    Governed(ObjectProvider<Regulations> regulations) {
        this.regulations = regulations;
    }

    /** The first few of them, for those who may open one. */
    List<Regulations.Ruling> of(Actor who, Proposal p) {
        if (!Visibility.seesReceived(who) && !who.atAny(Desk.MEMBER, Desk.COSIGNER)) {
            return List.of();
        }
        return regulations.stream()
                .flatMap(each -> each.governing(who.committee(), codes(p.state())).stream())
                .limit(SHOWN)
                .toList();
    }

    /** Codes of the mechanism table that a state belongs to. */
    private static List<String> codes(State state) {
        return switch (state) {
            case DRAFT, COSIGNING, WITHDRAWN, RETURNED, CONSENT -> List.of("A01", "A27");
            case SUBMITTED, REVIEW2, REVIEW3 -> List.of("A02", "A03", "A04", "A05", "A06", "A07");
            case FILED, TRANSFERRED, OBJECTED -> List.of("A08");
            case FEEDBACK_DUE -> List.of("A10", "A11");
            case REHANDLING, COORDINATING -> List.of("A26", "A20");
            case CLOSED -> List.of("A12", "A13", "A14", "A22", "A28");
            default -> List.of("A09", "A15", "A18", "A20");
        };
    }
}
