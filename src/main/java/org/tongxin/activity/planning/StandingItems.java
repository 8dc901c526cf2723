package org.tongxin.activity.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.activity.AgendaItem;

/** The items that return at every meeting of a kind (常设议题); called within a transaction. */
@Component
class StandingItems {

    private final JdbcClient jdbc;

    StandingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> of(String kind) {
        return jdbc.sql(
                        "select item, title from activity.standing_item where committee_id = platform.acting_committee()"
                                + " and kind = ? order by no")
                .param(kind)
                .query((row, _) -> new AgendaItem(
                        AgendaItem.Sort.valueOf(row.getString("item")),
                        row.getString("title"),
                        "",
                        "",
                        null,
                        null,
                        true))
                .list();
    }

    void keep(String kind, List<AgendaItem> items) {
        jdbc.sql("delete from activity.standing_item where committee_id = platform.acting_committee() and kind = ?")
                .param(kind)
                .update();
        jdbc.sql("""
                insert into activity.standing_item (committee_id, kind, no, item, title)
                select platform.acting_committee(), ?, t.no, t.item, t.title
                  from unnest(?::text[], ?::text[]) with ordinality as t(item, title, no)""")
                .param(kind)
                .param(items.stream().map(item -> item.kind().name()).toArray(String[]::new))
                .param(items.stream().map(AgendaItem::title).toArray(String[]::new))
                .update();
    }
}
