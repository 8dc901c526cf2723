package org.tongxin.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Serves;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.rules.Rules;

/**
 * The secretariat sees which members lie beneath the thresholds of the running year, and whom to praise (履职提醒). In the order of sectors and
 * names: who did more than whom is nobody's question here.
 */
@UseCase
@Serves("H17")
@Transactional(readOnly = true)
public class SeeDuty {

    private static final int PAGE = 50;

    private final Standings standings;
    private final DutyRecords records;
    private final Directories directories;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeeDuty(
            Standings standings,
            DutyRecords records,
            Directories directories,
            Rules rules,
            JdbcClient jdbc,
            Clock clock) {
        this.standings = standings;
        this.records = records;
        this.directories = directories;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which members. */
    public enum Show {
        /** 低于下限. */
        BELOW,
        /** 达到上限. */
        ABOVE
    }

    /**
     * A page of members.
     *
     * @param below how many are beneath a line
     * @param above how many are above one
     * @param untold how many of those beneath were not told of every line they are beneath
     * @param next where the page after begins
     */
    public record Page(
            Show show,
            int year,
            boolean tells,
            Thresholds thresholds,
            int below,
            int above,
            int untold,
            List<Standing> lines,
            @Nullable String next) {}

    /** The page that is asked for; after a member, from the next one on. */
    public Page list(Actor who, @Nullable Show asked, @Nullable String after) {
        Show show = asked == null ? Show.BELOW : asked;
        LocalDate today = LocalDate.now(clock);
        Thresholds thresholds = thresholds(who);
        List<Standing> all = standings.of(directories.of(who.committee()), today, null);
        List<Standing> below =
                all.stream().filter(each -> !each.below(thresholds).isEmpty()).toList();
        List<Standing> above = all.stream()
                .filter(each -> each.below(thresholds).isEmpty())
                .filter(each -> !each.above(thresholds).isEmpty())
                .toList();
        List<Standing> shown = show == Show.BELOW ? below : above;
        MemberId last = after == null ? null : Typed.id(after, MemberId::new);
        int from = (int) shown.stream()
                        .takeWhile(each -> !each.member().equals(last))
                        .count()
                + 1;
        int first = last == null || from > shown.size() ? 0 : from;
        int until = Math.min(shown.size(), first + PAGE);
        return new Page(
                show,
                today.getYear(),
                today.getMonthValue() >= thresholds.fromMonth(),
                thresholds,
                below.size(),
                above.size(),
                untold(below, thresholds, today.getYear()).size(),
                shown.subList(first, until),
                until < shown.size() ? shown.get(until - 1).member().toString() : null);
    }

    /** Whom a reminder sent now would reach, by name; nobody before the month of the rule. */
    public List<String> untold(Actor who) {
        LocalDate today = LocalDate.now(clock);
        Thresholds thresholds = thresholds(who);
        if (today.getMonthValue() < thresholds.fromMonth()) {
            return List.of();
        }
        return untold(standings.of(directories.of(who.committee()), today, null), thresholds, today.getYear()).stream()
                .map(Standing::name)
                .toList();
    }

    private List<Standing> untold(List<Standing> all, Thresholds thresholds, int year) {
        Set<String> told = told(year);
        return all.stream()
                .filter(each ->
                        each.below(thresholds).stream().anyMatch(line -> !told.contains(each.member() + " " + line)))
                .toList();
    }

    /** The committee's thresholds. */
    Thresholds thresholds(Actor who) {
        return Thresholds.of(rules.on(who.committee(), LocalDate.now(clock)));
    }

    private Set<String> told(int year) {
        return Set.copyOf(jdbc.sql("select member_id || ' ' || line from duty.told"
                        + " where committee_id = platform.acting_committee() and year = ?")
                .param(year)
                .query(String.class)
                .list());
    }

    /**
     * One member with the records behind every number.
     *
     * @param thresholds the lines it is held against
     */
    public record Seen(Standing standing, Thresholds thresholds, DutyRecords.Records records, int year) {}

    /** How that member stands; nothing where there is no such member in office. */
    public Optional<Seen> one(Actor who, MemberId member) {
        LocalDate today = LocalDate.now(clock);
        return standings.of(directories.of(who.committee()), today, member).stream()
                .findFirst()
                .map(standing -> new Seen(standing, thresholds(who), records.of(who, member, today), today.getYear()));
    }
}
