package org.tongxin.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;

/**
 * The committee's people, units and sessions as they stand, held in memory: lists name them without a join. Immutable; a
 * change makes a new one.
 */
public final class Directory {

    private final CommitteeId committee;
    private final String name;
    private final String shortName;
    private final Map<MemberId, MemberCard> members;
    private final Map<String, List<MemberCard>> byName;
    private final Map<UnitId, UnitCard> units;
    private final Map<String, SectorCard> sectors;
    private final List<SessionCard> sessions;
    private final List<SpecialCommitteeCard> specialCommittees;

    /** A directory of these entries. */
    public Directory(
            CommitteeId committee,
            Names names,
            List<MemberCard> members,
            List<UnitCard> units,
            List<SectorCard> sectors,
            List<SessionCard> sessions,
            List<SpecialCommitteeCard> specialCommittees) {
        this.committee = committee;
        this.name = names.full();
        this.shortName = names.brief();
        this.members = members.stream().collect(Collectors.toUnmodifiableMap(MemberCard::id, Function.identity()));
        this.byName = members.stream()
                .flatMap(
                        card -> Stream.of(card.name(), card.number()).distinct().map(called -> Map.entry(called, card)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(UnitCard::id, Function.identity()));
        this.sectors = sectors.stream().collect(Collectors.toUnmodifiableMap(SectorCard::code, Function.identity()));
        this.sessions = sessions.stream()
                .sorted(Comparator.comparing(SessionCard::from).reversed())
                .toList();
        this.specialCommittees = List.copyOf(specialCommittees);
    }

    /**
     * The committee's names.
     *
     * @param full 政协云岭市委员会
     * @param brief 云岭市政协
     */
    public record Names(String full, String brief) {}

    public CommitteeId committee() {
        return committee;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    /** The member of that id. */
    public Optional<MemberCard> member(@Nullable MemberId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(members.get(id));
    }

    /** The member's name, or a dash where there is none. */
    public String memberName(@Nullable MemberId id) {
        return member(id).map(MemberCard::name).orElse("—");
    }

    /** The unit of that id. */
    public Optional<UnitCard> unit(@Nullable UnitId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
    }

    /** The unit's short name, or a dash where there is none. */
    public String unitName(@Nullable UnitId id) {
        return unit(id).map(UnitCard::shortName).orElse("—");
    }

    /** The unit of that full or short name. */
    public Optional<UnitCard> unitNamed(String wanted) {
        return units.values().stream()
                .filter(unit -> unit.name().equals(wanted) || unit.shortName().equals(wanted))
                .findFirst();
    }

    /** The sector of that code. */
    public Optional<SectorCard> sector(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(sectors.get(code));
    }

    /** All members, by name. */
    public List<MemberCard> members() {
        return members.values().stream()
                .sorted(Comparator.comparing(MemberCard::name).thenComparing(MemberCard::number))
                .toList();
    }

    /** All units, by name. */
    public List<UnitCard> units() {
        return units.values().stream()
                .sorted(Comparator.comparing(UnitCard::name))
                .toList();
    }

    /** All sectors, by code. */
    public List<SectorCard> sectors() {
        return sectors.values().stream()
                .sorted(Comparator.comparing(SectorCard::code))
                .toList();
    }

    /** All sessions, latest first. */
    public List<SessionCard> sessions() {
        return sessions;
    }

    /** Names of the special committees. */
    public List<String> specialCommittees() {
        return specialCommittees.stream().map(SpecialCommitteeCard::name).toList();
    }

    /** Every member of that name or number; two of one name are told apart by their number. */
    public List<MemberCard> named(String nameOrNumber) {
        return byName.getOrDefault(nameOrNumber, List.of());
    }

    /** All special committees, by name. */
    public List<SpecialCommitteeCard> specialCommitteeCards() {
        return specialCommittees;
    }

    /** The special committee of that identity. */
    public Optional<SpecialCommitteeCard> specialCommittee(@Nullable UUID id) {
        return specialCommittees.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The session of that id. */
    public Optional<SessionCard> session(@Nullable SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** The session whose year covers that day. */
    public Optional<SessionCard> sessionOn(LocalDate day) {
        return sessions.stream().filter(session -> session.covers(day)).findFirst();
    }
}
