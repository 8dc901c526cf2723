package org.tongxin.proposal.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.viewing.Picked;
import org.tongxin.proposal.viewing.ProposalFilter;

/** Hands all that were picked in a list to one lead unit, each in its own transaction, and says how many could not be. */
@Controller
class BulkTransfer {

    private final TransferProposal transferring;

    BulkTransfer(TransferProposal transferring) {
        this.transferring = transferring;
    }

    @PostMapping("/proposals/transfer")
    @For(TransferProposal.class)
    String transfer(
            @RequestParam(required = false) @Nullable List<@Nullable UUID> pick,
            @RequestParam(defaultValue = "") String lead,
            ProposalFilter filter,
            HttpServletResponse response) {
        Actor who = Acting.required();
        Picked picked = Picked.of(pick);
        UnitId unit = Units.of(lead);
        long done = unit == null
                ? 0
                : picked.ids().stream()
                        .filter(id -> transferring.transfer(who, id, Proceedings.ANY, unit, List.of())
                                instanceof Outcome.Done)
                        .count();
        long left = picked.ids().size() - done;
        Said.next(
                response,
                left == 0 ? "proposal.said.transferredAll" : "proposal.said.transferredSome",
                String.valueOf(done),
                String.valueOf(left));
        return "redirect:" + picked.list(filter);
    }
}
