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
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** One's own account: sessions and tokens. */
@Controller
class AccountPages {

    private static final String PAGE = "redirect:/account";

    private final SeeOwnAccount account;
    private final ManageOwnSessions sessions;
    private final IssueToken tokens;
    private final SessionCookie cookie;

    AccountPages(SeeOwnAccount account, ManageOwnSessions sessions, IssueToken tokens, SessionCookie cookie) {
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /** What the form for a token says. */
    record TokenForm(@Nullable String label, @Nullable Integer days) {

        String typedLabel() {
            return label == null ? "" : label;
        }

        int chosenDays() {
            return days == null ? 0 : days;
        }
    }

    @GetMapping("/account")
    @For(SeeOwnAccount.class)
    String page(HttpServletRequest request, Model model) {
        return page(null, "", List.of(), request, model);
    }

    /** Where a page was the answer to a form, going there again shows the account. */
    @GetMapping("/account/tokens")
    @For(SeeOwnAccount.class)
    String back() {
        return PAGE;
    }

    @PostMapping("/account/sessions/end")
    @For(ManageOwnSessions.class)
    String end(@RequestParam UUID id, HttpServletResponse response) {
        return switch (sessions.end(Acting.required(), id)) {
            case Outcome.Done<UUID> _ -> {
                Said.next(response, "identity.sessions.ended");
                yield PAGE;
            }
            case Outcome.Missing<UUID> _, Outcome.Refused<UUID> _, Outcome.Stale<UUID> _ -> throw missing();
        };
    }

    @PostMapping("/account/sessions/end-all")
    @For(ManageOwnSessions.class)
    String endAll(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(Acting.required());
        cookie.take(request, response);
        Said.next(response, "identity.sessions.endedAll");
        return "redirect:/signin";
    }

    /** Answered with the page itself, because the token is shown this once. */
    @PostMapping("/account/tokens")
    @For(IssueToken.class)
    String issue(TokenForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (tokens.issue(Acting.required(), form.typedLabel(), form.chosenDays())) {
            case Outcome.Done<String>(String token) -> page(token, "", List.of(), request, model);
            case Outcome.Refused<String>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(null, form.typedLabel(), reasons, request, model);
            }
            case Outcome.Stale<String> _, Outcome.Missing<String> _ -> throw missing();
        };
    }

    @PostMapping("/account/tokens/revoke")
    @For(IssueToken.class)
    String revoke(@RequestParam UUID id, HttpServletResponse response) {
        return switch (tokens.revoke(Acting.required(), id)) {
            case Outcome.Done<UUID> _ -> {
                Said.next(response, "identity.token.revoked");
                yield PAGE;
            }
            case Outcome.Missing<UUID> _, Outcome.Refused<UUID> _, Outcome.Stale<UUID> _ -> throw missing();
        };
    }

    private String page(
            @Nullable String token, String label, List<Reason> reasons, HttpServletRequest request, Model model) {
        UUID here = Recognised.of(request).orElseThrow().standing().credential();
        model.addAttribute("own", account.see(Acting.required(), here));
        model.addAttribute("token", token);
        model.addAttribute("label", label);
        model.addAttribute("reasons", reasons);
        return "identity/account";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
