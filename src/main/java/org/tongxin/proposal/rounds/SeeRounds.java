package org.tongxin.proposal.rounds;

import java.time.LocalDate;
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
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;

/**
 * A person reads rounds of looking back: a desk of the committee all of them with their rates; units and proposers those that were opened
 * and look at something of theirs, and of these their own items only.
 */
@UseCase
public class SeeRounds {

    /** Rows of a page of rounds, and of items. */
    public static final int PAGE = 30;

    /** Most items shown on a proposal's page. */
    public static final int OF_ONE = 20;

    private static final String ROWS = """
        select r.*, n.* from proposal.round r
         cross join lateral (select null::uuid as unit_id, count(*) as items,
                count(*) filter (where i.verdict = 'FULFILLED') as fulfilled,
                count(*) filter (where i.verdict = 'PARTLY') as partly, count(*) filter (where i.verdict = 'NOT') as "not",
                count(*) filter (where i.verdict = 'IMPOSSIBLE') as impossible
               from proposal.round_item i
               join proposal.proposal p on p.committee_id = i.committee_id and p.id = i.proposal_id
              where i.committee_id = r.committee_id and i.round_id = r.id and i.out_at is null and (%s)) n
         where r.committee_id = platform.acting_committee() and %s %s order by r.from_on desc, r.id desc limit :most""";

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final RoundItems items;
    private final RoundSayings sayings;
    private final Proposals proposals;

    SeeRounds(JdbcClient jdbc, Rounds rounds, RoundItems items, RoundSayings sayings, Proposals proposals) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.items = items;
        this.sayings = sayings;
        this.proposals = proposals;
    }

    /** A round in the list, with how what the reader sees of it came out. */
    public record Row(Round round, Rate rate) {}

    /**
     * A page of rounds.
     *
     * @param next cursor of the next page, if there is one
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** The latest rounds first. */
    @Transactional(readOnly = true)
    public Page list(Actor who, @Nullable String after) {
        Visibility viewer = Visibility.of(who);
        boolean committee = Visibility.seesReceived(who);
        Map<String, Object> values = new HashMap<>(Map.of("most", PAGE + 1));
        String sql = ROWS.formatted(
                viewer.sql(), committee ? "true" : "r.state <> 'PLANNED' and n.items > 0", after(after, values));
        List<Row> rows = viewer.bind(jdbc.sql(sql).params(values))
                .query((row, _) -> new Row(Rounds.round(row), RoundItems.rate(row)))
                .list();
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        Round last = rows.size() > PAGE ? shown.getLast().round() : null;
        return new Page(shown, last == null ? null : last.from() + "~" + last.id());
    }

    /** A cursor that no page gave is the first page. */
    private static String after(@Nullable String cursor, Map<String, Object> values) {
        String[] parts = cursor == null ? new String[0] : cursor.split("~", -1);
        LocalDate from = parts.length == 2 ? Typed.day(parts[0]) : null;
        UUID id = parts.length == 2 ? Typed.id(parts[1], value -> value) : null;
        if (from == null || id == null) {
            return "";
        }
        values.putAll(Map.of("afterFrom", from, "afterId", id));
        return "and (r.from_on, r.id) < (:afterFrom, :afterId)";
    }

    /**
     * One round with a page of its items.
     *
     * @param all how all the reader sees of it came out
     * @param units the same by unit, the one with most first
     * @param next cursor of the next page, if there is one
     */
    public record One(
            Round round,
            Rate all,
            List<Rate> units,
            List<RoundItem> items,
            @Nullable String next) {}

    /** The round, if this person may read it. */
    @Transactional(readOnly = true)
    public Optional<One> one(Actor who, UUID id, RoundFilter filter) {
        Round round = rounds.find(id).orElse(null);
        if (round == null || hidden(who, round)) {
            return Optional.empty();
        }
        List<Rate> units = items.rates(who, id);
        if (units.isEmpty() && !Visibility.seesReceived(who)) {
            return Optional.empty();
        }
        Rate all = units.stream().reduce(new Rate(null, 0, 0, 0, 0, 0), Rate::plus);
        List<RoundItem> page = items.page(who, id, filter, PAGE + 1);
        List<RoundItem> shown = page.subList(0, Math.min(PAGE, page.size()));
        String next = page.size() > PAGE ? String.valueOf(shown.getLast().no()) : null;
        return Optional.of(new One(round, all, units, shown, next));
    }

    /**
     * One item.
     *
     * @param proposal its proposal, with the judgement, the promise and whatever was entered there
     */
    public record Item(Round round, RoundItem.Whole whole, Proposal proposal) {}

    /** The item, if this person sees its proposal and may read its round. */
    @Transactional(readOnly = true)
    public Optional<Item> item(Actor who, UUID id, int no) {
        Round round = rounds.find(id).orElse(null);
        if (round == null || hidden(who, round)) {
            return Optional.empty();
        }
        return items.find(who, id, no)
                .filter(item -> item.isIn() || Visibility.seesReceived(who))
                .flatMap(item -> proposals
                        .find(item.proposal(), Visibility.of(who))
                        .map(proposal -> new Item(round, sayings.whole(item), proposal)));
    }

    /** What of that proposal is or was looked at in rounds that were opened. */
    @Transactional(readOnly = true)
    public List<RoundItem> of(Actor who, ProposalId proposal) {
        return items.of(who, proposal, OF_ONE);
    }

    private static boolean hidden(Actor who, Round round) {
        return round.state() == Round.State.PLANNED && !Visibility.seesReceived(who);
    }
}
