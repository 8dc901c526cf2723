package org.tongxin.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Instant NOW = Instant.parse("2026-05-18T01:00:00Z");
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Test
    void the_fifth_failure_locks_and_the_fourth_does_not() {
        Failures four = times(4);
        assertThat(four.locked(NOW)).isFalse();
        assertThat(times(5).locked(NOW)).isTrue();
        assertThat(times(5).lockedUntil()).isEqualTo(NOW.plus(LOCK));
    }

    @Test
    void a_lock_ends_to_the_second_and_counting_begins_anew() {
        Failures locked = times(5);
        assertThat(locked.locked(NOW.plus(LOCK).minusSeconds(1))).isTrue();
        assertThat(locked.locked(NOW.plus(LOCK))).isFalse();
        assertThat(locked.failed(NOW.plus(LOCK), 5, LOCK)).isEqualTo(new Failures(1, null));
    }

    @Test
    void failures_during_a_lock_do_not_draw_it_out() {
        Failures locked = times(5);
        assertThat(locked.failed(NOW.plusSeconds(60), 5, LOCK)).isEqualTo(locked);
    }

    private static Failures times(int n) {
        Failures failures = Failures.NONE;
        for (int i = 0; i < n; i++) {
            failures = failures.failed(NOW, 5, LOCK);
        }
        return failures;
    }
}
