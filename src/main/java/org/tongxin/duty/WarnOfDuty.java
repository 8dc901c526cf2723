package org.tongxin.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;
import org.tongxin.platform.Audit;

/** The secretariat tells members who lie beneath a threshold so (发出履职提醒), once per threshold and year. */
@UseCase
public class WarnOfDuty {

    private final Standings standings;
    private final SeeDuty seeing;
    private final Directories directories;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Scene scene;

    WarnOfDuty(
            Standings standings,
            SeeDuty seeing,
            Directories directories,
            Notices notices,
            JdbcClient jdbc,
            Scene scene) {
        this.standings = standings;
        this.seeing = seeing;
        this.directories = directories;
        this.notices = notices;
        this.jdbc = jdbc;
        this.scene = scene;
    }

    /** One transaction, the time and the trail. */
    @org.springframework.stereotype.Component("dutyScene")
    record Scene(TransactionTemplate transaction, Clock clock, Audit audit) {}

    /** Tells all who were not told yet, and says how many notices that were. */
    public Outcome<Integer> warn(Actor who) {
        if (!Permissions.allows(who, WarnOfDuty.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(scene.transaction().execute(_ -> {
            LocalDate today = LocalDate.now(scene.clock());
            Thresholds thresholds = seeing.thresholds(who);
            if (today.getMonthValue() < thresholds.fromMonth()) {
                return Outcome.<Integer>refused(Reason.of("duty.refused.early", thresholds.fromMonth()));
            }
            List<Notice> fresh = new ArrayList<>();
            for (Standing each : standings.of(directories.of(who.committee()), today, null)) {
                for (Standing.Line line : each.below(thresholds)) {
                    if (keep(who, each, line, today.getYear())) {
                        fresh.add(notice(each, line, today.getYear()));
                    }
                }
            }
            if (fresh.isEmpty()) {
                return Outcome.<Integer>refused(Reason.of("duty.refused.allTold"));
            }
            notices.tell(fresh);
            scene.audit()
                    .record(
                            who,
                            WarnOfDuty.class.getSimpleName(),
                            new Audit.Subject("duty", who.committee().value(), String.valueOf(today.getYear())),
                            null,
                            fresh.size());
            return Outcome.done(fresh.size());
        }));
    }

    /** The key of the table keeps two who act at once from telling twice. */
    private boolean keep(Actor who, Standing each, Standing.Line line, int year) {
        return jdbc.sql(
                                "insert into duty.told values (platform.acting_committee(), ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(year)
                        .param(each.member().value())
                        .param(line.name())
                        .param(who.name())
                        .param(scene.clock().instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Notice notice(Standing each, Standing.Line line, int year) {
        return new Notice(
                "duty " + year + " " + line,
                java.util.Set.of(Audience.of(each.member())),
                "duty.told." + line,
                List.of(Arg.number(each.present()), Arg.number(each.invited())),
                Topic.REMINDER,
                new MatterRef("member", each.member().value()),
                "/duty/mine",
                null,
                scene.clock().instant());
    }
}
