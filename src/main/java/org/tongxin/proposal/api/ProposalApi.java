package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.suggesting.SeeSuggestions;
import org.tongxin.proposal.viewing.ProposalFilter;
import org.tongxin.proposal.viewing.ProposalList;
import org.tongxin.proposal.viewing.ProposalRow;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.SeeProposals;
import org.tongxin.proposal.viewing.SeeSimilar;

/** Reading proposals. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Proposals", description = "Lists and documents; each reader gets what they may see on the pages.")
class ProposalApi {

    private static final int MOST = 100;

    private final SeeProposals list;
    private final SeeProposal seeing;
    private final SeeSimilar similar;
    private final SeeSuggestions suggestions;
    private final Answer answer;
    private final Problems problems;

    ProposalApi(
            SeeProposals list,
            SeeProposal seeing,
            SeeSimilar similar,
            SeeSuggestions suggestions,
            Answer answer,
            Problems problems) {
        this.list = list;
        this.seeing = seeing;
        this.similar = similar;
        this.suggestions = suggestions;
        this.answer = answer;
        this.problems = problems;
    }

    /**
     * A page of a list.
     *
     * @param total counted up to a thousand
     * @param next cursor of the next page, to be sent as {@code after}; absent on the last
     */
    record Page(
            List<ProposalRow> items, int total, @Nullable String next) {}

    @GetMapping
    @For(SeeProposals.class)
    @Operation(summary = "A page of the proposals you see; filters as on the page, cursor in `after`")
    Page list(ProposalFilter filter, @RequestParam(defaultValue = "25") int limit) {
        ProposalList found = list.list(Acting.required(), filter, Math.clamp(limit, 1, MOST));
        return new Page(found.rows(), found.total(), found.next());
    }

    @GetMapping("/{id}/similar")
    @For(SeeSimilar.class)
    @Operation(summary = "Earlier proposals like this one, with what is the same; at most three")
    ResponseEntity<?> similar(@PathVariable UUID id) {
        return seeing.see(Acting.required(), new ProposalId(id))
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(similar.to(Acting.required(), seen.proposal())))
                .orElseGet(problems::missing);
    }

    @GetMapping("/{id}/suggestions")
    @For(SeeSuggestions.class)
    @Operation(summary = "Units and categories that the committee's own past suggests, with the words and precedents")
    ResponseEntity<?> suggestions(@PathVariable UUID id) {
        return seeing.see(Acting.required(), new ProposalId(id))
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(suggestions.to(Acting.required(), seen.proposal())))
                .orElseGet(problems::missing);
    }

    @GetMapping("/{id}")
    @For(SeeProposal.class)
    @Operation(summary = "One proposal with all its parts that you may read")
    ResponseEntity<?> one(@PathVariable UUID id) {
        ResponseEntity<?> found = answer.document(new ProposalId(id), HttpStatus.OK);
        return found.getBody() instanceof Map ? problems.missing() : found;
    }
}
