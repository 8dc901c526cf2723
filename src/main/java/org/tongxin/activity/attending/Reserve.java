package org.tongxin.activity.attending;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Ids;
import org.tongxin.common.MemberId;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** Who waits for a place, in the order they asked (候补); called while the activity is held. */
@Component
class Reserve {

    private final JdbcClient jdbc;

    Reserve(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MatterId id, MemberId member, String name) {
        jdbc.sql("insert into activity.reserve (committee_id, matter_id, id, member_id, name)"
                        + " values (platform.acting_committee(), ?, ?, ?, ?) on conflict do nothing")
                .param(id.value())
                .param(Ids.next())
                .param(member.value())
                .param(name)
                .update();
    }

    boolean remove(MatterId id, MemberId member) {
        return jdbc.sql("delete from activity.reserve where committee_id = platform.acting_committee()"
                                + " and matter_id = ? and member_id = ?")
                        .param(id.value())
                        .param(member.value())
                        .update()
                > 0;
    }

    Optional<Part> first(MatterId id) {
        return jdbc.sql("select member_id, name from activity.reserve where committee_id = platform.acting_committee()"
                        + " and matter_id = ? order by id limit 1")
                .param(id.value())
                .query((row, _) -> Part.present(
                                Role.ATTENDEE,
                                Role.Of.MEMBER,
                                row.getObject("member_id", UUID.class),
                                row.getString("name"))
                        .with(Part.Presence.COMING))
                .optional();
    }
}
