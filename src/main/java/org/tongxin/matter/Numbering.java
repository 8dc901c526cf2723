package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directory;

/** Numbers: each matter's own in its year once it is handed in, and the ordinal of a meeting in its term or year (三届十次). */
final class Numbering {

    private final Matters matters;
    private final Directory directory;

    Numbering(Matters matters, Directory directory) {
        this.matters = matters;
        this.directory = directory;
    }

    /** The same for many at once, none of which has a number yet: each year's counter is asked once. */
    List<Matter> number(Kind kind, List<Matter> fresh) {
        Map<Integer, Integer> many = new TreeMap<>();
        fresh.forEach(each -> many.merge(year(each), 1, Integer::sum));
        Map<Integer, Integer> next = new HashMap<>();
        many.forEach((year, count) -> next.put(year, matters.next(kind.code(), String.valueOf(year), count)));
        List<Matter> numbered = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (Matter each : fresh) {
            int no = Objects.requireNonNull(next.merge(year(each), 1, Integer::sum)) - 1;
            String within = within(kind, Objects.requireNonNull(each.content().on()));
            Integer given = each.content().ordinal();
            if (!within.isEmpty() && given == null) {
                ordinals.computeIfAbsent(
                        within,
                        term -> Math.max(matters.nextOrdinal(kind.code(), term) - 1, greatest(kind, fresh, term)));
                given = ordinals.merge(within, 1, Integer::sum);
            }
            numbered.add(each.numbered(new Matter.Number(year(each), no), within.isEmpty() ? null : given, within));
        }
        return numbered;
    }

    /** The greatest ordinal that is written down in that term: those without one come after it. */
    private int greatest(Kind kind, List<Matter> fresh, String term) {
        return fresh.stream()
                .map(Matter::content)
                .filter(content ->
                        within(kind, Objects.requireNonNull(content.on())).equals(term))
                .map(Content::ordinal)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static int year(Matter matter) {
        return Objects.requireNonNull(matter.content().on()).getYear();
    }

    Matter number(Kind kind, Matter matter) {
        if (matter.state() == MatterState.DRAFT) {
            return matter;
        }
        LocalDate on = Objects.requireNonNull(matter.content().on());
        Matter.Number number = matter.number();
        if (number == null) {
            number = new Matter.Number(on.getYear(), matters.next(kind.code(), String.valueOf(on.getYear()), 1));
        }
        String within = within(kind, on);
        if (within.isEmpty()) {
            return matter.numbered(number, null, "");
        }
        Integer given = matter.content().ordinal();
        return matter.numbered(number, given == null ? matters.nextOrdinal(kind.code(), within) : given, within);
    }

    String within(Kind kind, LocalDate on) {
        return switch (kind.activity().ordinal()) {
            case NONE -> "";
            case YEAR -> "Y" + on.getYear();
            case TERM -> directory.sessionOn(on).map(card -> "T" + card.term()).orElse("Y" + on.getYear());
        };
    }
}
