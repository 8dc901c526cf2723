package org.tongxin.notice.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.common.page.Words;
import org.tongxin.notice.Topic;

/** A person reads what they were told (消息), newest first, in their own language. */
@UseCase
public class SeeNotices {

    /** Notices on a page. */
    static final int PAGE = 30;

    private final NoticeViews views;

    SeeNotices(NoticeViews views) {
        this.views = views;
    }

    /**
     * One notice in words.
     *
     * @param href where it opens
     * @param dueOn until when something is asked of the reader
     */
    public record Line(
            UUID id,
            String words,
            Topic topic,
            String href,
            @Nullable LocalDate dueOn,
            Instant at,
            boolean unread) {

        /** A sign for its topic. */
        @JsonIgnore
        public String icon() {
            return switch (topic) {
                case DUTY -> "hand-click";
                case REMINDER -> "bell-ringing";
                case COSIGN -> "user-check";
                case OUTCOME -> "progress";
                case SUPERVISION -> "binoculars";
                case PUBLICATION -> "world";
            };
        }
    }

    /**
     * A page of them.
     *
     * @param unread how many are not read, counted up to a hundred
     * @param next where the page after begins; null: this is the last
     * @param off topics that are switched off
     */
    public record Page(
            List<Line> lines, int unread, @Nullable String next, Set<Topic> off) {

        /** The same by the days on which they came, newest first. */
        public Map<LocalDate, List<Line>> byDay(Words w) {
            return lines.stream()
                    .collect(Collectors.groupingBy(line -> w.day(line.at()), LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** A page, from that place on. */
    @Transactional(readOnly = true)
    public Page page(Actor who, Words w, boolean unreadOnly, @Nullable String after) {
        List<NoticeViews.Told> found = views.page(who, unreadOnly, after, PAGE);
        List<NoticeViews.Told> shown = found.subList(0, Math.min(found.size(), PAGE));
        List<Line> lines = new ArrayList<>();
        shown.forEach(told -> lines.add(line(told, w)));
        String next = found.size() > PAGE ? NoticeViews.after(shown.getLast()) : null;
        return new Page(lines, views.unread(who), next, views.off(who));
    }

    private static Line line(NoticeViews.Told told, Words w) {
        return new Line(told.id(), words(told, w), told.topic(), told.href(), told.dueOn(), told.at(), told.unread());
    }

    /** A sentence that an earlier version wrote and this one no longer has is still a notice. */
    private static String words(NoticeViews.Told told, Words w) {
        try {
            Object[] args = told.args().stream().map(arg -> arg.worded(w)).toArray();
            return w.t(told.text(), args);
        } catch (NoSuchMessageException | IllegalArgumentException _) {
            return w.t("notice.older");
        }
    }

    /** Topics a person may switch off. */
    static List<Topic> choosable() {
        return Arrays.stream(Topic.values()).filter(topic -> !topic.isDuty()).toList();
    }
}
