package org.tongxin.proposal.judging;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;

/** Ends ratings whose time is over, every quarter of an hour, committee by committee. */
@Configuration(proxyBeanMethods = false)
class RatingJobs {

    @Bean
    Task<Void> endingRatings(Founding founding, EndRatings ending) {
        return Tasks.recurring("end-ratings", FixedDelay.ofMinutes(15))
                .execute((_, _) -> founding.all()
                        .forEach(committee -> Acting.run(Acting.platform(committee.id()), () -> endAll(ending))));
    }

    private static void endAll(EndRatings ending) {
        while (ending.end() > 0) {
            // a stretch at a time until none is left
        }
    }
}
