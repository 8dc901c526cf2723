package org.tongxin.figures.tables;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.asking.SeeNumbers;

/**
 * What each party and body contributed over a span (党派团体参政议政): proposals, pieces of information, speeches and occasions of taking part, by
 * the sectors of the parties and people's bodies, and the outside bodies that were invited. In the order of the list, never of the numbers.
 */
@UseCase
@Serves("J17")
public class SeeContributions {

    /** What is laid out. */
    static final List<String> COLUMNS = List.of(
            "parties.proposals",
            "parties.collective",
            "parties.information",
            "parties.speeches",
            "parties.consultations",
            "parties.person_times");

    /** Sectors of the parties and people's bodies among the 34 of the national list; local ones are neither. */
    private static final String PARTIES = "S(0[1-9]|1[0-7])";

    private static final int MOST = 200;

    private static final String BODIES = """
        select b.id, b.name, count(*) as times, count(distinct f.matter_id) as matters
          from ledger.standing f
          join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id and y.kind = 'BODY'
          join matter.body b on b.committee_id = y.committee_id and b.id = y.party_id
         where f.committee_id = platform.acting_committee() and f.matter_kind = 'matter'
           and f.kind in ('party-participation.invited', 'participating-forum.represented')
           and f.occurred_on between ? and ? group by b.id, b.name order by b.name, b.id limit ?""";

    private final SectorTable table;
    private final SeeNumbers numbers;
    private final JdbcClient jdbc;

    SeeContributions(SectorTable table, SeeNumbers numbers, JdbcClient jdbc) {
        this.table = table;
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    /**
     * A party or people's body of the committee's list of outside bodies.
     *
     * @param matters on how many occasions it took part
     */
    public record Body(UUID id, String name, int matters) {}

    /** The table. */
    public record Contributions(Asking asking, List<String> columns, List<SectorTable.Line> lines, List<Body> bodies) {}

    /** The table that an address asks for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Contributions see(Actor who, AskedNumber asked) {
        Asking asking = numbers.asking(who, asked);
        return new Contributions(
                asking,
                COLUMNS,
                table.of(who, asking, COLUMNS, sector -> sector.code().matches(PARTIES)),
                jdbc.sql(BODIES)
                        .param(asking.question().span().from())
                        .param(asking.question().span().until())
                        .param(MOST)
                        .query((row, _) ->
                                new Body(row.getObject("id", UUID.class), row.getString("name"), row.getInt("matters")))
                        .list());
    }
}
