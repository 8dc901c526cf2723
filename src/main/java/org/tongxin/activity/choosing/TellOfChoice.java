package org.tongxin.activity.choosing;

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
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;

/** What people are told of a round of selection. */
@Component
class TellOfChoice {

    private final Notices notices;
    private final Clock clock;

    TellOfChoice(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void desk(UUID round, String title, String key, Desk desk, LocalDate due) {
        tell(round, title, key, Set.of(Audience.of(desk)), due);
    }

    void members(UUID round, String title, String key, Collection<UUID> members) {
        Set<Audience> to = new LinkedHashSet<>();
        members.forEach(member -> to.add(Audience.of(new MemberId(member))));
        if (!to.isEmpty()) {
            tell(round, title, key, to, null);
        }
    }

    private void tell(UUID round, String title, String key, Set<Audience> to, @Nullable LocalDate due) {
        notices.tell(List.of(new Notice(
                key + Ids.next(),
                to,
                key,
                List.of(Arg.text(title)),
                Topic.DUTY,
                new MatterRef("choice", round),
                "/choices/" + round,
                due,
                clock.instant())));
    }
}
