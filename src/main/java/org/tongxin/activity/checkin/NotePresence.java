package org.tongxin.activity.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Organising;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.matter.ReadValues;
import org.tongxin.matter.TypedMatter;

/**
 * The staff enter who came, a whole list at once (代签、补录): members, people from outside by name, and numbers of people without names. Once the
 * activity is closed this is a correction: it says why, and the numbers follow.
 */
@UseCase
public class NotePresence {

    private final Keeping keeping;
    private final Noting noting;
    private final Directories directories;

    NotePresence(Keeping keeping, Noting noting, Directories directories) {
        this.keeping = keeping;
        this.noting = noting;
        this.directories = directories;
    }

    /** What is noted of those named. */
    public enum Mark {
        PRESENT(Part.Presence.PRESENT),
        ABSENT(Part.Presence.ABSENT),
        ON_LEAVE(Part.Presence.ON_LEAVE),
        COMING(Part.Presence.COMING),
        /** They come off the list. */
        REMOVED(Part.Presence.ABSENT);

        private final Part.Presence presence;

        Mark(Part.Presence presence) {
            this.presence = presence;
        }
    }

    /** A list as typed: names with a mark between them, and ticked members. */
    public record Sheet(Mark mark, String names, String others, List<UUID> ticked, String why) {}

    /** Notes them. */
    public Outcome<Matter> note(Actor who, MatterId id, Sheet sheet) {
        String why = Prose.clean(sheet.why());
        return keeping.change(who, NotePresence.class, id, Keeping.ANY, held -> {
            if (!held.kind().attended() || !Organising.may(who, held.matter())) {
                return Outcome.missing();
            }
            List<Reason> wrong = new ArrayList<>();
            List<Part> named = named(who, sheet, held, wrong);
            wrong.addAll(lacks(held.matter(), sheet, named, why));
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            List<Part> parts = sheet.mark() == Mark.REMOVED
                    ? without(held.matter().content(), named)
                    : with(held.matter().content(), named, sheet.mark());
            noting.note(
                    who,
                    id,
                    Noting.Via.STAFF,
                    why,
                    named.stream()
                            .map(part -> new Noting.Note(
                                    part.party(), called(part), sheet.mark().name()))
                            .toList());
            return Outcome.done(new Keeping.Made(
                    held.matter().with(held.matter().content().with(parts)),
                    held.matter().standing() ? "CorrectPresence" : NotePresence.class.getSimpleName(),
                    why));
        });
    }

    private static String called(Part part) {
        return part.of() == Role.Of.NUMBER ? (part.name() + " " + part.persons()).strip() : part.name();
    }

    private static List<Reason> lacks(Matter matter, Sheet sheet, List<Part> named, String why) {
        List<Reason> wrong = new ArrayList<>();
        if (matter.state() != MatterState.PLANNED && matter.state() != MatterState.STANDING) {
            wrong.add(Reason.of("activity.refused.notAhead"));
        }
        if (named.isEmpty() && wrong.isEmpty()) {
            wrong.add(Reason.at("names", "activity.refused.names"));
        }
        if (matter.standing() && why.isEmpty()) {
            wrong.add(Reason.at("why", "matter.refused.why"));
        }
        if (matter.standing() && sheet.mark() == Mark.COMING) {
            wrong.add(Reason.at("mark", "activity.refused.comingAfter"));
        }
        if (Prose.length(why) > ChangeMatter.WHY_MAX) {
            wrong.add(Reason.at("why", "matter.refused.long", ChangeMatter.WHY_MAX));
        }
        return wrong;
    }

    private List<Part> named(Actor who, Sheet sheet, Keeping.Held held, List<Reason> wrong) {
        var directory = directories.of(who.committee());
        Role members = new Role(Role.ATTENDEE, "", "", Set.of(Role.Of.MEMBER), 0, Content.PARTS_MAX);
        Role others = new Role(Role.ATTENDEE, "", "", Set.of(Role.Of.PERSON, Role.Of.NUMBER), 0, Content.PARTS_MAX);
        List<Part> named = new ArrayList<>(ReadValues.people(members, typed(sheet.names()), directory, wrong));
        wrong.replaceAll(reason -> new Reason(reason.key(), reason.args(), "names"));
        List<Reason> unread = new ArrayList<>();
        named.addAll(ReadValues.people(others, typed(sheet.others()), directory, unread));
        unread.forEach(reason -> wrong.add(new Reason(reason.key(), reason.args(), "others")));
        Set<UUID> there =
                named.stream().map(Part::party).filter(Objects::nonNull).collect(Collectors.toSet());
        Organising.members(held.matter().content()).stream()
                .filter(part -> sheet.ticked().contains(part.party()) && !there.contains(part.party()))
                .forEach(named::add);
        return named;
    }

    private static TypedMatter typed(String names) {
        return TypedMatter.of(java.util.Map.of("r." + Role.ATTENDEE, names));
    }

    /** Those on the list in whichever role are marked there; others join as attendees. */
    private static List<Part> with(Content content, List<Part> named, Mark mark) {
        List<Part> parts = new ArrayList<>();
        for (Part part : content.parts()) {
            boolean meant = named.stream().anyMatch(each -> same(each, part));
            parts.add(meant ? part.with(mark.presence) : part);
        }
        named.stream()
                .filter(each -> content.parts().stream().noneMatch(part -> same(each, part)))
                .forEach(each -> parts.add(each.with(mark.presence)));
        return parts;
    }

    private static List<Part> without(Content content, List<Part> named) {
        return content.parts().stream()
                .filter(part ->
                        !part.role().equals(Role.ATTENDEE) || named.stream().noneMatch(each -> same(each, part)))
                .toList();
    }

    private static boolean same(Part one, Part other) {
        return one.of() == other.of()
                && (one.party() != null
                        ? one.party().equals(other.party())
                        : one.name().equals(other.name()))
                && (one.party() != null || one.of() != Role.Of.NUMBER || one.persons() == other.persons());
    }
}
