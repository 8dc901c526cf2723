package org.tongxin.briefing.sending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.briefing.Briefing;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Groups;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;

/**
 * To whom a briefing goes (发送范围): groups of members, desks of the committee's staff, and people by name. Each once; never the sender.
 */
@Component
class Readers {

    /** Desks whose people are staff of the committee. */
    static final List<Desk> STAFF =
            List.of(Desk.SECRETARIAT, Desk.REVIEWER, Desk.ASSIGNER, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);

    private static final int MOST = 3000;
    private static final String DESK = "DESK:";

    private final People people;

    Readers(People people) {
        this.people = people;
    }

    /**
     * Whom the sender chose.
     *
     * @param groups as of {@link Groups}, {@code STAFF} or {@code DESK:…}
     * @param names names or numbers of members, names of staff, with a mark between them
     */
    record Chosen(List<String> groups, String names) {

        Chosen {
            groups =
                    groups.stream().filter(group -> !group.isBlank()).distinct().toList();
        }
    }

    /** Those meant, or why it is not certain who is. */
    List<Briefing.Reader> of(Actor sender, Directory directory, Chosen chosen, List<Reason> wrong) {
        int before = wrong.size();
        Map<UUID, Briefing.Reader> found = new LinkedHashMap<>();
        for (String group : chosen.groups()) {
            List<Briefing.Reader> some = group(group, directory);
            if (some.isEmpty()) {
                wrong.add(Reason.at("whom", "briefing.refused.group"));
            }
            some.forEach(reader -> found.put(reader.person(), reader));
        }
        for (String name : chosen.names().split("[、，,;；\\s]+")) {
            if (!name.isBlank()) {
                named(name, directory, wrong).forEach(reader -> found.put(reader.person(), reader));
            }
        }
        found.remove(Briefing.Reader.of(sender));
        found.remove(sender.account().value());
        if (wrong.size() == before && found.isEmpty()) {
            wrong.add(Reason.at("whom", "briefing.refused.nobody"));
        }
        if (found.size() > MOST) {
            wrong.add(Reason.at("whom", "briefing.refused.many", MOST));
        }
        return List.copyOf(found.values());
    }

    private List<Briefing.Reader> group(String group, Directory directory) {
        if (group.equals("STAFF")) {
            return STAFF.stream().flatMap(desk -> at(desk).stream()).toList();
        }
        if (group.startsWith(DESK)) {
            Desk desk = Typed.code(Desk.class, group.substring(DESK.length()));
            return desk == null || !STAFF.contains(desk) ? List.of() : at(desk);
        }
        return Groups.members(directory, group).stream().map(Readers::member).toList();
    }

    private List<Briefing.Reader> at(Desk desk) {
        return people.at(desk).stream().map(Readers::staff).toList();
    }

    private static Briefing.Reader member(MemberCard card) {
        return Briefing.Reader.fresh(card.id().value(), Briefing.Sort.MEMBER, card.name(), card.sector());
    }

    /** Somebody of the staff who is a member too is reached as the member they are. */
    private static Briefing.Reader staff(Person person) {
        UUID id =
                person.member() == null ? person.id().value() : person.member().value();
        Briefing.Sort sort = person.member() == null ? Briefing.Sort.STAFF : Briefing.Sort.MEMBER;
        return Briefing.Reader.fresh(id, sort, person.name(), "");
    }

    private List<Briefing.Reader> named(String name, Directory directory, List<Reason> wrong) {
        List<Briefing.Reader> found = new ArrayList<>();
        directory.named(name).stream()
                .filter(MemberCard::active)
                .map(Readers::member)
                .forEach(found::add);
        if (found.isEmpty()) {
            STAFF.stream()
                    .flatMap(desk -> people.at(desk).stream())
                    .filter(person -> person.name().equals(name))
                    .map(Readers::staff)
                    .filter(reader ->
                            found.stream().noneMatch(other -> other.person().equals(reader.person())))
                    .forEach(found::add);
        }
        if (found.size() != 1) {
            String key = found.isEmpty() ? "briefing.refused.name" : "briefing.refused.names";
            wrong.add(Reason.at("names", key, Prose.cut(name, 20)));
            return List.of();
        }
        return found;
    }
}
