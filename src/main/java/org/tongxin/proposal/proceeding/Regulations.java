package org.tongxin.proposal.proceeding;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongxin.common.CommitteeId;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.rules.Rules;

/** The proposal regulation of a committee as it stood on a day. */
@Component
public class Regulations {

    private final Rules rules;

    Regulations(Rules rules) {
        this.rules = rules;
    }

    /** The regulation on that day. */
    public Regulation on(CommitteeId committee, LocalDate day) {
        return Regulation.of(rules.on(committee, day), rules.calendar(committee));
    }
}
