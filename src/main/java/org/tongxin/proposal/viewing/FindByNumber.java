package org.tongxin.proposal.viewing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/** Finds filed proposals as people name them: by their numbers in a session, 12、34; or by identity, to name them again. */
@Component
public class FindByNumber {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    FindByNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal as it is named in a form. */
    public record Named(
            ProposalId id,
            String title,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing) {}

    /**
     * What was found.
     *
     * @param proposals in the order of their numbers
     * @param unknown what was typed and is no number of a filed proposal of that session
     */
    public record Found(List<Named> proposals, List<String> unknown) {}

    /** The filed proposals of that session with these numbers, as far as this person sees them. */
    @Transactional(readOnly = true)
    public Found numbers(Actor who, @Nullable SessionId session, String typed) {
        Set<Integer> wanted = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String part : typed.split("[、，,;；\\s第号]+")) {
            Integer number = Typed.number(part);
            if (number != null && number > 0 && wanted.size() < MOST) {
                wanted.add(number);
            } else if (!part.isEmpty()) {
                unknown.add(part);
            }
        }
        List<Named> found = wanted.isEmpty() || session == null
                ? List.of()
                : query(who, "p.session_id = :session and p.filing_no = any(:numbers)", session.value(), wanted);
        wanted.stream()
                .filter(number -> found.stream().noneMatch(each -> number.equals(each.filing())))
                .forEach(number -> unknown.add(number.toString()));
        return new Found(found, unknown);
    }

    /** Those of these proposals that this person sees and that are filed. */
    @Transactional(readOnly = true)
    public List<Named> ids(Actor who, Collection<ProposalId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Visibility viewer = Visibility.of(who);
        return rows(viewer.bind(jdbc.sql(sql(viewer, "p.id = any(:ids)"))
                .param("ids", ids.stream().map(ProposalId::value).limit(MOST).toArray(UUID[]::new))));
    }

    private List<Named> query(Actor who, String where, UUID session, Set<Integer> numbers) {
        Visibility viewer = Visibility.of(who);
        return rows(viewer.bind(jdbc.sql(sql(viewer, where))
                .param("session", session)
                .param("numbers", numbers.toArray(Integer[]::new))));
    }

    private static String sql(Visibility viewer, String where) {
        return "select p.id, p.title, p.session_id, p.serial, p.filing_no from proposal.proposal p"
                + " where p.committee_id = platform.acting_committee() and p.filing_no is not null and (" + viewer.sql()
                + ") and " + where + " order by p.session_id desc, p.filing_no";
    }

    private static List<Named> rows(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> {
                    UUID session = row.getObject("session_id", UUID.class);
                    return new Named(
                            new ProposalId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            session == null ? null : new SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class));
                })
                .list();
    }
}
