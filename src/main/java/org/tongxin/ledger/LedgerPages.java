package org.tongxin.ledger;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.common.For;

/** The ledger's page: its blocks, and the button that verifies them all. */
@Controller
class LedgerPages {

    private final VerifyLedger verifying;

    LedgerPages(VerifyLedger verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/ledger")
    @For(VerifyLedger.class)
    String ledger(Model model) {
        model.addAttribute("blocks", verifying.latest());
        model.addAttribute("report", null);
        return "ledger/ledger";
    }

    @PostMapping("/ledger")
    @For(VerifyLedger.class)
    String verify(Model model) {
        model.addAttribute("report", verifying.verify());
        model.addAttribute("blocks", verifying.latest());
        return "ledger/ledger";
    }
}
