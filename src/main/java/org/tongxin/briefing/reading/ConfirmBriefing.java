package org.tongxin.briefing.reading;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingFacts;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.Briefings;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;

/** Somebody a briefing was sent to confirms having read it (确认阅知), with one act; said again it stays as it was said first. */
@UseCase
public class ConfirmBriefing {

    private final Briefings briefings;
    private final BriefingFacts facts;
    private final Clock clock;

    ConfirmBriefing(Briefings briefings, BriefingFacts facts, Clock clock) {
        this.briefings = briefings;
        this.facts = facts;
        this.clock = clock;
    }

    /** Confirms it. */
    @Transactional
    public Outcome<BriefingId> confirm(Actor who, BriefingId id) {
        var reader = Permissions.allows(who, ConfirmBriefing.class)
                ? briefings.reader(id, Briefing.Reader.of(who))
                : java.util.Optional.<Briefing.Reader>empty();
        if (reader.isEmpty()) {
            return Outcome.missing();
        }
        if (briefings.confirmed(id, reader.get().person(), clock.instant())) {
            facts.confirmed(briefings.find(id).orElseThrow(), reader.get());
        }
        return Outcome.done(id);
    }
}
