package org.tongxin.proposal.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and found about items of rounds; called within a transaction that holds the item. */
@Component
class RoundSayings {

    private static final String ALL = """
        select 'SAID' as what, no, side, words, proof, by_name, at, null as verdict, null::date as on_day, false as relisted
          from proposal.round_word
         where committee_id = platform.acting_committee() and round_id = :round and item_no = :no
        union all
        select 'FOUND', no, null, words, null, by_name, at, verdict, on_day, relisted from proposal.round_verdict
         where committee_id = platform.acting_committee() and round_id = :round and item_no = :no
         order by 1, 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundSayings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The item with everything said and found. */
    RoundItem.Whole whole(RoundItem item) {
        List<RoundItem.Said> said = new ArrayList<>();
        List<RoundItem.Found> found = new ArrayList<>();
        jdbc.sql(ALL)
                .param("round", item.round())
                .param("no", item.no())
                .query((row, _) -> {
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    String by = row.getString("by_name");
                    String words = row.getString("words");
                    return row.getString("what").equals("SAID")
                            ? said.add(new RoundItem.Said(
                                    row.getString("side").equals("UNIT"), words, row.getString("proof"), by, at))
                            : found.add(new RoundItem.Found(
                                    row.getInt("no"),
                                    RoundVerdict.valueOf(row.getString("verdict")),
                                    row.getObject("on_day", LocalDate.class),
                                    words,
                                    row.getBoolean("relisted"),
                                    by,
                                    at));
                })
                .list();
        return new RoundItem.Whole(item, List.copyOf(said), List.copyOf(found));
    }

    /** Who says something: a unit or a proposer. */
    record Side(String code, UUID party) {}

    void say(RoundItem item, Side side, String words, String proof, String by) {
        jdbc.sql("""
                insert into proposal.round_word (committee_id, round_id, item_no, no, side, party_id, words, proof, by_name, at)
                select platform.acting_committee(), :round, :item, coalesce(max(w.no), 0) + 1, :side, :party, :words, :proof, :by, :at
                  from proposal.round_word w
                 where w.committee_id = platform.acting_committee() and w.round_id = :round and w.item_no = :item""")
                .param("round", item.round())
                .param("item", item.no())
                .param("side", side.code())
                .param("party", side.party())
                .param("words", words)
                .param("proof", proof)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The fact that counts the last verdict. */
    @Nullable
    UUID fact(RoundItem item) {
        return jdbc.sql("select fact_id from proposal.round_verdict where committee_id = platform.acting_committee()"
                        + " and round_id = ? and item_no = ? and no = ?")
                .param(item.round())
                .param(item.no())
                .param(item.verdicts())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Keeps a verdict; it is the item's from now on. */
    void find(RoundItem item, RoundItem.Found found, UUID fact) {
        jdbc.sql(
                        "insert into proposal.round_verdict (committee_id, round_id, item_no, no, verdict, on_day, words, fact_id,"
                                + " relisted, by_name, at) values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(item.round())
                .param(item.no())
                .param(found.no())
                .param(found.verdict().name())
                .param(found.on())
                .param(found.words())
                .param(fact)
                .param(found.relisted())
                .param(found.by())
                .param(found.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update proposal.round_item set verdict = ?, verdicts = ?"
                        + " where committee_id = platform.acting_committee() and round_id = ? and no = ?")
                .param(found.verdict().name())
                .param(found.no())
                .param(item.round())
                .param(item.no())
                .update();
    }
}
