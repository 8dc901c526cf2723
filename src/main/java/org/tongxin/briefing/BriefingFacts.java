package org.tongxin.briefing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.MemberId;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;

/** The only place that says which facts briefings write: that one was sent, and that somebody confirmed having read it. */
@Component
public class BriefingFacts {

    /** A briefing was sent. */
    public static final String SENT = "briefing.sent";

    /** Somebody confirmed having read one. */
    public static final String CONFIRMED = "briefing.confirmed";

    private final Ledger ledger;
    private final Directories directories;
    private final Clock clock;

    BriefingFacts(Ledger ledger, Directories directories, Clock clock) {
        this.ledger = ledger;
        this.directories = directories;
        this.clock = clock;
    }

    /** It was sent. */
    public void sent(Briefing briefing) {
        write(SENT, briefing, "件", "", Map.of(), List.of());
    }

    /** This reader confirmed it. */
    public void confirmed(Briefing briefing, Briefing.Reader reader) {
        boolean member = reader.sort() == Briefing.Sort.MEMBER;
        write(
                CONFIRMED,
                briefing,
                "人次",
                reader.sector(),
                Map.of("facets", Map.of("as", member ? "member" : "staff")),
                member ? List.of(Fact.Party.of("reader", new MemberId(reader.person()))) : List.of());
    }

    private void write(
            String kind,
            Briefing briefing,
            String unit,
            String sector,
            Map<String, Object> attributes,
            List<Fact.Party> parties) {
        LocalDate today = LocalDate.now(clock);
        Directory directory = directories.of(Acting.required().committee());
        Fact.Dimensions under = new Fact.Dimensions(
                directory.sessionOn(today).map(card -> card.id()).orElse(null), sector.isEmpty() ? null : sector, null);
        ledger.record(
                List.of(new Fact(kind, briefing.id().ref(), today, BigDecimal.ONE, unit, under, attributes, parties)));
    }
}
