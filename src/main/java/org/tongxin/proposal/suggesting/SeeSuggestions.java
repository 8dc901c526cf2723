package org.tongxin.proposal.suggesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.learning.Learned;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.model.Words;

/**
 * A person who is about to classify or to hand over a proposal sees what the committee's own past suggests, because of which words,
 * and which precedents there are (承办单位建议). It is a hint; nothing is filled in by itself.
 */
@UseCase
public class SeeSuggestions {

    private static final int UNITS = 3;
    private static final int CATEGORIES = 2;
    private static final int PRECEDENTS = 2;

    private final Experience experience;
    private final JdbcClient jdbc;

    SeeSuggestions(Experience experience, JdbcClient jdbc) {
        this.experience = experience;
        this.jdbc = jdbc;
    }

    /** An earlier proposal that the suggested unit handled. */
    public record Precedent(
            ProposalId id,
            String title,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing) {}

    /** A unit that may be right, because of these words, as with these earlier ones. */
    public record OfUnit(UnitId unit, List<String> words, List<Precedent> precedents) {}

    /** A category that may be right, because of these words. */
    public record OfCategory(String category, List<String> words) {}

    /**
     * What the past suggests.
     *
     * @param learning whether it is just being learnt; asked again in a moment there is an answer
     * @param lessons from how many earlier proposals; 0: too few to learn from
     */
    public record Suggestions(boolean learning, int lessons, List<OfUnit> units, List<OfCategory> categories) {}

    /** For this proposal. */
    @Transactional(readOnly = true)
    public Suggestions to(Actor who, Proposal proposal) {
        Optional<Experience.Known> known = experience.of(who.committee());
        Text text = proposal.text();
        String body = String.join("\n", text.situation(), text.analysis(), text.suggestion());
        List<OfUnit> units = new ArrayList<>();
        known.flatMap(Experience.Known::units)
                .map(learned -> learned.suggest(text.title(), body, UNITS))
                .orElse(List.of())
                .forEach(each ->
                        units.add(new OfUnit(UnitId.of(each.label()), each.words(), precedents(who, proposal, each))));
        List<OfCategory> categories = known
                .flatMap(Experience.Known::categories)
                .map(learned -> learned.suggest(text.title(), body, CATEGORIES))
                .orElse(List.of())
                .stream()
                .map(each -> new OfCategory(each.label(), each.words()))
                .toList();
        int lessons = Math.max(
                known.flatMap(Experience.Known::units).map(Learned::lessons).orElse(0),
                known.flatMap(Experience.Known::categories)
                        .map(Learned::lessons)
                        .orElse(0));
        return new Suggestions(known.isEmpty(), lessons, units, categories);
    }

    /** The latest of that unit in which the strongest of the words stands that any have. */
    private List<Precedent> precedents(Actor who, Proposal proposal, Learned.Suggestion suggestion) {
        Visibility viewer = Visibility.of(who);
        for (String word : suggestion.words()) {
            String query = Words.query(word);
            List<Precedent> found = query.isEmpty() ? List.of() : precedents(viewer, proposal, suggestion, query);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Precedent> precedents(
            Visibility viewer, Proposal proposal, Learned.Suggestion suggestion, String query) {
        String sql = """
            select p.id, p.title, p.session_id, p.serial, p.filing_no from proposal.proposal p
             where p.committee_id = platform.acting_committee() and p.lead_unit = :unit and p.id <> :self
               and p.id in (select proposal.found(cast(:query as tsquery), 200)) and (%s)
             order by p.id desc limit %d""".formatted(viewer.sql(), PRECEDENTS);
        return viewer.bind(jdbc.sql(sql)
                        .param("unit", UUID.fromString(suggestion.label()))
                        .param("self", proposal.id().value())
                        .param("query", query))
                .query((row, _) -> {
                    UUID session = row.getObject("session_id", UUID.class);
                    return new Precedent(
                            new ProposalId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            session == null ? null : new SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class));
                })
                .list();
    }
}
