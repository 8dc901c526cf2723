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
import org.tongxin.matter.Part;
import org.tongxin.matter.TypedMatter;

/** Says before something is planned who of those meant is expected elsewhere at that time; what cannot be read is refused by the planning itself. */
@Component
class ForeseeClashes {

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
