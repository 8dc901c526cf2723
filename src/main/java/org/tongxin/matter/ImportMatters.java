package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.files.Sheet;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many matters of one kind from a table (批量导入): read, shown with what is wrong in which row, stored by the sender's word. A row is a matter;
 * one that is here already, on the same day under the same title, is told and left out.
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
    private final Drafts drafts;
    private final Keeping.Trail trail;

    ImportMatters(
            Matters matters,
            MatterFacts facts,
            Bodies bodies,
            Catalogue catalogue,
            Directories directories,
            Drafts drafts,
            Keeping.Trail trail) {
        this.matters = matters;
        this.facts = facts;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.directories = directories;
        this.drafts = drafts;
        this.trail = trail;
    }

    /** One row of the file, as it was typed. */
    public record Line(int number, TypedMatter typed) {}

    /**
     * A file that waits for its sender's word.
     *
     * @param wrong what is wrong, by line; a line that is not in it is right
     * @param doubled lines that are here already or twice in the file
     */
    public record Preview(
            UUID id, Kind kind, String file, List<Line> lines, Map<Integer, List<Reason>> wrong, Set<Integer> doubled) {

        /** How many rows will be stored. */
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
                    : Outcome.done(drafts.keep(who, code, name, lines));
        } catch (Sheet.Unreadable unreadable) {
            return Outcome.refused(Reason.at("file", unreadable.key, ROWS_MAX));
        }
    }

    /** What was read, checked anew. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor who, UUID id) {
        return drafts.find(who, id)
                .flatMap(draft -> kind(who, draft.kind()).map(kind -> preview(who, id, kind, draft)));
    }

    private Preview preview(Actor who, UUID id, Kind kind, Drafts.Draft draft) {
        Directory directory = directories.of(who.committee());
        Map<Integer, List<Reason>> wrong = new LinkedHashMap<>();
        List<Read> read = new ArrayList<>();
        draft.lines().forEach(line -> read(kind, directory, line, wrong).ifPresent(read::add));
        Set<Integer> doubled = doubled(kind, read);
        refuseTaken(kind, directory, read, doubled, wrong);
        return new Preview(id, kind, draft.file(), draft.lines(), wrong, doubled);
    }

    private record Read(int line, Content content, NewMatter.Wanted wanted) {}

    private Optional<Read> read(Kind kind, Directory directory, Line line, Map<Integer, List<Reason>> wrong) {
        ReadMatter reading = new ReadMatter(kind, directory);
        Content content = reading.read(line.typed());
        List<Reason> reasons = new ArrayList<>(reading.wrong());
        NewMatter.Wanted wanted = NewMatter.wanted(kind, content, line.typed(), reasons);
        reasons.addAll(NewMatter.complete(kind, content, wanted, LocalDate.now(trail.clock())));
        if (!reasons.isEmpty()) {
            wrong.put(line.number(), reasons.stream().distinct().toList());
            return Optional.empty();
        }
        return Optional.of(new Read(line.number(), content, wanted));
    }

    /** An ordinal that another meeting of the term has, here or in the file, is wrong; what is here already is only left out. */
    private void refuseTaken(
            Kind kind, Directory directory, List<Read> read, Set<Integer> doubled, Map<Integer, List<Reason>> wrong) {
        Numbering numbering = new Numbering(matters, directory);
        Set<String> taken = new HashSet<>(
                read.stream().anyMatch(each -> each.content().ordinal() != null)
                        ? matters.ordinals(kind.code())
                        : Set.of());
        for (Read each : read) {
            Integer ordinal = each.content().ordinal();
            LocalDate on = each.content().on();
            if (ordinal != null
                    && on != null
                    && !doubled.contains(each.line())
                    && !taken.add(numbering.within(kind, on) + "~" + ordinal)) {
                wrong.put(each.line(), List.of(Reason.at("ordinal", "matter.refused.ordinalTaken", ordinal)));
            }
        }
    }

    private Set<Integer> doubled(Kind kind, List<Read> read) {
        Set<String> seen = new HashSet<>(
                drafts.known(kind.code(), read.stream().map(Read::content).toList()));
        Set<Integer> doubled = new HashSet<>();
        read.forEach(each -> {
            if (!seen.add(Drafts.key(each.content()))) {
                doubled.add(each.line());
            }
        });
        return doubled;
    }

    /** Stores it: the right rows; where some are wrong, only with the sender's word that those are left out. */
    @Transactional
    public Outcome<Integer> store(Actor who, UUID id, boolean leaveOut) {
        Optional<Drafts.Draft> draft = drafts.hold(who, id);
        Optional<Kind> kind = draft.flatMap(found -> kind(who, found.kind()));
        if (kind.isEmpty()) {
            return Outcome.missing();
        }
        Directory directory = directories.of(who.committee());
        Map<Integer, List<Reason>> wrong = new LinkedHashMap<>();
        List<Read> read = new ArrayList<>();
        draft.get()
                .lines()
                .forEach(line -> read(kind.get(), directory, line, wrong).ifPresent(read::add));
        Set<Integer> doubled = doubled(kind.get(), read);
        refuseTaken(kind.get(), directory, read, doubled, wrong);
        if (!wrong.isEmpty() && !leaveOut) {
            return Outcome.refused(Reason.of("matter.import.wrong", wrong.size()));
        }
        read.removeIf(each -> doubled.contains(each.line()) || wrong.containsKey(each.line()));
        for (int i = 0; i < read.size(); i += BATCH) {
            store(who, kind.get(), read.subList(i, Math.min(read.size(), i + BATCH)), directory);
        }
        drafts.drop(id);
        trail.audit()
                .record(
                        who,
                        "ImportMatters",
                        new Audit.Subject(MatterId.KIND, id, draft.get().file()),
                        null,
                        Map.of("kind", kind.get().code(), "stored", read.size()));
        return Outcome.done(read.size());
    }

    private void store(Actor who, Kind kind, List<Read> batch, Directory directory) {
        List<Content> contents =
                bodies.identified(batch.stream().map(Read::content).toList());
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

    /** Files that wait. */
    @org.springframework.stereotype.Component
    static class Drafts {

        private final JdbcClient jdbc;
        private final JsonMapper json;
        private final Clock clock;

        Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
            this.jdbc = jdbc;
            this.json = json;
            this.clock = clock;
        }

        record Draft(String kind, String file, List<Line> lines) {}

        UUID keep(Actor who, String kind, String file, List<Line> lines) {
            UUID id = Ids.next();
            jdbc.sql(
                            "delete from matter.import_draft where committee_id = platform.acting_committee() and account_id = ?")
                    .param(who.account().value())
                    .update();
            jdbc.sql("insert into matter.import_draft values (platform.acting_committee(), ?, ?, ?, ?, ?::jsonb, ?)")
                    .param(id)
                    .param(who.account().value())
                    .param(kind)
                    .param(file)
                    .param(json.writeValueAsString(lines))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        }

        Optional<Draft> find(Actor who, UUID id) {
            return find(who, id, "");
        }

        /** Two clicks at once store once. */
        Optional<Draft> hold(Actor who, UUID id) {
            return find(who, id, " for update");
        }

        private Optional<Draft> find(Actor who, UUID id, String how) {
            return jdbc.sql("select kind, file_name, rows::text as rows from matter.import_draft"
                            + " where committee_id = platform.acting_committee() and id = ? and account_id = ?" + how)
                    .param(id)
                    .param(who.account().value())
                    .query((row, _) -> new Draft(
                            row.getString("kind"),
                            row.getString("file_name"),
                            json.readValue(row.getString("rows"), new TypeReference<List<Line>>() {})))
                    .optional();
        }

        void drop(UUID id) {
            jdbc.sql("delete from matter.import_draft where committee_id = platform.acting_committee() and id = ?")
                    .param(id)
                    .update();
        }

        static String key(Content content) {
            return content.on() + "~" + content.title() + "~" + content.place();
        }

        /** Which of these are here already. */
        List<String> known(String kind, List<Content> contents) {
            return jdbc.sql("""
                    select m.held_on || '~' || m.title || '~' || m.place from matter.matter m
                      join (select distinct t.on_day, t.title from unnest(?::text[]::date[], ?::text[]) as t(on_day, title)) t
                        on t.on_day = m.held_on and t.title = m.title
                     where m.committee_id = platform.acting_committee() and m.kind = ? and m.state <> 'VOID'""")
                    .param(contents.stream()
                            .map(content -> String.valueOf(content.on()))
                            .toArray(String[]::new))
                    .param(contents.stream().map(Content::title).toArray(String[]::new))
                    .param(kind)
                    .query((row, _) -> row.getString(1))
                    .list();
        }
    }
}
