package org.tongxin.proposal.rounds;

import java.util.Optional;
import org.tongxin.proposal.model.LookBack;

/** What is found when looking again (新的结论). */
public enum RoundVerdict {
    /** 已兑现. */
    FULFILLED,
    /** 部分兑现. */
    PARTLY,
    /** 未兑现. */
    NOT,
    /** 已无法兑现: no longer possible, for the reason given. */
    IMPOSSIBLE;

    /** Whether it is a finding: what had been struck off the clear list comes back to it. */
    boolean isFinding() {
        return this == PARTLY || this == NOT;
    }

    /** The look-back on the whole proposal that it stands for; what became impossible is neither done nor undone. */
    Optional<LookBack.Verdict> asLookBack() {
        return switch (this) {
            case FULFILLED -> Optional.of(LookBack.Verdict.DONE);
            case PARTLY -> Optional.of(LookBack.Verdict.PARTLY);
            case NOT -> Optional.of(LookBack.Verdict.NOT_DONE);
            case IMPOSSIBLE -> Optional.empty();
        };
    }
}
