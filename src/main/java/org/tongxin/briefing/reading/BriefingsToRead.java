package org.tongxin.briefing.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.briefing.Briefing;
import org.tongxin.common.Actor;
import org.tongxin.common.page.ToDos;
import org.tongxin.common.page.Words;

/** Briefings that wait for somebody's confirmation, in their list of what waits. */
@Component
class BriefingsToRead implements ToDos {

    private static final int MOST = 6;

    private final JdbcClient jdbc;

    BriefingsToRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(Actor who, Words w) {
        return jdbc.sql("""
                select b.id, b.title, b.confirm_by from briefing.recipient r
                  join briefing.briefing b on b.committee_id = r.committee_id and b.id = r.briefing_id
                 where r.committee_id = platform.acting_committee() and r.person_id = ? and r.confirmed_at is null
                 order by b.confirm_by nulls last, b.sent_at, b.id limit ?""")
                .param(Briefing.Reader.of(who))
                .param(MOST)
                .query((row, _) -> new ToDo(
                        w.t("briefing.todo"),
                        row.getString("title"),
                        row.getObject("confirm_by", LocalDate.class),
                        "/briefings/" + row.getObject("id", UUID.class),
                        w.t("briefing.todo.do")))
                .list();
    }
}
