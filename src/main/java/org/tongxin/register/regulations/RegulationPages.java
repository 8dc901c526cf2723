package org.tongxin.register.regulations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** Which regulation governs which step. */
@Controller
class RegulationPages {

    private final SeeRegulations seeing;

    RegulationPages(SeeRegulations seeing) {
        this.seeing = seeing;
    }

    @GetMapping("/regulations")
    @For(SeeRegulations.class)
    String page(Model model) {
        model.addAttribute("page", seeing.page(Acting.required()));
        return "register/regulations";
    }
}
