package org.tongxin.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.AccountId;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.own.SetUpSecondFactor.Confirmed;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The page on which one sets up the second factor, takes it away and gets recovery codes. */
@Controller
class SecondFactorPages {

    private static final String PAGE = "redirect:/account/second-factor";

    private final SetUpSecondFactor secondFactor;
    private final SessionCookie cookie;

    SecondFactorPages(SetUpSecondFactor secondFactor, SessionCookie cookie) {
        this.secondFactor = secondFactor;
        this.cookie = cookie;
    }

    @GetMapping("/account/second-factor")
    @For(SetUpSecondFactor.class)
    String page(Model model) {
        return page(List.of(), List.of(), model);
    }

    /** Where a page was the answer to a form, going there again shows how things stand. */
    @GetMapping({"/account/second-factor/confirm", "/account/second-factor/codes", "/account/second-factor/remove"})
    @For(SetUpSecondFactor.class)
    String back() {
        return PAGE;
    }

    @PostMapping("/account/second-factor/begin")
    @For(SetUpSecondFactor.class)
    String begin(HttpServletResponse response, Model model) {
        return switch (secondFactor.begin(Acting.required())) {
            case Outcome.Done<Enrolment> _, Outcome.Missing<Enrolment> _, Outcome.Stale<Enrolment> _ -> PAGE;
            case Outcome.Refused<Enrolment>(List<Reason> reasons) -> refused(reasons, response, model);
        };
    }

    /** Answered with the page itself, because the recovery codes are shown this once. */
    @PostMapping("/account/second-factor/confirm")
    @For(SetUpSecondFactor.class)
    String confirm(
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID session = Recognised.of(request).orElseThrow().standing().credential();
        return switch (secondFactor.confirm(Acting.required(), session, typed(code))) {
            case Outcome.Done<Confirmed>(Confirmed confirmed) -> {
                cookie.give(confirmed.session(), request, response);
                yield page(confirmed.recoveryCodes(), List.of(), model);
            }
            case Outcome.Refused<Confirmed>(List<Reason> reasons) -> refused(reasons, response, model);
            case Outcome.Missing<Confirmed> _, Outcome.Stale<Confirmed> _ -> PAGE;
        };
    }

    @PostMapping("/account/second-factor/codes")
    @For(SetUpSecondFactor.class)
    String codes(@RequestParam(required = false) @Nullable String code, HttpServletResponse response, Model model) {
        return switch (secondFactor.renewCodes(Acting.required(), typed(code))) {
            case Outcome.Done<List<String>>(List<String> codes) -> page(codes, List.of(), model);
            case Outcome.Refused<List<String>>(List<Reason> reasons) -> refused(reasons, response, model);
            case Outcome.Missing<List<String>> _, Outcome.Stale<List<String>> _ -> PAGE;
        };
    }

    @PostMapping("/account/second-factor/remove")
    @For(SetUpSecondFactor.class)
    String remove(@RequestParam(required = false) @Nullable String code, HttpServletResponse response, Model model) {
        return switch (secondFactor.remove(Acting.required(), typed(code))) {
            case Outcome.Done<AccountId> _ -> {
                Said.next(response, "identity.secondFactor.removed");
                yield PAGE;
            }
            case Outcome.Refused<AccountId>(List<Reason> reasons) -> refused(reasons, response, model);
            case Outcome.Missing<AccountId> _, Outcome.Stale<AccountId> _ -> PAGE;
        };
    }

    private String refused(List<Reason> reasons, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(List.of(), reasons, model);
    }

    private String page(List<String> recoveryCodes, List<Reason> reasons, Model model) {
        model.addAttribute("state", secondFactor.state(Acting.required()));
        model.addAttribute("codes", recoveryCodes);
        model.addAttribute("reasons", reasons);
        return "identity/second-factor";
    }

    private static String typed(@Nullable String code) {
        return code == null || code.length() > 40 ? "" : code;
    }
}
