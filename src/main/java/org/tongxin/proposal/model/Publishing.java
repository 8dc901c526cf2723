package org.tongxin.proposal.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** What the public may read (提案公开): nothing without a decision, and never other words than the original's. */
public final class Publishing {

    private final Proposal p;

    Publishing(Proposal proposal) {
        this.p = proposal;
    }

    /** Decides, or decides anew. */
    public Outcome<Taken> decide(
            Occasion by, Publication.@Nullable Extent extent, String typed, Text text, String typedReply) {
        String ground = Prose.clean(typed);
        String reply = Prose.clean(typedReply);
        boolean open = extent != null && extent != Publication.Extent.NONE;
        return Guard.of(p, Step.PUBLISH)
                .need(extent != null, Reason.at("extent", "proposal.refused.extent"))
                .need(
                        extent == null || extent == Publication.Extent.ALL || !ground.isEmpty(),
                        Reason.at("ground", "proposal.refused.ground"))
                .need(
                        Prose.length(ground) <= Publication.GROUND_MAX,
                        Reason.at("ground", "proposal.refused.whyTooLong", Publication.GROUND_MAX))
                .need(!open || !text.title().isEmpty(), Reason.at("title", "proposal.refused.empty.title"))
                .need(
                        !open || PersonalData.onlyCovers(p.text.title(), text.title()),
                        Reason.at("title", "proposal.refused.rewritten"))
                .need(
                        !open || PersonalData.onlyCovers(p.text.situation(), text.situation()),
                        Reason.at("situation", "proposal.refused.rewritten"))
                .need(
                        !open || PersonalData.onlyCovers(p.text.analysis(), text.analysis()),
                        Reason.at("analysis", "proposal.refused.rewritten"))
                .need(
                        !open || PersonalData.onlyCovers(p.text.suggestion(), text.suggestion()),
                        Reason.at("suggestion", "proposal.refused.rewritten"))
                .need(
                        !open || PersonalData.onlyCovers(replied(), reply),
                        Reason.at("reply", "proposal.refused.rewritten"))
                .then(() -> decided(
                        by, Objects.requireNonNull(extent), ground, open ? text : Text.EMPTY, open ? reply : ""));
    }

    private Taken decided(Occasion by, Publication.Extent extent, String ground, Text text, String reply) {
        p.publications.add(
                new Publication(p.publications.size() + 1, extent, ground, text, reply, by.name(), by.on(), by.at()));
        p.clocks.meet(ClockKind.PUBLISH, null, by.on());
        return p.take(Step.PUBLISH, p.state, by, Map.of("extent", extent, "comment", ground));
    }

    /** The decision that counts. */
    public Optional<Publication> standing() {
        return p.publications.isEmpty() ? Optional.empty() : Optional.of(p.publications.getLast());
    }

    /** Whether a reply went out that no decision has spoken of yet. */
    public boolean isDue() {
        return p.dates.replied() != null
                && standing()
                        .map(last -> last.isOpen() && last.at().isBefore(p.dates.replied()))
                        .orElse(true);
    }

    /** The text of the latest reply that was issued. */
    public String replied() {
        return p.replies.stream()
                .filter(reply -> reply.state() == ReplyState.ISSUED)
                .reduce((_, later) -> later)
                .map(reply -> reply.sheet().text())
                .orElse("");
    }
}
