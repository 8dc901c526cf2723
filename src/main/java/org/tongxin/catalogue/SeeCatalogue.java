package org.tongxin.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** A person reads the kinds of the committee: what each asks, counts and was before. */
@UseCase
public class SeeCatalogue {

    private final Catalogue catalogue;
    private final KindVersions versions;

    SeeCatalogue(Catalogue catalogue, KindVersions versions) {
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /**
     * A version of a kind.
     *
     * @param own whether the committee wrote it
     * @param changes what it changed, each as a sentence
     */
    public record Step(int version, boolean own, Instant at, String by, List<Reason> changes) {}

    /** A kind with the way it came. */
    public record Seen(Kind kind, boolean shipped, List<Step> steps) {}

    /** All kinds. */
    @Transactional(readOnly = true)
    public Kinds kinds(Actor who) {
        return catalogue.of(who.committee());
    }

    /** One kind, the latest version of it. */
    @Transactional(readOnly = true)
    public Optional<Seen> one(Actor who, String code) {
        catalogue.of(who.committee());
        List<KindVersions.Version> all = versions.of(code);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            KindVersions.Version now = all.get(i);
            steps.add(new Step(
                    now.number(),
                    now.own(),
                    now.at(),
                    now.by(),
                    i + 1 < all.size() ? KindChanges.between(all.get(i + 1).kind(), now.kind()) : List.of()));
        }
        return Optional.of(new Seen(all.getFirst().kind(), ShippedKinds.ships(code), steps));
    }

    /** What a kind says in its latest version, as it is written. */
    @Transactional(readOnly = true)
    Optional<KindText> text(Actor who, String code) {
        catalogue.of(who.committee());
        return versions.of(code).stream().findFirst().map(KindVersions.Version::text);
    }

    /** A kind as it was in that version, as it is written. */
    @Transactional(readOnly = true)
    Optional<KindText> text(Actor who, String code, int version) {
        catalogue.of(who.committee());
        return versions.of(code).stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .map(KindVersions.Version::text);
    }
}
