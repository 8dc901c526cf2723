package org.tongxin.proposal.clue;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;

/** Each night erases what senders of clues said about themselves, where its time is over. */
@Configuration(proxyBeanMethods = false)
class ClueJobs {

    private static final LocalTime AT = LocalTime.of(3, 40);

    @Bean
    Task<Void> forgettingContacts(Founding founding, ForgetContacts forgetting) {
        return Tasks.recurring("forget-clue-contacts", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT))
                .execute((_, _) -> founding.all()
                        .forEach(committee -> Acting.run(Acting.platform(committee.id()), forgetting::forget)));
    }
}
