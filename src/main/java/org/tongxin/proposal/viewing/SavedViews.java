package org.tongxin.proposal.viewing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** Filters that a reader keeps under a name (我的视图); theirs alone. */
@Component
@Transactional
public class SavedViews {

    private static final int MOST = 20;
    private static final int NAME_MAX = 40;
    private static final int QUERY_MAX = 500;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept filter. */
    public record SavedView(UUID id, String name, String query) {}

    /** This person's views, oldest first. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor who) {
        return jdbc.sql("""
                select id, name, query from proposal.saved_view
                 where committee_id = platform.acting_committee() and account_id = ? order by id""")
                .param(who.account().value())
                .query((row, _) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps a filter; one of the same name is replaced. */
    public Outcome<String> keep(Actor who, String name, String query) {
        String clean = Prose.clean(name);
        if (clean.isEmpty() || Prose.length(clean) > NAME_MAX) {
            return Outcome.refused(Reason.at("name", "proposal.refused.viewName", NAME_MAX));
        }
        if (query.length() > QUERY_MAX || of(who).size() >= MOST) {
            return Outcome.refused(Reason.at("name", "proposal.refused.viewsFull", MOST));
        }
        jdbc.sql("""
                insert into proposal.saved_view values (platform.acting_committee(), ?, ?, ?, ?)
                on conflict (committee_id, account_id, name) do update set query = excluded.query""")
                .param(who.account().value())
                .param(Ids.next())
                .param(clean)
                .param(query)
                .update();
        return Outcome.done(clean);
    }

    /** Forgets one. */
    public void forget(Actor who, UUID id) {
        jdbc.sql("delete from proposal.saved_view"
                        + " where committee_id = platform.acting_committee() and account_id = ? and id = ?")
                .param(who.account().value())
                .param(id)
                .update();
    }
}
