package org.tongxin.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.files.Sheet;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/**
 * Many matters of one kind from a table (批量导入): read, shown with what is wrong in which row, stored by the sender's word. A row is a matter;
 * one that is here already, on the same day under the same title, is told and left out; of those that seem to be here the sender says what they are.
 */
@UseCase
public class ImportMatters {

    /** Most rows of a file. */
    public static final int ROWS_MAX = 25_000;

    private static final int CELL_MAX = 10_000;
    private static final int BATCH = 1_000;

    private final Matters matters;
    private final MatterFacts facts;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Directories directories;
    private final Looking looking;
    private final Keeping.Trail trail;

    ImportMatters(
            Matters matters,
            MatterFacts facts,
            Bodies bodies,
            Catalogue catalogue,
            Directories directories,
            Looking looking,
            Keeping.Trail trail) {
        this.matters = matters;
        this.facts = facts;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.directories = directories;
        this.looking = looking;
        this.trail = trail;
    }

    /** Tables that wait, and what is seen in them. */
    @org.springframework.stereotype.Component
    record Looking(ImportDrafts drafts, LookThroughTable table) {}

    /** One row of the file, as it was typed. */
    public record Line(int number, TypedMatter typed) {}

    /**
     * What a row seems to be already.
     *
     * @param id null: another row of the table
     * @param line that row; 0 where it is on record
     */
    public record Like(@Nullable MatterId id, int line, String title, FindAlike.Why why) {}

    /** What is to become of the rows that seem to be here already. */
    public enum Alike {
        /** The sender has not said. */
        UNSAID,
        /** They are others: stored. */
        STORE,
        /** They are the same: left out. */
        LEAVE_OUT
    }

    /**
     * The sender's word.
     *
     * @param leaveOut the wrong rows are left out
     * @param outsiders whoever resembles a member is an outsider nevertheless
     */
    public record Word(boolean leaveOut, Alike alike, boolean outsiders) {

        /** Nothing is left out, and what seems to be here already is another one. */
        public static final Word ALL = new Word(false, Alike.STORE, false);
    }

    /**
     * A file that waits for its sender's word.
     *
     * @param wrong what is wrong, by line; a line that is not in it is right
     * @param doubled lines that are here already or twice in the file
     * @param alike lines that seem to be here already
     * @param resembling those of the wrong lines that are right where a name that resembles a member's is an outsider's
     * @param outsiders who is taken as an outsider where a member might stand, by line
     */
    public record Preview(
            UUID id,
            Kind kind,
            String file,
            List<Line> lines,
            Map<Integer, List<Reason>> wrong,
            Set<Integer> doubled,
            Map<Integer, Like> alike,
            Set<Integer> resembling,
            Map<Integer, List<String>> outsiders) {

        /** How many rows can be stored. */
        public int right() {
            return (int) lines.stream()
                    .filter(line -> !wrong.containsKey(line.number()) && !doubled.contains(line.number()))
                    .count();
        }
    }

    private Optional<Kind> kind(Actor who, String code) {
        return Permissions.allows(who, ImportMatters.class)
                ? catalogue.of(who.committee()).find(code).filter(kind -> EnterMatter.may(who, kind))
                : Optional.empty();
    }

    /** The columns of a table of that kind. */
    public Optional<MatterColumns> columns(Actor who, String code) {
        return kind(who, code).map(MatterColumns::new);
    }

    /** Reads a file and keeps it until the sender has looked at it. */
    @Transactional
    public Outcome<UUID> read(Actor who, String code, String name, byte[] content) {
        Optional<Kind> kind = kind(who, code);
        if (kind.isEmpty()) {
            return Outcome.missing();
        }
        try {
            List<Line> lines = new MatterColumns(kind.get()).lines(Sheet.read(content, ROWS_MAX, CELL_MAX));
            return lines.isEmpty()
                    ? Outcome.refused(Reason.at("file", "matter.import.noRows"))
                    : Outcome.done(looking.drafts().keep(who, code, name, lines));
        } catch (Sheet.Unreadable unreadable) {
            return Outcome.refused(Reason.at("file", unreadable.key, ROWS_MAX));
        }
    }

    /** What was read, checked anew. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor who, UUID id) {
        return looking.drafts()
                .find(who, id)
                .flatMap(draft -> kind(who, draft.kind()).map(kind -> preview(who, id, kind, draft)));
    }

    private Preview preview(Actor who, UUID id, Kind kind, ImportDrafts.Draft draft) {
        LookThroughTable.Found found = looking.table().look(who, kind, draft.lines(), false);
        Map<Integer, Like> alike = new java.util.HashMap<>();
        found.alike()
                .forEach((line, other) ->
                        alike.put(line, new Like(other.id(), other.line(), other.title(), other.why())));
        return new Preview(
                id,
                kind,
                draft.file(),
                draft.lines(),
                found.wrong(),
                found.doubled(),
                alike,
                found.resembling(),
                found.outsiders());
    }

    /** Stores it: the right rows; where some are wrong or seem to be here already, only with the sender's word about them. */
    @Transactional
    public Outcome<Integer> store(Actor who, UUID id, Word word) {
        Optional<ImportDrafts.Draft> draft = looking.drafts().hold(who, id);
        Optional<Kind> kind = draft.flatMap(found -> kind(who, found.kind()));
        if (kind.isEmpty()) {
            return Outcome.missing();
        }
        LookThroughTable.Found found =
                looking.table().look(who, kind.get(), draft.get().lines(), word.outsiders());
        List<Reason> wrong = new ArrayList<>();
        if (!found.wrong().isEmpty() && !word.leaveOut()) {
            wrong.add(Reason.of("matter.import.wrong", found.wrong().size()));
        }
        if (!found.alike().isEmpty() && word.alike() == Alike.UNSAID) {
            wrong.add(Reason.at("alike", "matter.import.alike", found.alike().size()));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<LookThroughTable.Row> rows = found.rows().stream()
                .filter(row -> !found.doubled().contains(row.line()))
                .filter(row -> word.alike() != Alike.LEAVE_OUT || !found.alike().containsKey(row.line()))
                .toList();
        Directory directory = directories.of(who.committee());
        for (int i = 0; i < rows.size(); i += BATCH) {
            store(who, kind.get(), rows.subList(i, Math.min(rows.size(), i + BATCH)), directory);
        }
        looking.drafts().drop(id);
        trail.audit()
                .record(
                        who,
                        "ImportMatters",
                        new Audit.Subject(MatterId.KIND, id, draft.get().file()),
                        null,
                        Map.of("kind", kind.get().code(), "stored", rows.size()));
        return Outcome.done(rows.size());
    }

    private void store(Actor who, Kind kind, List<LookThroughTable.Row> batch, Directory directory) {
        List<Content> contents = bodies.identified(
                batch.stream().map(LookThroughTable.Row::content).toList());
        List<Matter> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            fresh.add(NewMatter.of(
                    who,
                    kind,
                    contents.get(i),
                    batch.get(i).wanted(),
                    EnterMatter.Step.HAND_IN,
                    trail.clock().instant()));
        }
        List<Matter> numbered = new Numbering(matters, directory).number(kind, fresh);
        matters.insert(numbered);
        facts.write(kind, numbered);
        matters.remember(numbered, "ImportMatters", MatterHistory.By.of(who, trail.clock()));
    }
}
