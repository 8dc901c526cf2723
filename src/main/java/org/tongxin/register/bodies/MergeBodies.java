package org.tongxin.register.bodies;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;
import org.tongxin.platform.Audit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secretariat puts two names of one body together (合并单位): all its parts move to the name that is kept, the numbers are made to agree, and
 * the other name leads there from then on. It can be undone.
 */
@UseCase
public class MergeBodies {

    /** Most records that move at once. */
    public static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Keeping keeping;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    MergeBodies(
            JdbcClient jdbc,
            Keeping keeping,
            JsonMapper json,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.json = json;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    private record Body(UUID id, String name) {}

    /** A part that moved. */
    record Moved(UUID matter, String role, boolean dropped) {}

    private record Merge(UUID kept, UUID other, String otherName, List<Moved> moved) {}

    /** Puts the other one under the one that is kept. */
    public Outcome<UUID> merge(Actor who, UUID kept, UUID other) {
        return within(who, () -> {
            Optional<Body> one = hold(kept);
            Optional<Body> two = hold(other);
            if (one.isEmpty() || two.isEmpty()) {
                return Outcome.missing();
            }
            if (kept.equals(other)) {
                return Outcome.refused(Reason.of("register.refused.sameBody"));
            }
            List<UUID> matters = matters(other);
            if (matters.size() > MOST) {
                return Outcome.refused(Reason.of("register.refused.manyParts", MOST));
            }
            List<Moved> moved = new ArrayList<>();
            for (UUID matter : matters) {
                change(
                        who,
                        matter,
                        "MergeBodies",
                        two.get().name(),
                        content -> moved(content, matter, one.get(), other, moved));
            }
            lead(other, kept);
            // whatever led to the other one leads on
            jdbc.sql(
                            "update matter.body set merged_into = ? where committee_id = platform.acting_committee() and merged_into = ?")
                    .param(kept)
                    .param(other)
                    .update();
            remember(who, new Merge(kept, other, two.get().name(), moved));
            audit.record(
                    who,
                    "MergeBodies",
                    new Audit.Subject("body", kept, one.get().name()),
                    two.get().name(),
                    moved.size());
            return Outcome.done(kept);
        });
    }

    private <T> Outcome<T> within(Actor who, java.util.function.Supplier<Outcome<T>> work) {
        if (!Permissions.allows(who, MergeBodies.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<T> outcome = work.get();
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Optional<Body> hold(UUID id) {
        return jdbc.sql("select id, name from matter.body where committee_id = platform.acting_committee() and id = ?"
                        + " and merged_into is null for update")
                .param(id)
                .query((row, _) -> new Body(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    private List<UUID> matters(UUID body) {
        return jdbc.sql(
                        "select distinct p.matter_id from matter.part p where p.committee_id = platform.acting_committee()"
                                + " and p.party_id = ? order by 1 limit ?")
                .param(body)
                .param(MOST + 1)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void change(
            Actor who, UUID matter, String act, String note, java.util.function.UnaryOperator<Content> change) {
        Outcome<Matter> outcome = keeping.changeWithin(
                who,
                new MatterId(matter),
                held -> Outcome.done(new Keeping.Made(
                        held.matter().with(change.apply(held.matter().content())), act, note)));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("A body could not be moved: " + outcome);
        }
    }

    /** A body that stands in a role already is not put there twice. */
    private static Content moved(Content content, UUID matter, Body kept, UUID other, List<Moved> moved) {
        List<Part> parts = new ArrayList<>();
        for (Part part : content.parts()) {
            if (!other.equals(part.party())) {
                parts.add(part);
                continue;
            }
            boolean there =
                    content.in(part.role()).stream().anyMatch(each -> kept.id().equals(each.party()));
            moved.add(new Moved(matter, part.role(), there));
            if (!there) {
                parts.add(new Part(part.role(), part.of(), kept.id(), kept.name(), part.persons(), part.presence()));
            }
        }
        return content.with(parts);
    }

    private void lead(UUID from, @org.jspecify.annotations.Nullable UUID to) {
        jdbc.sql("update matter.body set merged_into = ? where committee_id = platform.acting_committee() and id = ?")
                .param(to)
                .param(from)
                .update();
    }

    private void remember(Actor who, Merge merge) {
        jdbc.sql("""
                insert into register.body_merge (committee_id, id, kept_id, other_id, other_name, moved, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(Ids.next())
                .param(merge.kept())
                .param(merge.other())
                .param(merge.otherName())
                .param(json.writeValueAsString(merge.moved()))
                .param(who.name())
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Takes a merging back: what moved and is still there goes back under the other name. */
    public Outcome<UUID> undo(Actor who, UUID id) {
        return within(who, () -> {
            Optional<Merge> found = jdbc.sql(
                            "select * from register.body_merge where committee_id = platform.acting_committee()"
                                    + " and id = ? and undone_at is null for update")
                    .param(id)
                    .query((row, _) -> new Merge(
                            row.getObject("kept_id", UUID.class),
                            row.getObject("other_id", UUID.class),
                            row.getString("other_name"),
                            json.readValue(row.getString("moved"), new TypeReference<List<Moved>>() {})))
                    .optional();
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            Merge merge = found.get();
            if (hold(merge.kept()).isEmpty()) {
                return Outcome.refused(Reason.of("register.refused.mergedOn"));
            }
            lead(merge.other(), null);
            merge.moved().stream()
                    .map(Moved::matter)
                    .distinct()
                    .forEach(matter -> change(
                            who, matter, "UndoMerge", merge.otherName(), content -> back(content, matter, merge)));
            jdbc.sql(
                            "update register.body_merge set undone_by = ?, undone_at = ? where committee_id = platform.acting_committee()"
                                    + " and id = ?")
                    .param(who.name())
                    .param(now())
                    .param(id)
                    .update();
            audit.record(who, "UndoMerge", new Audit.Subject("body", merge.kept(), merge.otherName()), null, null);
            return Outcome.done(merge.kept());
        });
    }

    private static Content back(Content content, UUID matter, Merge merge) {
        List<Part> parts = new ArrayList<>(content.parts());
        for (Moved moved : merge.moved()) {
            if (!moved.matter().equals(matter)) {
                continue;
            }
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (part.role().equals(moved.role()) && merge.kept().equals(part.party())) {
                    Part other = new Part(
                            part.role(), part.of(), merge.other(), merge.otherName(), part.persons(), part.presence());
                    if (moved.dropped()) {
                        parts.add(other);
                    } else {
                        parts.set(i, other);
                    }
                    break;
                }
            }
        }
        return content.with(parts);
    }
}
