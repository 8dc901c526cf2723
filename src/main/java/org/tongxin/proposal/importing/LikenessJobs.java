package org.tongxin.proposal.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Proposals;

/** Makes the signatures anew by which similar proposals are found, after an update that makes them in another way. */
@Configuration(proxyBeanMethods = false)
class LikenessJobs {

    private static final int STRETCH = 200;

    @Bean
    Task<Void> renewingLikeness(Founding founding, Proposals proposals, TransactionTemplate transaction) {
        return Tasks.recurring("renew-likeness", FixedDelay.ofHours(1))
                .execute((_, _) -> founding.all()
                        .forEach(committee ->
                                Acting.run(Acting.platform(committee.id()), () -> renewAll(proposals, transaction))));
    }

    private static void renewAll(Proposals proposals, TransactionTemplate transaction) {
        Integer made;
        do {
            made = transaction.execute(_ -> proposals.renewLikeness(STRETCH));
        } while (made != null && made == STRETCH);
    }
}
