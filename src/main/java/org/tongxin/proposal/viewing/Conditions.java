package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SessionCard;
import org.tongxin.committee.UnitCard;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Words;

/** A filter as conditions on {@code p}; every value is a parameter. */
final class Conditions {

    private static final Map<String, Set<State>> GROUPS = Map.of(
            "REVIEWING", State.REVIEWING,
            "WITH_UNIT", State.WITH_UNIT,
            "ENDED", State.FINAL,
            "TO_ASSIGN", Set.of(State.FILED, State.OBJECTED),
            "OPEN", Stream.of(State.values()).filter(state -> !state.isFinal()).collect(Collectors.toSet()));

    /** Stands for a state where key proposals are meant. */
    static final String KEY = "KEY";
    /** Stands for a state where requests for more time wait. */
    static final String EXTENSION = "EXTENSION";
    /** Stands for a state where replies wait for supervision. */
    static final String SUPERVISING = "SUPERVISING";
    /** Stands for a state where replies wait for a decision about publication. */
    static final String TO_PUBLISH = "TO_PUBLISH";
    /** Stands for a state where those are meant that the reader leads. */
    static final String LED = "LED";

    /** What the unit named as {@code :unit} answers, alone or beside others. */
    static final String ANSWERED_BY =
            " and p.id in (select h.proposal_id from proposal.party h where h.committee_id = platform.acting_committee()"
                    + " and h.party_id = :unit and h.role in ('LEAD', 'SEPARATE'))";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Of a list that holds only what was handed in, or also drafts, which belong to no session yet. */
    static Conditions of(
            ProposalFilter filter, boolean received, Directory directory, Regulation regulation, Clock clock) {
        Conditions conditions = new Conditions();
        conditions.session(filter, received, directory, LocalDate.now(clock));
        conditions.state(filter.state());
        conditions.equal("category", "category", filter.category());
        conditions.unit(filter.unit());
        conditions.warn(filter.warn(), LocalDate.now(clock), regulation);
        conditions.search(filter.q(), directory);
        return conditions;
    }

    String sql() {
        return all.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    Map<String, Object> values() {
        return values;
    }

    /** What the index found for the words that are searched for. */
    void found(UUID[] ids) {
        values.put("found", ids);
    }

    Conditions add(String condition, String name, Object value) {
        all.add(condition);
        values.put(name, value);
        return this;
    }

    /** A search goes through all sessions unless one is named; otherwise the present one is meant. */
    private void session(ProposalFilter filter, boolean received, Directory directory, LocalDate today) {
        String wanted = filter.session();
        if ("all".equals(wanted) || (wanted == null && filter.q() != null)) {
            return;
        }
        UUID id = wanted == null
                ? directory
                        .sessionOn(today)
                        .map(SessionCard::id)
                        .map(found -> found.value())
                        .orElse(null)
                : uuid(wanted);
        if (id != null) {
            add(
                    received ? "p.session_id = :session" : "(p.session_id = :session or p.session_id is null)",
                    "session",
                    id);
        }
    }

    private void state(@Nullable String code) {
        if (code == null || code.equals(LED)) {
            return;
        }
        if (code.equals(TO_PUBLISH)) {
            all.add("p.replied_at is not null and not exists (select 1 from proposal.publication b"
                    + " where b.committee_id = p.committee_id and b.proposal_id = p.id"
                    + " and (b.extent = 'NONE' or b.at >= p.replied_at))");
            return;
        }
        if (code.equals(SUPERVISING)) {
            all.add("p.id in (select a.proposal_id from proposal.reply a"
                    + " where a.committee_id = platform.acting_committee() and a.state = 'SUPERVISING')");
            return;
        }
        if (code.equals(EXTENSION)) {
            all.add("p.id in (select e.proposal_id from proposal.extension e"
                    + " where e.committee_id = platform.acting_committee() and e.granted is null)");
            return;
        }
        if (code.equals(KEY)) {
            all.add("p.id in (select k.proposal_id from proposal.key_matter k"
                    + " where k.committee_id = platform.acting_committee() and k.decided_at is not null)");
            return;
        }
        Set<State> group = GROUPS.getOrDefault(code, Set.of());
        List<String> names = group.isEmpty()
                ? List.of(code)
                : group.stream().map(State::name).sorted().toList();
        add("p.state = any(:states)", "states", names.toArray(String[]::new));
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            add("p." + column + " = :" + name, name, value);
        }
    }

    private void unit(@Nullable String id) {
        UUID unit = id == null ? null : uuid(id);
        if (unit != null) {
            all.add(ANSWERED_BY.substring(" and ".length()));
            values.put("unit", unit);
        }
    }

    private void warn(@Nullable String level, LocalDate today, Regulation regulation) {
        if (level == null) {
            return;
        }
        WarnDays days = WarnDays.of(today, regulation);
        switch (level) {
            case "OVER" -> add("p.due_on < :dueTo", "dueTo", today);
            case "RED" -> between(today, days.red());
            case "YELLOW" -> between(days.red().plusDays(1), days.yellow());
            case "BLUE" -> between(days.yellow().plusDays(1), days.blue());
            default -> {}
        }
        all.add("not p.clock_stopped");
    }

    private void between(LocalDate from, LocalDate to) {
        add("p.due_on >= :dueFrom", "dueFrom", from);
        add("p.due_on <= :dueTo", "dueTo", to);
    }

    private void search(@Nullable String typed, Directory directory) {
        if (typed == null) {
            return;
        }
        if (typed.matches("\\d{1,6}")) {
            add("(p.filing_no = :number or p.serial = :number)", "number", Integer.parseInt(typed));
            return;
        }
        List<String> ways = new ArrayList<>();
        String words = Words.query(typed);
        if (!words.isEmpty()) {
            ways.add("select unnest(cast(:found as uuid[]))");
        }
        UUID[] people = people(typed, directory);
        if (people.length > 0) {
            ways.add("select z.proposal_id from proposal.party z where z.committee_id = platform.acting_committee()"
                    + " and z.party_id = any(:people)");
            values.put("people", people);
        }
        all.add(ways.isEmpty() ? "false" : "p.id in (" + String.join(" union ", ways) + ")");
    }

    /** Members and units whose name holds the words. */
    private static UUID[] people(String typed, Directory directory) {
        Stream<UUID> members = directory.members().stream()
                .filter(member -> member.name().contains(typed))
                .map(MemberCard::id)
                .map(id -> id.value());
        Stream<UUID> units = directory.units().stream()
                .filter(unit -> unit.name().contains(typed) || unit.shortName().contains(typed))
                .map(UnitCard::id)
                .map(id -> id.value());
        return Stream.concat(members, units).toArray(UUID[]::new);
    }

    static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The last days of the red, yellow and blue stretch. */
    record WarnDays(LocalDate red, LocalDate yellow, LocalDate blue) {

        static WarnDays of(LocalDate today, Regulation regulation) {
            return new WarnDays(
                    regulation.calendar().plus(today, regulation.thresholds().red()),
                    regulation.calendar().plus(today, regulation.thresholds().yellow()),
                    regulation.calendar().plus(today, regulation.thresholds().blue()));
        }
    }
}
