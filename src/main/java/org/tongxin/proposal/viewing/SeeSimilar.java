package org.tongxin.proposal.viewing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Likeness;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.model.Words;

/**
 * A reviewer, or an author while writing, sees earlier proposals that are like the one before them (相似提案), what is the same, what
 * became of them and what was promised. The machine only points; nothing is decided by it.
 */
@UseCase
public class SeeSimilar {

    private static final int CANDIDATES = 20;
    private static final int SHOWN = 3;
    /** Below this share of common words, of the texts or, more strictly, of the titles, nothing is pointed at. */
    private static final double TEXTS = 0.16;

    private static final double TITLES = 0.5;
    /** A sentence is the same where so large a share of its words stands in the other one. */
    private static final double SENTENCE = 0.6;

    private static final int SENTENCE_LEAST = 8;

    private final JdbcClient jdbc;

    SeeSimilar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier proposal.
     *
     * @param titles share of common words of the titles, in percent
     * @param texts share of common words of the whole texts, in percent
     * @param same its sentences that say the same, at most two
     * @param opens whether this reader may open it; of what was filed members may know this much and no more
     * @param given what was promised in its replies, and where that stands
     */
    public record Similar(
            ProposalId id,
            String title,
            State state,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing,
            @Nullable UnitId lead,
            @Nullable String grade,
            int titles,
            int texts,
            List<String> same,
            boolean opens,
            List<Given> given,
            @Nullable Judged judged) {

        Similar with(List<Given> promises) {
            return new Similar(
                    id, title, state, session, serial, filing, lead, grade, titles, texts, same, opens, promises,
                    judged);
        }

        /** For the order: what is the same all through counts more than what has the same name. */
        double likeness() {
            return Math.max(texts, titles * 0.6);
        }
    }

    /** What a person says of a hint. */
    public enum Verdict {
        /** 是同一件事. */
        SAME,
        /** 有关联. */
        RELATED,
        /** 不是一件事. */
        DIFFERENT
    }

    /** Who said so. */
    public record Judged(Verdict verdict, String by) {}

    /** A promise of an earlier proposal. */
    public record Given(
            int round,
            int no,
            String text,
            Pledge.Standing standing,
            @Nullable LocalDate dueOn) {}

    private record Candidate(Similar card, Text text) {}

    /** The most similar ones that this person sees, the likest first. */
    @Transactional(readOnly = true)
    public List<Similar> to(Actor who, Proposal proposal) {
        Set<String> words = Likeness.words(proposal.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Set<String> title = Likeness.title(proposal.text());
        List<Similar> similar = new ArrayList<>();
        for (Candidate candidate : candidates(who, proposal)) {
            double texts = Likeness.of(words, Likeness.words(candidate.text()));
            double titles = Likeness.ofTitles(title, Likeness.title(candidate.text()));
            if (texts >= TEXTS || titles >= TITLES) {
                similar.add(shown(candidate, titles, texts, words));
            }
        }
        similar.sort(Comparator.comparing(Similar::likeness).reversed());
        return withPromises(similar.stream().limit(SHOWN).toList());
    }

    private List<Similar> withPromises(List<Similar> similar) {
        if (similar.isEmpty()) {
            return similar;
        }
        Map<UUID, List<Given>> given = new HashMap<>();
        jdbc.sql("""
                select m.proposal_id, m.round, m.no, m.body, m.stands, m.due_now from proposal.promise m
                 where m.committee_id = platform.acting_committee() and m.proposal_id = any(?) and m.stands <> 'DRAFT'
                 order by m.proposal_id, m.round, m.no""")
                .param(similar.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query((row, _) -> given.computeIfAbsent(
                                row.getObject("proposal_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Given(
                                row.getInt("round"),
                                row.getInt("no"),
                                row.getString("body"),
                                Pledge.Standing.valueOf(row.getString("stands")),
                                row.getObject("due_now", LocalDate.class))))
                .list();
        return similar.stream()
                .map(each -> each.with(given.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private List<Candidate> candidates(Actor who, Proposal proposal) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                        select p.id, p.title, p.situation, p.analysis, p.suggestion, p.state, p.session_id, p.serial,
                               p.filing_no, p.lead_unit, p.grade, (%s) as opens, h.verdict, h.by_name
                          from proposal.proposal p left join proposal.hint h on h.committee_id = p.committee_id
                               and h.proposal_id = :self and h.other_id = p.id
                         where p.committee_id = platform.acting_committee()
                           and p.id in (select proposal.alike(:bands, :most) union
                               select f.proposal_id from (select c.proposal_id, count(*) as shared
                                 from unnest(cast(:names as int[])) n cross join lateral (select t.proposal_id
                                   from proposal.title_name t where t.committee_id = platform.acting_committee()
                                    and t.name = n order by t.proposal_id desc limit 12) c
                                group by 1 order by 2 desc, 1 desc limit :most) f) and p.id <> :self
                           and (%s or %s)""".formatted(viewer.sql(), Visibility.FILED.sql(), viewer.sql()))
                        .param("bands", Likeness.bands(proposal.text()))
                        .param("names", Likeness.names(proposal.text()))
                        .param("most", CANDIDATES)
                        .param("self", proposal.id().value()))
                .query((row, _) -> {
                    String verdict = row.getString("verdict");
                    UUID session = row.getObject("session_id", UUID.class);
                    UUID lead = row.getObject("lead_unit", UUID.class);
                    Text text = new Text(
                            row.getString("title"),
                            row.getString("situation"),
                            row.getString("analysis"),
                            row.getString("suggestion"));
                    Similar card = new Similar(
                            new ProposalId(row.getObject("id", UUID.class)),
                            text.title(),
                            State.valueOf(row.getString("state")),
                            session == null ? null : new SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class),
                            lead == null ? null : new UnitId(lead),
                            row.getString("grade"),
                            0,
                            0,
                            List.of(),
                            row.getBoolean("opens"),
                            List.of(),
                            verdict == null ? null : new Judged(Verdict.valueOf(verdict), row.getString("by_name")));
                    return new Candidate(card, text);
                })
                .list();
    }

    private static Similar shown(Candidate candidate, double titles, double texts, Set<String> words) {
        Similar card = candidate.card();
        return new Similar(
                card.id(),
                card.title(),
                card.state(),
                card.session(),
                card.serial(),
                card.filing(),
                card.lead(),
                card.grade(),
                (int) Math.round(titles * 100),
                (int) Math.round(texts * 100),
                same(candidate.text(), words),
                card.opens(),
                card.given(),
                card.judged());
    }

    private static List<String> same(Text text, Set<String> words) {
        List<String> same = new ArrayList<>();
        String body = String.join("\n", text.situation(), text.analysis(), text.suggestion());
        for (String sentence : body.split("[。；！？\\n]")) {
            Set<String> own = Words.of(sentence);
            long common = own.stream().filter(words::contains).count();
            if (own.size() >= SENTENCE_LEAST && common >= own.size() * SENTENCE) {
                same.add(sentence.strip());
            }
        }
        return same.stream().limit(2).toList();
    }
}
