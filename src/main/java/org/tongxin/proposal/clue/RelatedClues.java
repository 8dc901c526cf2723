package org.tongxin.proposal.clue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.proposal.model.Likeness;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;

/** Points somebody who writes to offered clues about the same matter (相关线索); a hint by the words of the titles, no more. */
@Component
public class RelatedClues {

    private static final int CANDIDATES = 60;
    private static final int SHOWN = 3;
    /** Below this share of common words of the titles nothing is pointed at. */
    private static final double LIKE = 0.4;

    private final JdbcClient jdbc;

    RelatedClues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likest first; for members only, who may take them. */
    @Transactional(readOnly = true)
    public List<SeeClues.Row> to(Actor who, Proposal proposal) {
        Set<String> title = Likeness.title(proposal.text());
        if (title.isEmpty() || who.member() == null) {
            return List.of();
        }
        String any = title.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
        List<SeeClues.Row> candidates = jdbc.sql("select c.*, " + SeeClues.USES + SeeClues.FROM
                        + " and c.state = 'OFFERED' and c.terms @@ cast(:any as tsquery) order by c.id desc limit "
                        + CANDIDATES)
                .param("any", any)
                .query((row, _) -> SeeClues.row(row))
                .list();
        Map<ClueId, Double> likeness = new HashMap<>();
        candidates.forEach(row -> likeness.put(row.id(), Likeness.ofTitles(title, title(row))));
        return candidates.stream()
                .filter(row -> likeness.getOrDefault(row.id(), 0.0) >= LIKE)
                .sorted(Comparator.comparing((SeeClues.Row row) -> likeness.getOrDefault(row.id(), 0.0))
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Set<String> title(SeeClues.Row row) {
        return Likeness.title(new Text(row.text().title(), "", "", ""));
    }
}
