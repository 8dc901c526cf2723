package org.tongxin.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/**
 * An administrator changes what a kind asks, or makes one of the committee's own. Every change is a new version; what was recorded keeps the
 * one it was written with, and nothing that was ever asked is removed: it is retired.
 */
@UseCase
public class EditKind {

    /** Most kinds of a committee's own. */
    static final int KINDS_MAX = 500;

    private final Catalogue catalogue;
    private final KindVersions versions;
    private final TransactionTemplate transaction;
    private final Audit audit;

    EditKind(Catalogue catalogue, KindVersions versions, TransactionTemplate transaction, Audit audit) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** What the kind would be, or why it would not hold together; nothing is kept. */
    Outcome<Kind> preview(Actor who, KindText text, int base) {
        return act(who, text, base, false);
    }

    /**
     * Keeps it as the version after that one.
     *
     * @param base the version it was made from; 0: there is none yet
     */
    Outcome<Kind> save(Actor who, KindText text, int base) {
        return act(who, text, base, true);
    }

    private Outcome<Kind> act(Actor who, KindText text, int base, boolean keep) {
        if (!Permissions.allows(who, EditKind.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Kind> outcome = within(who, text, base, keep);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Kind> within(Actor who, KindText text, int base, boolean keep) {
        Kinds kinds = catalogue.of(who.committee());
        List<KindVersions.Version> before =
                KindCheck.CODE.matcher(text.code()).matches() ? versions.of(text.code()) : List.of();
        if (before.isEmpty() != (base == 0)) {
            return before.isEmpty()
                    ? Outcome.missing()
                    : Outcome.refused(Reason.at("code", "catalogue.refused.codeTaken", text.code()));
        }
        if (!before.isEmpty() && before.getFirst().number() != base) {
            return new Outcome.Stale<>(before.getFirst().by(), before.getFirst().at());
        }
        Kind kind = text.kind(base + 1, true);
        List<Reason> wrong = new ArrayList<>(KindCheck.wrong(
                kind, code -> code.equals(kind.code()) || kinds.find(code).isPresent()));
        wrong.addAll(againstEarlier(kind, before));
        if (base == 0 && kinds.all().count() >= ShippedKinds.ALL.size() + KINDS_MAX) {
            wrong.add(Reason.of("catalogue.refused.manyKinds", KINDS_MAX));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return keep ? keep(who, text, kind, before) : Outcome.done(kind);
    }

    private Outcome<Kind> keep(Actor who, KindText text, Kind kind, List<KindVersions.Version> before) {
        Optional<KindVersions.Version> last = before.stream().findFirst();
        if (last.isPresent() && last.get().text().equals(text)) {
            return Outcome.refused(Reason.of("catalogue.refused.nothing"));
        }
        if (!versions.keep(who, text, kind.version())) {
            KindVersions.Version other = versions.of(text.code()).getFirst();
            return new Outcome.Stale<>(other.by(), other.at());
        }
        catalogue.changed(who.committee());
        audit.record(
                who,
                EditKind.class.getSimpleName(),
                new Audit.Subject("kind", null, kind.code()),
                last.map(KindVersions.Version::text).orElse(null),
                text);
        return Outcome.done(kind);
    }

    /** What earlier versions asked may be retired but not be gone, and never becomes something else. */
    private static List<Reason> againstEarlier(Kind kind, List<KindVersions.Version> before) {
        List<Reason> wrong = new ArrayList<>();
        Map<String, FieldType> now = new HashMap<>();
        kind.everAsked().forEach(field -> now.put(field.code(), field.type()));
        for (KindVersions.Version version : before) {
            Kind old = version.kind();
            if (old.engine() != kind.engine()) {
                wrong.add(Reason.of("catalogue.refused.engine"));
            }
            for (Field field : old.everAsked()) {
                FieldType type = now.get(field.code());
                if (type == null) {
                    wrong.add(Reason.of("catalogue.refused.gone", field.zh(), field.en()));
                } else if (type != field.type()) {
                    wrong.add(Reason.of("catalogue.refused.type", field.zh(), field.en()));
                } else {
                    options(kind, field, wrong);
                }
            }
            old.roles().stream()
                    .filter(role -> kind.role(role.code()).isEmpty())
                    .forEach(role -> wrong.add(Reason.of("catalogue.refused.gone", role.zh(), role.en())));
            old.stages().stream()
                    .filter(stage -> kind.stage(stage.code()).isEmpty())
                    .forEach(stage -> wrong.add(Reason.of("catalogue.refused.gone", stage.zh(), stage.en())));
            old.factKinds().stream()
                    .filter(event -> !kind.factKinds().contains(event))
                    .forEach(event -> wrong.add(Reason.of("catalogue.refused.factGone", event)));
        }
        return wrong.stream().distinct().toList();
    }

    private static void options(Kind kind, Field old, List<Reason> wrong) {
        Field now = kind.everAsked().stream()
                .filter(each -> each.code().equals(old.code()))
                .findFirst()
                .orElseThrow();
        java.util.stream.Stream.concat(old.options().stream(), old.former().stream())
                .filter(option -> java.util.stream.Stream.concat(now.options().stream(), now.former().stream())
                        .noneMatch(each -> each.code().equals(option.code())))
                .forEach(option -> wrong.add(Reason.of("catalogue.refused.gone", option.zh(), option.en())));
    }
}
