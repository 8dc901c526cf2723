package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;

/**
 * Notices that what is handed in resembles what is on record (疑似重复): the same day and place, the same amount and body within a few days, or
 * nearly the same title within the month. Only a hint: whoever enters it says whether it is another one.
 */
@Component
public class FindAlike {

    private static final int MOST = 400;
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final MatterSight sight;
    private final Directories directories;

    FindAlike(JdbcClient jdbc, MatterSight sight, Directories directories) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.directories = directories;
    }

    /** A matter that resembles the one at hand. */
    public record Alike(MatterId id, String title, LocalDate on, String place, Why why) {}

    /** In what. */
    public enum Why {
        PLACE,
        AMOUNT,
        TITLE
    }

    private record Candidate(MatterId id, String title, LocalDate on, String place, boolean sameAmount) {}

    /** The matters of its kind that resemble it, as far as this person sees them; the clearest first. */
    @Transactional(readOnly = true)
    public List<Alike> of(Actor who, Kind kind, TypedMatter typed) {
        Content content = new ReadMatter(kind, directories.of(who.committee())).read(typed);
        LocalDate on = content.on();
        if (on == null || content.title().isEmpty()) {
            return List.of();
        }
        Set<String> words = Likeness.pairs(content.title());
        List<Alike> alike = new ArrayList<>();
        for (Candidate each : candidates(who, kind, content, on)) {
            why(each, content, on, words)
                    .ifPresent(why -> alike.add(new Alike(each.id(), each.title(), each.on(), each.place(), why)));
        }
        return alike.stream()
                .sorted(java.util.Comparator.comparing(Alike::why))
                .limit(SHOWN)
                .toList();
    }

    private static Optional<Why> why(Candidate each, Content content, LocalDate on, Set<String> words) {
        if (each.on().equals(on) && !content.place().isEmpty() && each.place().equals(content.place())) {
            return Optional.of(Why.PLACE);
        }
        boolean near =
                !each.on().isBefore(on.minusDays(Likeness.NEAR)) && !each.on().isAfter(on.plusDays(Likeness.NEAR));
        if (near && each.sameAmount()) {
            return Optional.of(Why.AMOUNT);
        }
        return Likeness.of(words, Likeness.pairs(each.title())) >= Likeness.VERY
                        && Likeness.numbers(each.title()).equals(Likeness.numbers(content.title()))
                ? Optional.of(Why.TITLE)
                : Optional.empty();
    }

    private List<Candidate> candidates(Actor who, Kind kind, Content content, LocalDate on) {
        Optional<String> money = kind.fields().stream()
                .filter(field -> field.type() == FieldType.MONEY)
                .map(field -> field.code())
                .filter(code -> !content.value(code).isEmpty())
                .findFirst();
        String[] named = content.parts().stream()
                .filter(part -> part.of() == org.tongxin.catalogue.Role.Of.BODY || part.party() != null)
                .map(Part::name)
                .toArray(String[]::new);
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql("""
                        select m.id, m.title, m.held_on, m.place,
                               (m."values" ->> :money = :amount and exists (select 1 from matter.part p
                                 where p.committee_id = m.committee_id and p.matter_id = m.id and p.name = any(:named))) as amount
                          from matter.matter m
                         where m.committee_id = platform.acting_committee() and m.kind = :kind and m.state <> 'VOID'
                           and m.held_on between :from and :until and %s
                         order by m.held_on desc, m.id desc limit :most""".formatted(seen.sql()))
                        .param("money", money.orElse(""))
                        .param("amount", money.map(content::value).orElse("-"))
                        .param("named", named)
                        .param("kind", kind.code())
                        .param("from", on.minusDays(Likeness.MONTH))
                        .param("until", on.plusDays(Likeness.MONTH))
                        .param("most", MOST))
                .query((row, _) -> new Candidate(
                        new MatterId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getBoolean("amount")))
                .list();
    }
}
