package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.page.NavEntry;
import org.tongxin.common.page.NavGroup;
import org.tongxin.common.page.Navigation;
import org.tongxin.common.page.Words;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.web.FrameParts;
import org.tongxin.proposal.clue.SeeClues;

/** The pages of each desk, with what waits there; one statement for the counts, each counted up to a thousand. */
@Component
class DeskNavigation implements FrameParts.OfNavigation {

    private static final String COUNTS = """
        select (select count(*) from (select 1 from proposal.party y
                 where y.committee_id = platform.acting_committee() and y.party_id = any(:parties)
                   and y.state <> 'NOTHING' limit 1000) a) as own,
               case when :reviewer then (select count(*) from (select 1 from proposal.proposal p
                 where p.committee_id = platform.acting_committee() and p.state in ('SUBMITTED', 'REVIEW2', 'REVIEW3')
                 limit 1000) b) else 0 end as review,
               case when :assigner then (select count(*) from (select 1 from proposal.proposal p
                 where p.committee_id = platform.acting_committee() and p.state in ('FILED', 'OBJECTED')
                 limit 1000) c) else 0 end as assign,
               case when :assigner then (select count(*) from proposal.extension e
                 where e.committee_id = platform.acting_committee() and e.granted is null) else 0 end as extensions,
               case when :supervisor then (select count(*) from (select 1 from proposal.reply a
                 where a.committee_id = platform.acting_committee() and a.state = 'SUPERVISING' limit 1000) e) else 0 end
                 as supervise,
               case when :strikes then (select count(*) from (select 1 from proposal.strike_off f
                 where f.committee_id = platform.acting_committee() and f.granted is null and f.asker <> :me limit 1000) g)
                 else 0 end as strikes,
               case when :secretariat then (select count(*) from (select 1 from proposal.clue q
                 where q.committee_id = platform.acting_committee() and q.state = 'RECEIVED' limit 1000) e) else 0 end as clues,
               case when :supervisor then (select count(*) from (select 1 from proposal.promise m
                 where m.committee_id = platform.acting_committee() and m.stands = 'CLAIMED' limit 1000) d)
               when :unit::uuid is not null then (select count(*) from (select 1 from proposal.promise m
                 where m.committee_id = platform.acting_committee() and m.unit_id = :unit and m.stands = 'OPEN'
                   and m.due_now < :today limit 1000) d) else 0 end as promises""";

    private static final int FEW = 9;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;

    DeskNavigation(JdbcClient jdbc, TransactionTemplate reading, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    private record Waits(
            int own, int review, int assign, int extensions, int supervise, int strikes, int clues, int promises) {}

    @Override
    public Navigation navigation(@Nullable Actor who, Words w) {
        if (who == null) {
            return Navigation.NONE;
        }
        List<NavEntry> entries = new ArrayList<>();
        List<NavEntry> proposals = new ArrayList<>();
        if (who.atAny(Desk.COMMITTEE_LEADER, Desk.SUPERVISOR, Desk.SECRETARIAT)) {
            entries.add(new NavEntry(w.t("figures.overview"), "layout-dashboard", "/overview", 0));
        }
        if (Visibility.proposals(who)) {
            Waits waits = waits(who);
            int home = waits.own() + waits.assign();
            entries.add(new NavEntry(w.t("common.home"), "home", "/home", home));
            if (who.at(Desk.REVIEWER)) {
                proposals.add(new NavEntry(w.t("proposal.review.title"), "eye", "/review", waits.review()));
            }
            if (waits.extensions() > 0) {
                String waiting = "/proposals?session=all&state=EXTENSION";
                proposals.add(
                        new NavEntry(w.t("proposal.extension.waiting"), "calendar-plus", waiting, waits.extensions()));
            }
            if (waits.supervise() > 0) {
                String waiting = "/proposals?session=all&state=SUPERVISING";
                proposals.add(new NavEntry(w.t("proposal.supervise.waiting"), "eye-check", waiting, waits.supervise()));
            }
            boolean member = who.at(Desk.MEMBER);
            String list = w.t(member ? "proposal.list.mine" : "proposal.list.title");
            proposals.add(new NavEntry(list, "file-text", "/proposals", 0));
            proposals.add(new NavEntry(w.t("proposal.promises.title"), "list-check", "/promises", waits.promises()));
            if (who.atAny(Desk.COMMITTEE_LEADER, Desk.SUPERVISOR, Desk.SECRETARIAT)) {
                proposals.add(
                        new NavEntry(w.t("proposal.clear.title"), "circle-check", "/clear-list", waits.strikes()));
            }
            if (Permissions.allows(who, SeeClues.class)) {
                proposals.add(new NavEntry(w.t("proposal.clue.title"), "bulb", "/clues", waits.clues()));
            }
        }
        return groups(entries, proposals, who, w);
    }

    /** A desk with few pages has them in one list, one with many under headings. */
    private static Navigation groups(List<NavEntry> first, List<NavEntry> proposals, Actor who, Words w) {
        List<NavGroup> groups = new ArrayList<>();
        groups.add(new NavGroup("", first));
        for (DeskPage.Group group : DeskPage.Group.values()) {
            List<NavEntry> entries = new ArrayList<>(group == DeskPage.Group.PROPOSALS ? proposals : List.of());
            Arrays.stream(DeskPage.values())
                    .filter(page -> page.group == group && who.atAny(page.desks))
                    .map(page -> new NavEntry(w.t(page.label), page.icon, page.href, 0))
                    .forEach(entries::add);
            if (!entries.isEmpty()) {
                groups.add(new NavGroup(w.t("common.nav.group." + group), entries));
            }
        }
        List<NavEntry> all =
                groups.stream().flatMap(group -> group.entries().stream()).toList();
        return new Navigation(
                all.size() > FEW ? groups : List.of(new NavGroup("", all)),
                all.stream().limit(3).toList());
    }

    private Waits waits(Actor who) {
        UUID[] parties = java.util.stream.Stream.of(
                        who.member() == null ? null : who.member().value(),
                        who.unit() == null ? null : who.unit().value())
                .filter(java.util.Objects::nonNull)
                .toArray(UUID[]::new);
        return java.util.Objects.requireNonNull(reading.execute(_ -> jdbc.sql(COUNTS)
                .param("parties", parties)
                .param("reviewer", who.at(Desk.REVIEWER))
                .param("assigner", who.at(Desk.ASSIGNER))
                .param("secretariat", who.at(Desk.SECRETARIAT))
                .param("supervisor", who.at(Desk.SUPERVISOR))
                .param("strikes", who.atAny(Desk.SUPERVISOR, Desk.COMMITTEE_LEADER))
                .param("me", who.account().value())
                .param("unit", who.unit() == null ? null : who.unit().value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Waits(
                        row.getInt("own"),
                        row.getInt("review"),
                        row.getInt("assign"),
                        row.getInt("extensions"),
                        row.getInt("supervise"),
                        row.getInt("strikes"),
                        row.getInt("clues"),
                        row.getInt("promises")))
                .single()));
    }

    /** Who has to do with proposals at all. */
    private static final class Visibility {

        static boolean proposals(Actor who) {
            return org.tongxin.proposal.model.Visibility.seesReceived(who)
                    || who.atAny(
                            Desk.MEMBER, Desk.COSIGNER, Desk.UNIT_OFFICER, Desk.UNIT_LEADER, Desk.LEADER_IN_CHARGE);
        }
    }
}
