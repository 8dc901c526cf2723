package org.tongxin.committee.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** The system administrator keeps the committee's own lists: special committees, parties and organisations, local sectors. */
@UseCase
public class KeepLists {

    private static final int NAME_MAX = 60;
    private static final int LOCAL_MOST = 60;

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Audit audit;

    KeepLists(JdbcClient jdbc, Directories directories, Audit audit) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.audit = audit;
    }

    /** The lists. */
    public enum Kind {
        /** 专门委员会. */
        SPECIAL,
        /** 民主党派、工商联、无党派. */
        PARTY,
        /** 人民团体. */
        PEOPLE_ORGANISATION,
        /** 界别. */
        SECTOR
    }

    /**
     * A line of a list.
     *
     * @param key identity, or a sector's code
     * @param english the name in English, for sectors only
     * @param used how many members it has; 0 where nobody is counted
     * @param own whether the committee made it itself and may rename it
     */
    public record Entry(Kind kind, String key, String name, String english, int used, boolean own) {}

    /** All lists in one statement, each by name or code. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return jdbc.sql("""
                select 'SPECIAL' as kind, c.id::text as key, c.name, '' as english, true as own,
                       (select count(*) from committee.member m where m.committee_id = c.committee_id
                           and m.special_committee = c.id) as used
                  from committee.special_committee c where c.committee_id = platform.acting_committee()
                union all
                select o.kind, o.id::text, o.name, '', true, 0
                  from committee.organisation o where o.committee_id = platform.acting_committee()
                union all
                select 'SECTOR', s.code, s.name, s.name_en, s.local,
                       (select count(*) from committee.member m where m.committee_id = s.committee_id
                           and m.sector = s.code)
                  from committee.sector s where s.committee_id = platform.acting_committee()
                 order by kind, key""")
                .query((row, _) -> new Entry(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("english"),
                        row.getInt("used"),
                        row.getBoolean("own")))
                .list();
    }

    /** Adds a name to a list; a local sector has an English name too. */
    @Transactional
    public Outcome<String> add(Actor who, Kind kind, String name, String english) {
        List<Reason> wrong = wrong(kind, "", name, english);
        long locals = all().stream()
                .filter(entry -> entry.kind() == Kind.SECTOR && entry.own())
                .count();
        if (kind == Kind.SECTOR && locals >= LOCAL_MOST) {
            wrong.add(Reason.at("name", "committee.refused.sectorsFull", LOCAL_MOST));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        UUID id = Ids.next();
        switch (kind) {
            case SPECIAL ->
                jdbc.sql("insert into committee.special_committee values (platform.acting_committee(), ?, ?)")
                        .params(id, name)
                        .update();
            case PARTY, PEOPLE_ORGANISATION ->
                jdbc.sql("insert into committee.organisation values (platform.acting_committee(), ?, ?, ?)")
                        .params(id, kind.name(), name)
                        .update();
            case SECTOR ->
                jdbc.sql("insert into committee.sector values (platform.acting_committee(), ?, ?, ?, true)")
                        .params("L%02d".formatted(locals + 1), name, english)
                        .update();
        }
        written(who, "AddToList", kind, "", name);
        return Outcome.done(name);
    }

    /** Gives an entry of the committee's own another name; what was recorded under it keeps it. */
    @Transactional
    public Outcome<String> rename(Actor who, Kind kind, String key, String name, String english) {
        Entry before = all().stream()
                .filter(entry -> entry.kind() == kind && entry.key().equals(key) && entry.own())
                .findFirst()
                .orElse(null);
        if (before == null) {
            return Outcome.missing();
        }
        List<Reason> wrong = wrong(kind, key, name, english);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        switch (kind) {
            case SPECIAL ->
                jdbc.sql("update committee.special_committee set name = ?"
                                + " where committee_id = platform.acting_committee() and id = cast(? as uuid)")
                        .params(name, key)
                        .update();
            case PARTY, PEOPLE_ORGANISATION ->
                jdbc.sql("update committee.organisation set name = ?"
                                + " where committee_id = platform.acting_committee() and id = cast(? as uuid)")
                        .params(name, key)
                        .update();
            case SECTOR ->
                jdbc.sql("update committee.sector set name = ?, name_en = ?"
                                + " where committee_id = platform.acting_committee() and code = ? and local")
                        .params(name, english, key)
                        .update();
        }
        written(who, "RenameInList", kind, before.name(), name);
        return Outcome.done(name);
    }

    private List<Reason> wrong(Kind kind, String key, String name, String english) {
        List<Reason> wrong = new ArrayList<>();
        Sheets.required(wrong, "name", name, NAME_MAX);
        if (kind == Kind.SECTOR) {
            Sheets.required(wrong, "english", english, NAME_MAX);
        }
        boolean taken = all().stream()
                .anyMatch(entry ->
                        entry.name().equals(name) && !entry.key().equals(key) && sameTable(entry.kind(), kind));
        if (taken) {
            wrong.add(Reason.at("name", "committee.refused.nameTaken"));
        }
        return wrong;
    }

    private static boolean sameTable(Kind one, Kind other) {
        boolean bothOrganisations = (one == Kind.PARTY || one == Kind.PEOPLE_ORGANISATION)
                && (other == Kind.PARTY || other == Kind.PEOPLE_ORGANISATION);
        return one == other || bothOrganisations;
    }

    private void written(Actor who, String act, Kind kind, String before, String after) {
        audit.record(
                who,
                act,
                new Audit.Subject("list", who.committee().value(), kind.name()),
                before.isEmpty() ? null : Map.of("name", before),
                Map.of("name", after));
        directories.changed(who.committee());
    }
}
