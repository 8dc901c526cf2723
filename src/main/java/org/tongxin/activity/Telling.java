package org.tongxin.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.MemberId;
import org.tongxin.matter.MatterId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;

/** What people are told of an activity. One statement, however many they are. */
@Component
public class Telling {

    private final Notices notices;
    private final Clock clock;

    Telling(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The activity it tells of. */
    public record About(MatterId id, String title, @Nullable LocalDate on) {}

    /** Tells members; {@code due} where something is asked of them by a day. */
    public void members(About about, String key, Collection<UUID> members, @Nullable LocalDate due, Arg... more) {
        Set<Audience> to = new LinkedHashSet<>();
        members.forEach(member -> to.add(Audience.of(new MemberId(member))));
        tell(about, key, to, due, more);
    }

    /** Tells all at a desk. */
    public void desk(About about, String key, Desk desk, @Nullable LocalDate due, Arg... more) {
        tell(about, key, Set.of(Audience.of(desk)), due, more);
    }

    private void tell(About about, String key, Set<Audience> to, @Nullable LocalDate due, Arg... more) {
        if (to.isEmpty()) {
            return;
        }
        List<Arg> args = new java.util.ArrayList<>(
                List.of(Arg.text(about.title()), about.on() == null ? Arg.text("") : Arg.day(about.on())));
        args.addAll(List.of(more));
        notices.tell(List.of(new Notice(
                key + Ids.next(),
                to,
                key,
                args,
                Topic.DUTY,
                about.id().ref(),
                "/activities/" + about.id(),
                due,
                clock.instant())));
    }
}
