package org.tongxin.activity.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.Leave;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plan;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;

/**
 * An activity as a program reads it. The people and the leave of others are for its organisers.
 *
 * @param mine how the reader stands in it; null: they are not on its list
 */
record ActivityDoc(
        MatterId id,
        String kind,
        MatterState state,
        String title,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        String words,
        @Nullable Instant announced,
        @Nullable LocalDate openUntil,
        @Nullable Integer capacity,
        List<AgendaItem> agenda,
        Organising.Share share,
        Part.@Nullable Presence mine,
        int waits,
        List<Leave> leaves,
        List<Part> people,
        int version) {

    static ActivityDoc of(SeeActivity.Seen seen) {
        Plan plan = seen.whole().plan();
        var content = seen.matter().content();
        return new ActivityDoc(
                seen.matter().id(),
                seen.kind().code(),
                seen.matter().state(),
                content.title(),
                content.on(),
                content.until(),
                plan.starts(),
                plan.ends(),
                content.place(),
                content.words(),
                plan.announcedAt(),
                plan.openUntil(),
                plan.capacity(),
                seen.whole().agenda(),
                seen.share(),
                seen.mine(),
                seen.waits(),
                seen.whole().leaves(),
                seen.organises() ? content.parts() : List.of(),
                seen.matter().version());
    }

    @Override
    public String toString() {
        return "ActivityDoc";
    }
}
