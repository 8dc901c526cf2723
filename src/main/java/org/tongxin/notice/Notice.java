package org.tongxin.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;

/**
 * One thing told (一条消息).
 *
 * @param once what it tells of: the same told again, in a repeated event or walk, is told once
 * @param to who is told
 * @param text key of its sentence
 * @param args what stands in the sentence, in order
 * @param topic what it is about
 * @param about its matter
 * @param href where it opens
 * @param dueOn until when something is asked of the reader; null: nothing by a day
 * @param at when
 */
public record Notice(
        String once,
        Set<Audience> to,
        String text,
        List<Arg> args,
        Topic topic,
        MatterRef about,
        String href,
        @Nullable LocalDate dueOn,
        Instant at) {

    public Notice {
        to = Set.copyOf(to);
        args = List.copyOf(args);
    }
}
