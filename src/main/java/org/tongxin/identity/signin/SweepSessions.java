package org.tongxin.identity.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.identity.model.Columns;

/** Each night removes sessions that ended more than a month ago; who came in and out stays in the audit trail. */
@Configuration(proxyBeanMethods = false)
class SweepSessions {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final LocalTime AT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> sweepSessionsTask(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("identity.sweep", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT))
                .execute((instance, context) -> jdbc.sql("select identity.sweep(?)")
                        .param(Columns.moment(clock.instant().minus(KEPT)))
                        .query(Long.class)
                        .single());
    }
}
