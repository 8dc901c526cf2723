package org.tongxin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.Standing;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;

/** The second step of the way in. */
@Controller
class CodePages {

    private static final int LONGEST = 40;

    private final EnterCode enterCode;
    private final SessionCookie cookie;

    CodePages(EnterCode enterCode, SessionCookie cookie) {
        this.enterCode = enterCode;
        this.cookie = cookie;
    }

    @GetMapping("/signin/code")
    @Open(because = "whoever gave the right password is nobody yet until the code is given too")
    String form(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        return half(request).isEmpty()
                ? "redirect:" + Onward.with("/signin", LocalPath.of(next))
                : page(next, List.of(), model);
    }

    @PostMapping("/signin/code")
    @Open(because = "whoever gave the right password is nobody yet until the code is given too")
    String enter(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Standing> half = half(request);
        if (half.isEmpty()) {
            return "redirect:" + Onward.with("/signin", LocalPath.of(next));
        }
        String typed = code == null || code.length() > LONGEST ? "" : code;
        Outcome<Secret> outcome = enterCode.enter(half.get(), typed, Entrance.visitor(request));
        return switch (outcome) {
            case Outcome.Done<Secret>(Secret secret) -> {
                cookie.give(secret, request, response);
                yield "redirect:" + LocalPath.of(next);
            }
            case Outcome.Refused<Secret>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(next, reasons, model);
            }
            case Outcome.Stale<Secret> _, Outcome.Missing<Secret> _ -> "redirect:/signin";
        };
    }

    private static Optional<Standing> half(HttpServletRequest request) {
        return Recognised.of(request).map(Recognised::standing).filter(Standing::half);
    }

    private static String page(@Nullable String next, List<Reason> reasons, Model model) {
        model.addAttribute("next", LocalPath.of(next));
        model.addAttribute("reasons", reasons);
        return "identity/code";
    }
}
