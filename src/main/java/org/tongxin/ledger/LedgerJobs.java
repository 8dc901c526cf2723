package org.tongxin.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;

/** Seals every committee's facts and folds them into cells once a minute; and verifies all ledgers where the program is started for that. */
@Configuration(proxyBeanMethods = false)
class LedgerJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerJobs.class);

    @Bean
    Task<Void> sealingFacts(Founding founding, SealFacts sealing) {
        return Tasks.recurring("seal-facts", FixedDelay.ofMinutes(1))
                .execute((_, _) -> founding.all()
                        .forEach(committee -> Acting.run(Acting.platform(committee.id()), () -> sealAll(sealing))));
    }

    private static void sealAll(SealFacts sealing) {
        while (sealing.seal() > 0) {
            // block after block until nothing finished is left
        }
    }

    @Bean
    Task<Void> foldingCells(Founding founding, FoldCells folding) {
        return Tasks.recurring("fold-cells", FixedDelay.ofMinutes(1))
                .execute((_, _) ->
                        founding.all().forEach(each -> Acting.run(Acting.platform(each.id()), folding::foldAll)));
    }

    /** {@code --verify-ledger}: says for each committee whether its ledger holds, and ends with 1 where one does not. */
    @Bean
    ApplicationRunner verifyingLedgers(
            Founding founding, VerifyLedger verifying, CheckCells checking, ApplicationContext application) {
        return arguments -> {
            if (arguments.containsOption("verify-ledger")) {
                long broken = founding.all().stream()
                        .filter(committee -> !holds(committee, verifying) | !fits(committee, checking))
                        .count();
                System.exit(SpringApplication.exit(application, () -> broken == 0 ? 0 : 1));
            }
        };
    }

    private static boolean fits(Founding.Known committee, CheckCells checking) {
        long wrong = Acting.as(Acting.platform(committee.id()), checking::wrong);
        if (wrong > 0) {
            LOG.error("{}: {} lines of the cells differ from the facts", committee.shortName(), wrong);
        }
        return wrong == 0;
    }

    private static boolean holds(Founding.Known committee, VerifyLedger verifying) {
        VerifyLedger.Report report = Acting.as(Acting.platform(committee.id()), verifying::verify);
        VerifyLedger.Broken broken = report.broken();
        if (broken == null) {
            LOG.info(
                    "{}: {} blocks with {} facts hold, {} facts are not sealed yet",
                    committee.shortName(),
                    report.blocks(),
                    report.facts(),
                    report.open());
            return true;
        }
        LOG.error("{}: block {} is broken: {}", committee.shortName(), broken.height(), broken.why());
        return false;
    }
}
