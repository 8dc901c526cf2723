package org.tongxin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;

/** The ledger's blocks, and the check that nothing in them was changed. */
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger", description = "The sealed blocks, and the check that nothing in them was changed.")
class LedgerApi {

    private final VerifyLedger verifying;

    LedgerApi(VerifyLedger verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/blocks")
    @For(VerifyLedger.class)
    @Operation(summary = "The latest blocks")
    List<VerifyLedger.Line> blocks() {
        return verifying.latest();
    }

    @PostMapping("/verification")
    @For(VerifyLedger.class)
    @Operation(summary = "Check every block; names the first broken one")
    VerifyLedger.Report verify() {
        return verifying.verify();
    }
}
