package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.files.Attached;
import org.tongxin.files.FileStore;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** Files that prove a matter, or belong to it: photographs, receipts, minutes (证明材料). Removed ones are gone from the page, not from the record. */
@UseCase
public class ProveMatter {

    /** Most files of one matter. */
    public static final int FILES_MAX = 60;

    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ProveMatter(
            Matters matters,
            MatterSight sight,
            Catalogue catalogue,
            FileStore store,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
        this.store = store;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file of a matter.
     *
     * @param field the field it belongs to; empty: it proves the matter as a whole
     * @param takenOn the day a photograph was taken, where it says so
     */
    public record Proof(
            UUID id,
            String field,
            String name,
            String type,
            long bytes,
            byte[] sha256,
            @Nullable LocalDate takenOn,
            String by,
            OffsetDateTime at) {}

    /** Adds files. */
    @Transactional
    public Outcome<Integer> add(Actor who, MatterId id, String field, List<Attached> files) {
        Optional<Matter> matter = Permissions.allows(who, ProveMatter.class) ? matters.hold(id) : Optional.empty();
        if (matter.filter(each -> sight.sees(who, each) && may(who, each)).isEmpty()) {
            return Outcome.missing();
        }
        List<Reason> wrong = new ArrayList<>();
        if (files.isEmpty()) {
            wrong.add(Reason.at("files", "matter.refused.noFile"));
        }
        if (matter.get().files() + files.size() > FILES_MAX) {
            wrong.add(Reason.at("files", "matter.refused.manyFiles", FILES_MAX));
        }
        files.forEach(file -> {
            if (file.type().isEmpty()) {
                wrong.add(Reason.at("files", "matter.refused.fileType", file.name()));
            } else if (file.bytes() <= 0 || file.bytes() > Attached.BYTES_MAX) {
                wrong.add(Reason.at("files", "matter.refused.fileSize", file.name()));
            }
        });
        return wrong.isEmpty() ? keep(who, matter.get(), field, files) : Outcome.refused(wrong);
    }

    private Outcome<Integer> keep(Actor who, Matter matter, String field, List<Attached> files) {
        List<FileStore.Kept> kept = new ArrayList<>();
        for (Attached file : files) {
            Optional<FileStore.Kept> one =
                    store.keep(who.committee(), file.content().get());
            if (one.isEmpty()) {
                return Outcome.refused(Reason.at("files", "matter.refused.disk"));
            }
            kept.add(one.get());
        }
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql("""
                    insert into matter.file (committee_id, matter_id, id, field, name, type, bytes, sha256, taken_on, by_name, at)
                    values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(matter.id().value())
                    .param(Ids.next())
                    .param(field)
                    .param(files.get(i).name())
                    .param(files.get(i).type().orElseThrow())
                    .param(kept.get(i).bytes())
                    .param(kept.get(i).sha256())
                    .param(PhotoDate.of(
                                    files.get(i),
                                    store.place(who.committee(), kept.get(i).sha256()))
                            .orElse(null))
                    .param(who.name())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        tell(who, matter, "ProveMatter", files.getFirst().name());
        return Outcome.done(files.size());
    }

    private void tell(Actor who, Matter matter, String act, String name) {
        matters.remember(matter.id(), act, name, null, MatterHistory.By.of(who, clock));
        audit.record(
                who,
                act,
                new Audit.Subject(
                        MatterId.KIND, matter.id().value(), matter.content().title()),
                null,
                name);
    }

    /** Whether this person may add and remove files. */
    public boolean may(Actor who, Matter matter) {
        return catalogue
                .at(who.committee(), matter.kind(), matter.kindVersion())
                .filter(kind -> ChangeMatter.may(who, kind, matter))
                .isPresent();
    }

    /** Takes a file off; one without which a standing matter would lack its evidence stays. */
    @Transactional
    public Outcome<MatterId> remove(Actor who, MatterId id, UUID file) {
        Optional<Matter> held = Permissions.allows(who, ProveMatter.class) ? matters.hold(id) : Optional.empty();
        if (held.filter(each -> sight.sees(who, each) && may(who, each)).isEmpty()) {
            return Outcome.missing();
        }
        Matter matter = held.get();
        int needed = catalogue
                .at(who.committee(), matter.kind(), matter.kindVersion())
                .map(kind -> kind.filesNeeded())
                .orElse(0);
        if (matter.standing() && CheckMatter.evidence(matter.content(), matter.files() - 1) < needed) {
            return Outcome.refused(Reason.at("files", "matter.refused.lastFile"));
        }
        int removed = jdbc.sql("update matter.file set removed_at = ? where committee_id = platform.acting_committee()"
                        + " and matter_id = ? and id = ? and removed_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .param(file)
                .update();
        if (removed == 0) {
            return Outcome.missing();
        }
        tell(who, matter, "RemoveProof", "");
        return Outcome.done(id);
    }

    /** Its files, in the order they came. */
    List<Proof> of(MatterId id) {
        return jdbc.sql("select * from matter.file where committee_id = platform.acting_committee()"
                        + " and matter_id = ? and removed_at is null order by id limit ?")
                .param(id.value())
                .param(FILES_MAX)
                .query((row, _) -> new Proof(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("bytes"),
                        row.getBytes("sha256"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
