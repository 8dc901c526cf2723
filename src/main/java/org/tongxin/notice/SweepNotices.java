package org.tongxin.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;
import org.tongxin.rules.Rules;

/** Removes notices that are older than the rule {@code notice.keepDays}; what they told of stays where it is recorded. */
@Component
public class SweepNotices {

    private static final int STRETCH = 2_000;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    SweepNotices(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Removes a stretch for the acting committee and tells how many; 0: nothing is left that is too old. */
    @Transactional
    public int sweep() {
        int days = rules.on(Acting.required().committee(), LocalDate.now(clock)).number("notice.keepDays");
        Instant oldest = clock.instant().minus(java.time.Duration.ofDays(days));
        OffsetDateTime before = oldest.atOffset(ZoneOffset.UTC);
        // both by their own time: a mark never outlives its notice by more than one walk
        int gone = 0;
        for (String table : List.of("notice.notice", "notice.seen")) {
            gone += jdbc.sql("delete from " + table + " where ctid in (select x.ctid from " + table
                            + " x where x.committee_id = platform.acting_committee() and x.at < ? limit ?)")
                    .param(before)
                    .param(STRETCH)
                    .update();
        }
        return gone;
    }

    /** Every night, committee by committee. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        private static final LocalTime AT = LocalTime.of(3, 40);

        @Bean
        Task<Void> sweepingNotices(Founding founding, SweepNotices sweeping) {
            return Tasks.recurring("notice.sweep", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT))
                    .execute((_, _) -> founding.all()
                            .forEach(committee -> Acting.run(Acting.platform(committee.id()), () -> all(sweeping))));
        }

        private static void all(SweepNotices sweeping) {
            while (sweeping.sweep() > 0) {
                // a stretch at a time until none is left
            }
        }
    }
}
