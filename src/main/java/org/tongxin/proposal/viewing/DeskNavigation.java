package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        if (who.atAny(Desk.COMMITTEE_LEADER, Desk.SUPERVISOR, Desk.SECRETARIAT)) {
            entries.add(new NavEntry(w.t("figures.overview"), "layout-dashboard", "/overview", 0));
        }
        if (Visibility.proposals(who)) {
            Waits waits = waits(who);
            int home = waits.own() + waits.assign();
            entries.add(new NavEntry(w.t("common.home"), "home", "/home", home));
            if (who.at(Desk.REVIEWER)) {
                entries.add(new NavEntry(w.t("proposal.review.title"), "eye", "/review", waits.review()));
            }
            if (waits.extensions() > 0) {
                String waiting = "/proposals?session=all&state=EXTENSION";
                entries.add(
                        new NavEntry(w.t("proposal.extension.waiting"), "calendar-plus", waiting, waits.extensions()));
            }
            if (waits.supervise() > 0) {
                String waiting = "/proposals?session=all&state=SUPERVISING";
                entries.add(new NavEntry(w.t("proposal.supervise.waiting"), "eye-check", waiting, waits.supervise()));
            }
            boolean member = who.at(Desk.MEMBER);
            String list = w.t(member ? "proposal.list.mine" : "proposal.list.title");
            entries.add(new NavEntry(list, "file-text", "/proposals", 0));
            entries.add(new NavEntry(w.t("proposal.promises.title"), "list-check", "/promises", waits.promises()));
            if (who.atAny(Desk.COMMITTEE_LEADER, Desk.SUPERVISOR, Desk.SECRETARIAT)) {
                entries.add(new NavEntry(w.t("proposal.clear.title"), "circle-check", "/clear-list", waits.strikes()));
            }
            if (Permissions.allows(who, SeeClues.class)) {
                entries.add(new NavEntry(w.t("proposal.clue.title"), "bulb", "/clues", waits.clues()));
            }
        }
        ENTRIES.forEach((desk, pages) -> pages.stream()
                .filter(page -> who.at(desk))
                .map(page -> new NavEntry(w.t(page.label()), page.icon(), page.href(), 0))
                .filter(entry -> !entries.contains(entry))
                .forEach(entries::add));
        return new Navigation(
                List.of(new NavGroup("", entries)), entries.stream().limit(3).toList());
    }

    private record Page(String label, String icon, String href) {}

    private static final Page FIGURES = new Page("common.nav.figures", "chart-bar", "/figures");
    private static final Page NUMBERS = new Page("figures.number.title", "report-analytics", "/numbers");
    private static final Page OWN_NUMBERS = new Page("figures.own.title", "adjustments", "/numbers/own");
    private static final Page YEARBOOKS = new Page("yearbook.title", "book", "/yearbooks");
    private static final Page RECORDS = new Page("common.nav.records", "notebook", "/records");
    private static final Page PROGRAMMES = new Page("common.nav.programmes", "flag", "/programmes");
    private static final Page CATALOGUE = new Page("common.nav.catalogue", "list-details", "/catalogue");
    private static final Page PLACES = new Page("common.nav.places", "map-pin", "/places");
    private static final Page BRIEFINGS = new Page("common.nav.briefings", "mail", "/briefings");
    private static final Page SKILLS = new Page("common.nav.skills", "user-check", "/skills");
    private static final Page DUTY = new Page("common.nav.duty", "clipboard-check", "/duty");
    private static final Page OWN_DUTY = new Page("common.nav.duty.mine", "clipboard-check", "/duty/mine");
    private static final Page CALENDAR = new Page("activity.calendar", "calendar-event", "/calendar");
    private static final Page BULLETIN = new Page("proposal.bulletin.title", "alert-circle", "/bulletin");
    private static final Page DIGEST = new Page("proposal.digest.title", "file-zip", "/digest");
    private static final Page ROUNDS = new Page("proposal.rounds.title", "repeat", "/rounds");
    private static final Page EVENTS = new Page("proposal.events.title", "binoculars", "/proposal-events");
    private static final Page LEDGER = new Page("common.nav.ledger", "shield-check", "/ledger");
    private static final Page MEMBERS = new Page("common.nav.members", "users", "/committee/members");
    private static final Page UNITS = new Page("common.nav.units", "building", "/committee/units");
    private static final Page SESSIONS = new Page("committee.sessions", "calendar-event", "/committee/sessions");
    private static final Page LISTS = new Page("committee.lists", "list", "/committee/lists");
    private static final Page ACCOUNTS = new Page("common.nav.accounts", "id-badge-2", "/admin/accounts");
    private static final Page GIVING = new Page("committee.give", "user-plus", "/committee/accounts");
    private static final Page RULES = new Page("common.nav.rules", "scale", "/rules");

    private static final Map<Desk, List<Page>> ENTRIES = new java.util.EnumMap<>(Map.ofEntries(
            Map.entry(
                    Desk.MEMBER,
                    List.of(CALENDAR, BRIEFINGS, OWN_DUTY, SKILLS, RECORDS, PLACES, PROGRAMMES, FIGURES, NUMBERS)),
            Map.entry(
                    Desk.SECRETARIAT,
                    List.of(
                            CALENDAR,
                            BRIEFINGS,
                            DUTY,
                            SKILLS,
                            RECORDS,
                            PLACES,
                            PROGRAMMES,
                            FIGURES,
                            NUMBERS,
                            YEARBOOKS,
                            BULLETIN,
                            ROUNDS,
                            EVENTS,
                            DIGEST,
                            MEMBERS,
                            UNITS,
                            RULES,
                            LEDGER,
                            CATALOGUE)),
            Map.entry(Desk.REVIEWER, List.of(BRIEFINGS, FIGURES)),
            Map.entry(Desk.ASSIGNER, List.of(BRIEFINGS, FIGURES)),
            Map.entry(
                    Desk.SUPERVISOR,
                    List.of(
                            CALENDAR,
                            BRIEFINGS,
                            SKILLS,
                            RECORDS,
                            PLACES,
                            PROGRAMMES,
                            FIGURES,
                            NUMBERS,
                            YEARBOOKS,
                            BULLETIN,
                            ROUNDS,
                            EVENTS,
                            DIGEST,
                            RULES)),
            Map.entry(
                    Desk.COMMITTEE_LEADER,
                    List.of(
                            CALENDAR,
                            BRIEFINGS,
                            DUTY,
                            SKILLS,
                            RECORDS,
                            PLACES,
                            PROGRAMMES,
                            FIGURES,
                            NUMBERS,
                            YEARBOOKS,
                            BULLETIN,
                            ROUNDS,
                            EVENTS,
                            DIGEST,
                            MEMBERS,
                            UNITS,
                            RULES,
                            LEDGER)),
            Map.entry(Desk.UNIT_OFFICER, List.of(ROUNDS)),
            Map.entry(Desk.UNIT_LEADER, List.of(ROUNDS)),
            Map.entry(Desk.SYSTEM_ADMIN, List.of(MEMBERS, UNITS, SESSIONS, LISTS, RULES, CATALOGUE, OWN_NUMBERS)),
            Map.entry(Desk.SECURITY_ADMIN, List.of(ACCOUNTS, GIVING, MEMBERS, UNITS)),
            Map.entry(
                    Desk.AUDIT_ADMIN,
                    List.of(new Page("common.nav.audit", "history", "/admin/audit"), LEDGER, NUMBERS))));

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
