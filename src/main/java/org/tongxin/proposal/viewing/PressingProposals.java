package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.UnitId;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.Pressing;

/** Proposals that want a leader's eye: late replies, objections nobody has decided, dissatisfied ones handled again. */
@Component
class PressingProposals implements Pressing {

    private static final String COUNTS = """
        with late as (select p.lead_unit, p.due_on from proposal.proposal p
               where p.committee_id = platform.acting_committee() and p.state in ('HANDLING', 'REPLY_REVIEW', 'REHANDLING')
                 and p.due_on < :today order by p.due_on limit 1000)
        select (select count(*) from late) as late, (select due_on from late order by due_on limit 1) as oldest,
               (select lead_unit from late order by due_on limit 1) as oldest_unit,
               (select count(*) from (select 1 from proposal.proposal p where p.committee_id = platform.acting_committee()
                   and p.state = 'OBJECTED' limit 1000) o) as objected,
               (select count(*) from (select 1 from proposal.proposal p where p.committee_id = platform.acting_committee()
                   and p.state = 'REHANDLING' limit 1000) r) as again,
               (select count(*) from (select 1 from proposal.proposal p where p.committee_id = platform.acting_committee()
                   and p.state = 'COORDINATING' limit 1000) c) as meet,
               (select count(*) from proposal.key_matter k join proposal.proposal p
                    on p.committee_id = k.committee_id and p.id = k.proposal_id
                 where k.committee_id = platform.acting_committee() and k.leader_account = :me
                   and p.state <> 'CLOSED') as led""";

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Clock clock;

    PressingProposals(JdbcClient jdbc, Directories directories, Clock clock) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.clock = clock;
    }

    private record Counts(
            int late, @Nullable LocalDate oldest, @Nullable UnitId unit, int objected, int again, int meet, int led) {}

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor who, Words w) {
        if (!org.tongxin.proposal.model.Visibility.seesReceived(who)) {
            return List.of();
        }
        Counts counts = counts(who);
        List<Line> lines = new ArrayList<>();
        if (counts.late() > 0 && counts.oldest() != null) {
            String unit = directories.of(who.committee()).unitName(counts.unit());
            lines.add(new Line(
                    w.t("proposal.pressing.late", counts.late()),
                    w.t("proposal.pressing.late.more", unit, counts.oldest()),
                    Tone.ZHU,
                    "/proposals?session=all&state=WITH_UNIT&warn=OVER"));
        }
        if (counts.led() > 0) {
            lines.add(new Line(
                    w.t("proposal.pressing.led", counts.led()),
                    w.t("proposal.pressing.led.more"),
                    Tone.ZHE,
                    "/proposals?session=all&state=LED"));
        }
        if (counts.objected() > 0) {
            lines.add(new Line(
                    w.t("proposal.pressing.objected", counts.objected()),
                    w.t("proposal.pressing.objected.more"),
                    Tone.ZHE,
                    "/proposals?session=all&state=OBJECTED"));
        }
        if (counts.meet() > 0) {
            lines.add(new Line(
                    w.t("proposal.pressing.meet", counts.meet()),
                    w.t("proposal.pressing.meet.more"),
                    Tone.ZHU,
                    "/proposals?session=all&state=COORDINATING"));
        }
        if (counts.again() > 0) {
            lines.add(new Line(
                    w.t("proposal.pressing.again", counts.again()),
                    w.t("proposal.pressing.again.more"),
                    Tone.ZHE,
                    "/proposals?session=all&state=REHANDLING"));
        }
        return lines;
    }

    private Counts counts(Actor who) {
        return jdbc.sql(COUNTS)
                .param("today", LocalDate.now(clock))
                .param("me", who.account().value())
                .query((row, _) -> {
                    UUID unit = row.getObject("oldest_unit", UUID.class);
                    return new Counts(
                            row.getInt("late"),
                            row.getObject("oldest", LocalDate.class),
                            unit == null ? null : new UnitId(unit),
                            row.getInt("objected"),
                            row.getInt("again"),
                            row.getInt("meet"),
                            row.getInt("led"));
                })
                .single();
    }
}
