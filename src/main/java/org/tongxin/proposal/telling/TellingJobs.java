package org.tongxin.proposal.telling;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.tongxin.committee.Founding;
import org.tongxin.common.CommitteeId;
import org.tongxin.platform.Acting;

/** Reminds and escalates every morning before work, committee by committee; sends again what could not be told. */
@Configuration(proxyBeanMethods = false)
class TellingJobs {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 30);
    private static final Duration LOST = Duration.ofMinutes(5);

    @Bean
    Task<Void> remindingOfClocks(Founding founding, MorningRound round) {
        return Tasks.recurring("proposal.remind", Schedules.daily(ZoneId.of("Asia/Shanghai"), BEFORE_WORK))
                .execute((_, _) -> founding.all().forEach(committee -> morning(committee.id(), round)));
    }

    private static void morning(CommitteeId committee, MorningRound round) {
        Acting.run(Acting.platform(committee), round::go);
    }

    @Bean
    Task<Void> tellingAgain(IncompleteEventPublications incomplete) {
        return Tasks.recurring("proposal.tell-again", FixedDelay.ofMinutes(5))
                .execute((_, _) -> incomplete.resubmitIncompletePublicationsOlderThan(LOST));
    }
}
