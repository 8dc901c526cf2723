package org.tongxin.proposal.clue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.model.Words;

/** A person reads the clue pool: members what is offered, the desk that decides everything, and only it how to reach a sender. */
@UseCase
public class SeeClues {

    /** Rows of a page. */
    public static final int PAGE = 20;

    private static final int MOST = 1000;

    static final String USES = """
        (select count(*) from proposal.clue_use u where u.committee_id = c.committee_id and u.clue_id = c.id) as begun,
        (select count(*) from proposal.clue_use u where u.committee_id = c.committee_id and u.clue_id = c.id
             and u.handed_in_at is not null) as handed_in""";

    static final String FROM = " from proposal.clue c where c.committee_id = platform.acting_committee()";

    private final JdbcClient jdbc;

    SeeClues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A clue in a list.
     *
     * @param begun proposals begun from it, drafts too; by whom is not told
     * @param handedIn of those, handed in
     */
    public record Row(
            ClueId id,
            Clue.Source source,
            Clue.State state,
            ClueText text,
            Instant received,
            int begun,
            int handedIn) {}

    /**
     * A page of the list.
     *
     * @param counts how many there are of each state, up to a thousand; empty for members
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            List<Row> rows,
            Map<Clue.State, Integer> counts,
            @Nullable String next) {}

    /** A proposal that was written from it, as far as the reader sees it. */
    public record Written(ProposalId id, String title, State state) {}

    /** How its sender may be reached. */
    public record Contact(String name, String phone) {}

    /** A clue with what this reader may read of it. */
    public record Seen(
            Clue clue,
            int begun,
            int handedIn,
            List<Written> written,
            @Nullable Contact contact,
            boolean desk) {}

    /** Where a proposal came from. */
    public record Origin(ClueId id, String title) {}

    /** Whether the person decides about clues. */
    public static boolean atDesk(Actor who) {
        return Permissions.allows(who, ModerateClue.class);
    }

    /** The page that is asked for, newest first; of those that wait the oldest. */
    @Transactional(readOnly = true)
    public Page list(Actor who, ClueFilter filter) {
        boolean desk = atDesk(who);
        Map<String, Object> values = new HashMap<>();
        String where = narrowed(filter, values);
        Map<Clue.State, Integer> counts = desk ? counts(where, values) : Map.of();
        values.put("state", filter.shown(desk).name());
        UUID after = filter.after() == null ? null : Typed.id(filter.after(), id -> id);
        boolean waiting = filter.shown(desk) == Clue.State.RECEIVED;
        String more = after == null ? "" : " and c.id " + (waiting ? ">" : "<") + " :after";
        if (after != null) {
            values.put("after", after);
        }
        List<Row> rows = jdbc.sql("select c.*, " + USES + FROM + where + " and c.state = :state" + more
                        + " order by c.id " + (waiting ? "" : "desc") + " limit " + (PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
        String next = rows.size() > PAGE ? rows.get(PAGE - 1).id().toString() : null;
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), counts, next);
    }

    /** One clue, if this person may read it. */
    @Transactional(readOnly = true)
    public Optional<Seen> find(Actor who, ClueId id) {
        boolean desk = atDesk(who);
        return jdbc.sql("select c.*, " + USES + ", k.name as contact_name, k.phone as contact_phone"
                        + " from proposal.clue c left join proposal.clue_contact k on k.committee_id = c.committee_id"
                        + " and k.clue_id = c.id where c.committee_id = platform.acting_committee() and c.id = ?")
                .param(id.value())
                .query((row, _) -> seen(row, desk))
                .optional()
                .filter(seen -> desk || seen.clue().isShown())
                .map(seen ->
                        new Seen(seen.clue(), seen.begun(), seen.handedIn(), written(who, id), seen.contact(), desk));
    }

    /** The clue a proposal was written from, where its reader may read that too. */
    @Transactional(readOnly = true)
    public Optional<Origin> origin(Actor who, ProposalId proposal) {
        if (!Permissions.allows(who, SeeClues.class)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select c.id, c.title from proposal.clue_use u
                  join proposal.clue c on c.committee_id = u.committee_id and c.id = u.clue_id
                 where u.committee_id = platform.acting_committee() and u.proposal_id = ?""")
                .param(proposal.value())
                .query((row, _) -> new Origin(new ClueId(row.getObject("id", UUID.class)), row.getString("title")))
                .optional();
    }

    private static String narrowed(ClueFilter filter, Map<String, Object> values) {
        String where = "";
        if (filter.category() != null) {
            where += " and c.category = :category";
            values.put("category", filter.category());
        }
        String query = filter.q() == null ? "" : Words.query(filter.q());
        if (!query.isEmpty()) {
            where += " and c.terms @@ cast(:query as tsquery)";
            values.put("query", query);
        } else if (filter.q() != null) {
            where += " and false";
        }
        return where;
    }

    private Map<Clue.State, Integer> counts(String where, Map<String, Object> values) {
        List<String> columns = new ArrayList<>();
        for (Clue.State state : Clue.State.values()) {
            columns.add("(select count(*) from (select 1" + FROM + where + " and c.state = '" + state + "' limit "
                    + MOST + ") n) as " + state);
        }
        return jdbc.sql("select " + String.join(", ", columns))
                .params(values)
                .query((row, _) -> {
                    Map<Clue.State, Integer> counts = new EnumMap<>(Clue.State.class);
                    for (Clue.State state : Clue.State.values()) {
                        counts.put(state, row.getInt(state.name()));
                    }
                    return counts;
                })
                .single();
    }

    private List<Written> written(Actor who, ClueId id) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                        select p.id, p.title, p.state from proposal.clue_use u
                          join proposal.proposal p on p.committee_id = u.committee_id and p.id = u.proposal_id
                         where u.committee_id = platform.acting_committee() and u.clue_id = :clue and %s
                         order by p.id desc limit 50""".formatted(viewer.sql())).param("clue", id.value()))
                .query((row, _) -> new Written(
                        new ProposalId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    private static Seen seen(ResultSet row, boolean desk) throws SQLException {
        String name = row.getString("contact_name");
        Contact contact = desk && name != null ? new Contact(name, row.getString("contact_phone")) : null;
        return new Seen(Clues.clue(row), row.getInt("begun"), row.getInt("handed_in"), List.of(), contact, desk);
    }

    static Row row(ResultSet row) throws SQLException {
        Clue clue = Clues.clue(row);
        return new Row(
                clue.id(),
                clue.source(),
                clue.state(),
                clue.text(),
                clue.dates().received(),
                row.getInt("begun"),
                row.getInt("handed_in"));
    }
}
