package org.tongxin.register.party;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;

/**
 * The two coverages (两个全覆盖). Nothing is kept for them: who is a Party-member member is known of those alone whose branches are on record, and who
 * was reached by Party work follows from the records of it. Those not covered are named to the secretariat only.
 */
@UseCase
@Serves("O10")
public class SeePartyCoverage {

    /** Letter of the mechanism table of Party work. */
    private static final String PARTY_WORK = "O";

    private static final String MEMBERSHIP = "branch-membership";

    private static final String TOLD = """
        select y.party_id, bool_or(m.kind = :membership) as listed,
               bool_or(m.kind = :membership and m.stage = 'joined' and exists (select 1 from matter.part b
                   where b.committee_id = m.committee_id and b.matter_id = m.id and b.role = 'branch')) as placed,
               bool_or(m.kind = any(:work) and (m.held_on between :from and :until
                   or (m.kind = 'party-contact-link' and m.stage = 'linked' and m.held_on <= :until))) as reached
          from matter.matter m
          join matter.part y on y.committee_id = m.committee_id and y.matter_id = m.id
         where m.committee_id = platform.acting_committee() and m.state = 'STANDING' and m.kind = any(:kinds)
           and y.of = 'MEMBER' and y.party_id is not null and y.presence = 'PRESENT'
         group by y.party_id""";

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Catalogue catalogue;
    private final Clock clock;

    SeePartyCoverage(JdbcClient jdbc, Directories directories, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the records say of one member. */
    private record Told(boolean listed, boolean placed, boolean reached) {

        static final Told NOTHING = new Told(false, false, false);
    }

    /**
     * A share with both its halves, and who is missing.
     *
     * @param gaps who is not covered; nobody where the reader is not to know
     */
    public record Share(int part, int whole, List<MemberCard> gaps) {

        /** How many are not covered. */
        public int rest() {
            return whole - part;
        }

        /** In percent to one place; null: a share of nothing is none. */
        public @Nullable BigDecimal percent() {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * Both coverages.
     *
     * @param placed Party-member members on record, and those of them in a Party body of the committee today
     * @param reached all members in office, and those reached by Party work in the year
     * @param work kinds of records that count as Party work
     * @param named whether this reader is told who is missing
     */
    public record Coverage(int year, Share placed, Share reached, List<Kind> work, boolean named) {}

    /** Of that year; today for who is placed. */
    @Transactional(readOnly = true)
    public Coverage of(Actor who, int year) {
        List<Kind> work = catalogue.of(who.committee()).group(PARTY_WORK).stream()
                .filter(kind -> !kind.code().equals(MEMBERSHIP))
                .toList();
        Map<MemberId, Told> told = told(work, year);
        List<MemberCard> members = directories.of(who.committee()).members().stream()
                .filter(MemberCard::active)
                .toList();
        boolean named = who.at(Desk.SECRETARIAT);
        return new Coverage(
                year,
                share(members, told, Told::listed, Told::placed, named),
                share(members, told, _ -> true, Told::reached, named),
                work,
                named);
    }

    private static Share share(
            List<MemberCard> members,
            Map<MemberId, Told> told,
            Predicate<Told> counts,
            Predicate<Told> covered,
            boolean named) {
        List<MemberCard> whole = members.stream()
                .filter(each -> counts.test(told.getOrDefault(each.id(), Told.NOTHING)))
                .toList();
        List<MemberCard> gaps = whole.stream()
                .filter(each -> !covered.test(told.getOrDefault(each.id(), Told.NOTHING)))
                .toList();
        return new Share(whole.size() - gaps.size(), whole.size(), named ? gaps : List.of());
    }

    private Map<MemberId, Told> told(List<Kind> work, int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 31);
        String[] codes = work.stream().map(Kind::code).toArray(String[]::new);
        String[] all = java.util.stream.Stream.concat(
                        work.stream().map(Kind::code), java.util.stream.Stream.of(MEMBERSHIP))
                .toArray(String[]::new);
        Map<MemberId, Told> told = new HashMap<>();
        jdbc.sql(TOLD)
                .param("membership", MEMBERSHIP)
                .param("work", codes)
                .param("kinds", all)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", last.isAfter(today) ? today : last)
                .query((row, _) -> told.put(
                        new MemberId(row.getObject("party_id", java.util.UUID.class)),
                        new Told(row.getBoolean("listed"), row.getBoolean("placed"), row.getBoolean("reached"))))
                .list();
        return told;
    }
}
