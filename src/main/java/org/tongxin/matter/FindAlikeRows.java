package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;

/**
 * Notices which rows of a table resemble what is on record, or a row above them, by the rules of {@link FindAlike}: what is on record is read once,
 * however many rows there are. Within one table the same title on another day is a series, not a repetition.
 */
@Component
class FindAlikeRows {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final MatterSight sight;

    FindAlikeRows(JdbcClient jdbc, MatterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * What a row resembles.
     *
     * @param id null: another row of the same table
     * @param line the other row; 0 where it is on record
     */
    record Other(@Nullable MatterId id, int line, String title, LocalDate on, FindAlike.Why why) {}

    private record Entry(
            @Nullable MatterId id,
            int line,
            String title,
            LocalDate on,
            String place,
            String amount,
            List<String> named) {

        Other other(FindAlike.Why why) {
            return new Other(id, line, title, on, why);
        }
    }

    /** What each of these rows resembles; a row that resembles nothing is not in it. */
    Map<Integer, Other> of(Actor who, Kind kind, List<LookThroughTable.Row> rows) {
        Optional<String> money = kind.fields().stream()
                .filter(field -> field.type() == FieldType.MONEY)
                .map(Field::code)
                .findFirst();
        List<Entry> fresh =
                rows.stream().map(row -> entry(row, money.orElse(""))).toList();
        if (fresh.isEmpty()) {
            return Map.of();
        }
        List<Entry> known = known(who, kind, money.orElse(""), fresh);
        List<String> titles = new ArrayList<>();
        known.forEach(each -> titles.add(each.title()));
        fresh.forEach(each -> titles.add(each.title()));
        Seen seen = new Seen(new LikeTitles(titles));
        known.forEach(seen::add);
        Map<Integer, Other> alike = new HashMap<>();
        fresh.forEach(each -> {
            seen.like(each).ifPresent(other -> alike.put(each.line(), other));
            seen.add(each);
        });
        return alike;
    }

    private static Entry entry(LookThroughTable.Row row, String money) {
        Content content = row.content();
        return new Entry(
                null,
                row.line(),
                content.title(),
                Objects.requireNonNull(content.on()),
                content.place(),
                content.value(money),
                content.parts().stream()
                        .filter(part -> part.of() == org.tongxin.catalogue.Role.Of.BODY || part.party() != null)
                        .map(Part::name)
                        .distinct()
                        .toList());
    }

    private List<Entry> known(Actor who, Kind kind, String money, List<Entry> fresh) {
        LocalDate first =
                fresh.stream().map(Entry::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = fresh.stream().map(Entry::on).max(LocalDate::compareTo).orElseThrow();
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql("""
                        select m.id, m.title, m.held_on, m.place, coalesce(m."values" ->> :money, '') as amount,
                               (select array_agg(distinct p.name) from matter.part p where m."values" ->> :money is not null
                                   and p.committee_id = m.committee_id and p.matter_id = m.id
                                   and (p.of = 'BODY' or p.party_id is not null)) as named
                          from matter.matter m
                         where m.committee_id = platform.acting_committee() and m.kind = :kind and m.state <> 'VOID'
                           and m.held_on between :from and :until and %s
                         order by m.held_on desc, m.id desc limit :most""".formatted(seen.sql()))
                        .param("money", money)
                        .param("kind", kind.code())
                        .param("from", first.minusDays(Likeness.MONTH))
                        .param("until", last.plusDays(Likeness.MONTH))
                        .param("most", MOST))
                .query((row, _) -> new Entry(
                        new MatterId(row.getObject("id", UUID.class)),
                        0,
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("amount"),
                        row.getArray("named") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("named").getArray())))
                .list();
    }

    /** What has been looked at so far. */
    private static final class Seen {

        private final LikeTitles titles;
        private final Map<String, List<String>> near = new HashMap<>();
        private final Map<String, Entry> places = new HashMap<>();
        private final Map<String, TreeMap<LocalDate, Entry>> amounts = new HashMap<>();
        private final Map<String, TreeMap<LocalDate, Entry>> recorded = new HashMap<>();
        private final Map<String, Map<LocalDate, Entry>> typed = new HashMap<>();

        Seen(LikeTitles titles) {
            this.titles = titles;
        }

        void add(Entry each) {
            if (!each.place().isEmpty()) {
                places.putIfAbsent(each.on() + each.place(), each);
            }
            if (!each.amount().isEmpty()) {
                each.named()
                        .forEach(name -> amounts.computeIfAbsent(each.amount() + "~" + name, _ -> new TreeMap<>())
                                .putIfAbsent(each.on(), each));
            }
            if (each.id() == null) {
                typed.computeIfAbsent(each.title(), _ -> new HashMap<>()).putIfAbsent(each.on(), each);
            } else {
                recorded.computeIfAbsent(each.title(), _ -> new TreeMap<>()).putIfAbsent(each.on(), each);
            }
        }

        Optional<Other> like(Entry each) {
            Entry place = each.place().isEmpty() ? null : places.get(each.on() + each.place());
            if (place != null) {
                return Optional.of(place.other(FindAlike.Why.PLACE));
            }
            Entry amount = each.amount().isEmpty() ? null : amount(each);
            return amount != null ? Optional.of(amount.other(FindAlike.Why.AMOUNT)) : title(each);
        }

        private @Nullable Entry amount(Entry each) {
            for (String name : each.named()) {
                Entry other = within(amounts.get(each.amount() + "~" + name), each.on(), Likeness.NEAR);
                if (other != null) {
                    return other;
                }
            }
            return null;
        }

        private static @Nullable Entry within(@Nullable TreeMap<LocalDate, Entry> by, LocalDate on, int days) {
            if (by == null) {
                return null;
            }
            Map.Entry<LocalDate, Entry> next = by.ceilingEntry(on.minusDays(days));
            return next == null || next.getKey().isAfter(on.plusDays(days)) ? null : next.getValue();
        }

        private Optional<Other> title(Entry each) {
            for (String like : near.computeIfAbsent(each.title(), titles::near)) {
                Entry other = within(recorded.get(like), each.on(), Likeness.MONTH);
                Entry row = typed.getOrDefault(like, Map.of()).get(each.on());
                Entry found = other == null ? row : other;
                if (found != null) {
                    return Optional.of(found.other(FindAlike.Why.TITLE));
                }
            }
            return Optional.empty();
        }
    }
}
