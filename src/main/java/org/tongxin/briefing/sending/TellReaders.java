package org.tongxin.briefing.sending;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.briefing.Briefing;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;

/** What readers of a briefing are told: that it came, and once that it still waits. */
@Component
class TellReaders {

    private final Notices notices;
    private final Clock clock;

    TellReaders(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void sent(Briefing briefing, List<Briefing.Reader> to) {
        tell(briefing, to, "briefing.told.sent", Topic.DUTY);
    }

    void reminded(Briefing briefing, List<Briefing.Reader> to) {
        tell(briefing, to, "briefing.told.reminded", Topic.REMINDER);
    }

    private void tell(Briefing briefing, List<Briefing.Reader> to, String key, Topic topic) {
        Set<Audience> audience = new HashSet<>();
        for (Briefing.Reader reader : to) {
            audience.add(
                    reader.sort() == Briefing.Sort.MEMBER
                            ? Audience.of(new MemberId(reader.person()))
                            : Audience.of(new AccountId(reader.person())));
        }
        notices.tell(List.of(new Notice(
                key,
                audience,
                key,
                List.of(Arg.text(briefing.title()), Arg.text(briefing.sentName())),
                topic,
                briefing.id().ref(),
                "/briefings/" + briefing.id(),
                briefing.confirmBy(),
                clock.instant())));
    }
}
