package org.tongxin.proposal.suggesting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.learning.Learned;
import org.tongxin.learning.Learner;
import org.tongxin.learning.Lesson;
import org.tongxin.platform.Acting;

/**
 * What was learnt from a committee's filed proposals: which unit handled them in the end, in which category they were filed. Kept in
 * memory for a few committees, learnt beside the requests and learnt anew twice a day; a request never waits for it.
 */
@Component
class Experience implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Experience.class);
    private static final int COMMITTEES = 4;
    private static final int LATEST = 20_000;
    private static final Duration FRESH = Duration.ofHours(12);

    private static final String LESSONS = """
        select p.title, p.situation || E'\\n' || p.analysis || E'\\n' || p.suggestion as body, p.category,
               p.lead_unit::text as unit
          from proposal.proposal p
         where p.committee_id = platform.acting_committee() and p.filed_at is not null
         order by p.id desc limit ?""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("learning")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Set<CommitteeId> learning = ConcurrentHashMap.newKeySet();
    private final Map<CommitteeId, Known> known = new LinkedHashMap<>(COMMITTEES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommitteeId, Known> eldest) {
            return size() > COMMITTEES;
        }
    };

    Experience(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is known of a committee.
     *
     * @param units by lead unit; nothing: too few proposals to learn from
     * @param categories by category
     */
    record Known(Optional<Learned> units, Optional<Learned> categories, Instant at) {}

    private record Row(
            String title,
            String body,
            @Nullable String category,
            @Nullable String unit) {}

    /** What is known, or nothing while it is being learnt. */
    Optional<Known> of(CommitteeId committee) {
        Known now;
        synchronized (known) {
            now = known.get(committee);
        }
        boolean old = now == null || now.at().plus(FRESH).isBefore(clock.instant());
        if (old && learning.add(committee)) {
            beside.execute(() -> learnBeside(committee));
        }
        return Optional.ofNullable(now);
    }

    private void learnBeside(CommitteeId committee) {
        try {
            learn(committee);
        } catch (RuntimeException e) {
            LOG.warn("Nothing was learnt for committee {}", committee, e);
        } finally {
            learning.remove(committee);
        }
    }

    /** Learns at once. */
    Known learn(CommitteeId committee) {
        List<Row> rows = Acting.as(
                Acting.platform(committee),
                () -> java.util.Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(LESSONS)
                        .param(LATEST)
                        .query((row, _) -> new Row(
                                row.getString("title"),
                                row.getString("body"),
                                row.getString("category"),
                                row.getString("unit")))
                        .list())));
        Known learnt = new Known(
                Learner.learn(rows.stream()
                        .filter(row -> row.unit() != null)
                        .map(row -> new Lesson(row.title(), row.body(), String.valueOf(row.unit())))
                        .toList()),
                Learner.learn(rows.stream()
                        .filter(row -> row.category() != null)
                        .map(row -> new Lesson(row.title(), row.body(), String.valueOf(row.category())))
                        .toList()),
                clock.instant());
        synchronized (known) {
            known.put(committee, learnt);
        }
        return learnt;
    }

    @Override
    public void destroy() {
        beside.shutdownNow();
    }
}
