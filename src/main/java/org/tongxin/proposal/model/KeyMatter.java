package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;

/**
 * A proposal named as a key proposal (重点提案, A19): first nominated with a reason, then chosen by a leader of the committee, who
 * names the leader in charge.
 *
 * @param reason why it was nominated
 * @param nominatedBy who nominated it
 * @param nominatedAt when
 * @param leader name of the leader in charge (领衔督办领导); null: nominated and not yet chosen
 * @param leaderAccount that leader's account, where they have one here
 * @param level from where the leader comes; null while not chosen
 * @param decidedBy who chose it
 * @param decidedAt when
 */
public record KeyMatter(
        String reason,
        String nominatedBy,
        Instant nominatedAt,
        @Nullable String leader,
        @Nullable AccountId leaderAccount,
        @Nullable Level level,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Longest reason or name, in characters. */
    public static final int REASON_MAX = 500;

    /** Longest name of a leader, in characters. */
    public static final int LEADER_MAX = 40;

    /** From where a leader in charge comes (领导层级). */
    public enum Level {
        /** 党委领导. */
        PARTY,
        /** 政府领导. */
        GOVERNMENT,
        /** 政协领导. */
        COMMITTEE
    }

    /** Whether it was chosen. */
    public boolean isChosen() {
        return decidedAt != null;
    }

    KeyMatter chosen(String name, @Nullable AccountId account, Level from, Occasion by) {
        return new KeyMatter(reason, nominatedBy, nominatedAt, name, account, from, by.name(), by.at());
    }
}
