package org.tongxin.proposal.viewing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.ProposalId;

/**
 * The proposals somebody picked in a list; after the act the list comes back with its filters and with the same ones picked.
 *
 * @param ids each once, at most {@value #MOST}
 */
public record Picked(List<ProposalId> ids) {

    /** Most proposals of one bulk act. */
    public static final int MOST = 50;

    public Picked {
        ids = List.copyOf(ids);
    }

    /** What a form or an address names; empty fields are nothing. */
    public static Picked of(@Nullable List<@Nullable UUID> picked) {
        return new Picked(
                picked == null
                        ? List.of()
                        : picked.stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .limit(MOST)
                                .map(ProposalId::new)
                                .toList());
    }

    /** Whether this one is picked. */
    public boolean has(ProposalId id) {
        return ids.contains(id);
    }

    /** The list's address with its filters and with these picked. */
    public String list(ProposalFilter filter) {
        String query = filter.query();
        if (ids.isEmpty()) {
            return "/proposals" + query;
        }
        String named = ids.stream().map(ProposalId::toString).collect(Collectors.joining(","));
        return "/proposals" + query + (query.isEmpty() ? "?" : "&") + "picked=" + named;
    }
}
