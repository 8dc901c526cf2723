package org.tongxin.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda (议程).
 *
 * @param words what is dealt with; of a study item what is studied
 * @param minutes how long; null: not said
 * @param file the material, one of the matter's files
 * @param standing whether it returns at every meeting of the kind (常设议题, F02)
 */
public record AgendaItem(
        Sort kind,
        String title,
        String words,
        String speaker,
        @Nullable Integer minutes,
        @Nullable UUID file,
        boolean standing) {

    /** Most items of one agenda. */
    public static final int MOST = 40;

    /** What kind of item it is. */
    public enum Sort {
        /** 学习（第一议题）. */
        STUDY,
        /** 通报情况. */
        BRIEFING,
        /** 专家讲座. */
        LECTURE,
        /** 分组讨论. */
        GROUPS,
        /** 大会发言. */
        SPEECHES,
        /** 听取汇报. */
        REPORT,
        /** 审议、讨论. */
        DELIBERATION,
        /** 表决、任免. */
        VOTE,
        /** 其他. */
        OTHER
    }

    /** Whether it is a study item that says what is studied (第一议题, F01). */
    public boolean studies() {
        return kind == Sort.STUDY && !words.isBlank();
    }
}
