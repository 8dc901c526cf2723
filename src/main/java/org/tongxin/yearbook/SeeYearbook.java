package org.tongxin.yearbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.ledger.Chronicle;

/** Somebody reads a draft of the yearbook, with what stands in it now; of an approved one what was approved, and what has changed since. */
@UseCase
@Serves("K07")
public class SeeYearbook {

    private static final int MOST = 200;

    private final Yearbooks yearbooks;
    private final Compose compose;

    SeeYearbook(Yearbooks yearbooks, Compose compose) {
        this.yearbooks = yearbooks;
        this.compose = compose;
    }

    /**
     * A draft with all that stands in it.
     *
     * @param contents of an approved one what was approved
     * @param left records left out
     * @param changes what has changed since it was approved
     */
    public record Seen(Yearbook book, Contents contents, List<Left> left, List<Change> changes) {}

    /** A record that was left out. */
    public record Left(Chronicle.Entry entry, String reason, String by) {}

    /** All drafts, newest first. */
    @Transactional(readOnly = true)
    public List<Yearbook> all(Actor who) {
        return yearbooks.newest(MOST);
    }

    /** One of them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Seen> one(Actor who, UUID id) {
        return yearbooks.find(id).map(kept -> {
            Set<MatterRef> out =
                    kept.leftOut().stream().map(Yearbooks.LeftOut::matter).collect(Collectors.toSet());
            Compose.Composed now = compose.of(who, kept.book(), out);
            Contents frozen = kept.frozen();
            List<Left> left = now.left().stream()
                    .flatMap(entry -> kept.leftOut().stream()
                            .filter(each -> each.matter().equals(entry.matter()))
                            .map(each -> new Left(entry, each.reason(), each.by())))
                    .toList();
            return new Seen(
                    kept.book(),
                    frozen == null ? now.contents() : frozen,
                    left,
                    frozen == null ? List.of() : Change.between(frozen, now.contents()));
        });
    }
}
