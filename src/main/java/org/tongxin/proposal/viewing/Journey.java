package org.tongxin.proposal.viewing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.page.JourneyStop;
import org.tongxin.common.page.JourneyStop.When;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.State;

/** The desks on a proposal's way (经过线): where it was, where it is, what lies ahead. */
public final class Journey {

    private Journey() {}

    /** The seven desks, or fewer where it ended before. */
    public static List<JourneyStop> of(Proposal p, Wording wording, Words w) {
        int passed = Wording.passed(p.state());
        Proposal.Milestones dates = p.dates();
        @Nullable
        Instant[] days = {
            dates.submitted(),
            dates.filed(),
            dates.transferred(),
            p.lead().map(part -> part.signedAt()).orElse(null),
            dates.replied(),
            p.state() == State.CLOSED ? dates.ended() : null,
            p.state() == State.CLOSED ? dates.ended() : null
        };
        String unit = wording.units(p);
        String[] desks = {
            wording.directory().memberName(p.origin().proposer()),
            w.t("proposal.desk.review"),
            w.t("proposal.desk.assign"),
            unit,
            unit,
            w.t("proposal.desk.proposers"),
            ""
        };
        String[] names = {"submit", "review", "transfer", "sign", "reply", "rate", "close"};
        List<JourneyStop> stops = new ArrayList<>();
        boolean broken = p.state().isFinal() && p.state() != State.CLOSED;
        for (int i = 0; i < names.length && !(broken && i > passed); i++) {
            When when = i < passed ? When.DONE : i == passed && !p.state().isFinal() ? When.NOW : When.LATER;
            String label =
                    broken && i == passed ? w.t("common.chip." + p.state().name()) : w.t("proposal.stop." + names[i]);
            Instant day = days[i];
            String date = day == null || when == When.LATER ? "" : w.date(w.day(day));
            stops.add(new JourneyStop(
                    label, desks[i], when == When.NOW ? "" : date, broken && i == passed ? When.DONE : when));
        }
        return stops;
    }
}
