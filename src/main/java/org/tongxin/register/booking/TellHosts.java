package org.tongxin.register.booking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;
import org.tongxin.register.places.PlaceKinds;

/** Tells the secretariat and those who receive at a place of a new booking, and of one that was cancelled. */
@Component
class TellHosts {

    private final Notices notices;
    private final JdbcClient jdbc;

    TellHosts(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    private record To(String title, UUID member) {}

    /** Tells of it as it stands. */
    void of(Booking booking) {
        List<To> hosts = jdbc.sql("""
                select m.title, y.party_id from matter.matter m
                  left join matter.part y on y.committee_id = m.committee_id and y.matter_id = m.id and y.of = 'MEMBER'
                       and y.role = any(?) and y.party_id is not null
                 where m.committee_id = platform.acting_committee() and m.id = ?""")
                .param(PlaceKinds.HOSTS.toArray(String[]::new))
                .param(booking.place().value())
                .query((row, _) -> new To(row.getString("title"), row.getObject("party_id", UUID.class)))
                .list();
        Set<Audience> to = new HashSet<>(Set.of(Audience.of(Desk.SECRETARIAT)));
        hosts.stream()
                .filter(host -> host.member() != null)
                .forEach(host -> to.add(Audience.of(new MemberId(host.member()))));
        notices.tell(List.of(new Notice(
                booking.id() + " " + booking.state(),
                to,
                "register.told." + booking.state(),
                List.of(
                        Arg.text(hosts.getFirst().title()),
                        Arg.day(booking.slot().day()),
                        Arg.text(booking.slot().from().toString())),
                Topic.DUTY,
                booking.id().ref(),
                "/bookings/" + booking.id(),
                booking.state() == Booking.State.ASKED ? booking.slot().day() : null,
                booking.asked())));
    }
}
