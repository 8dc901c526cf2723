package org.tongxin.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Words;

/** What waits for a person, by the four blocks of the first page (综合履职平台); each module that has such things says so itself. */
public interface Waiting {

    /** The lines, nearest day first; none where nothing waits. */
    List<Line> lines(Actor who, Words w);

    /** The four blocks. */
    enum Block {
        /** 学习教育. */
        STUDY,
        /** 履职活动. */
        DUTY,
        /** 信息反馈. */
        FEEDBACK,
        /** 服务管理. */
        SERVICE
    }

    /**
     * One line.
     *
     * @param words how many of what, in one sentence
     * @param act what to do about it
     * @param href where that is done
     * @param by the nearest day by which; null: none is set
     */
    record Line(
            Block block,
            int count,
            String words,
            String act,
            String href,
            @Nullable LocalDate by) {}
}
