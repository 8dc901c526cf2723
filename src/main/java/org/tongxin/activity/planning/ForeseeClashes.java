package org.tongxin.activity.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.activity.Plan;
import org.tongxin.activity.viewing.Clashes;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.ExpectedElsewhere;
import org.tongxin.matter.Part;
import org.tongxin.matter.TypedMatter;

/** Says before something is planned who of those meant is expected elsewhere at that time; what cannot be read is refused by the planning itself. */
@Component
public class ForeseeClashes implements ExpectedElsewhere {

    private static final Sheet WHOLE_DAY = new Sheet("", "", "", "", false);

    private final Clashes clashes;
    private final Directories directories;

    ForeseeClashes(Clashes clashes, Directories directories) {
        this.clashes = clashes;
        this.directories = directories;
    }

    List<Clashes.Clash> clashes(Actor who, TypedMatter typed, Sheet sheet, Whom whom) {
        LocalDate on = Typed.day(typed.text("on"));
        LocalDate until = Typed.day(typed.text("until"));
        if (on == null || (until != null && until.isBefore(on))) {
            return List.of();
        }
        List<Reason> unread = new ArrayList<>();
        Plan.Times times = sheet.read(on, until, unread);
        Directory directory = directories.of(who.committee());
        List<UUID> parties = Stream.concat(
                        whom.invited(directory, unread).stream().map(Part::party), named(typed, directory))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return parties.isEmpty() ? List.of() : clashes.ahead(who, on, until, times, parties);
    }

    /** The same in words, a reason for each other activity. */
    public List<Reason> asks(Actor who, TypedMatter typed, Sheet sheet, Whom whom) {
        return clashes(who, typed, sheet, whom).stream()
                .map(ForeseeClashes::reason)
                .toList();
    }

    /** What is planned in the form of its record names whom it invites and says no times. */
    @Override
    public List<Reason> asks(Actor who, TypedMatter typed) {
        return asks(who, typed, WHOLE_DAY, new Whom(List.of(), typed.text("r." + Role.ATTENDEE)));
    }

    private static Reason reason(Clashes.Clash clash) {
        String names = String.join("、", clash.names());
        return clash.title().isEmpty()
                ? Reason.at("clashes", "activity.clash.unseen", clash.persons(), names, clash.on())
                : Reason.at("clashes", "activity.clash", clash.persons(), names, clash.title(), clash.on());
    }

    /** Members in other roles come too. */
    private static Stream<UUID> named(TypedMatter typed, Directory directory) {
        return typed.cells().keySet().stream()
                .filter(name -> name.startsWith("r.") && !name.equals("r." + Role.ATTENDEE))
                .flatMap(name -> Stream.of(typed.text(name).split("[、，,;；\\n]+")))
                .map(String::strip)
                .map(directory::named)
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst())
                .map(MemberCard::id)
                .map(id -> id.value());
    }
}
