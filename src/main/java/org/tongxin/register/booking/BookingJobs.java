package org.tongxin.register.booking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;

/** Each night erases what people said about themselves when they booked, where its time is over. */
@Configuration(proxyBeanMethods = false)
class BookingJobs {

    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    Task<Void> forgettingBookers(Founding founding, ForgetBookers forgetting) {
        return Tasks.recurring("forget-bookers", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT))
                .execute((_, _) -> founding.all()
                        .forEach(committee -> Acting.run(Acting.platform(committee.id()), forgetting::forget)));
    }
}
