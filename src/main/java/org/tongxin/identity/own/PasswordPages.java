package org.tongxin.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The page on which one changes one's password; the first page after a one-time password. */
@Controller
class PasswordPages {

    private static final int LONGEST = 1024;

    private final ChangeOwnPassword change;
    private final SessionCookie cookie;

    PasswordPages(ChangeOwnPassword change, SessionCookie cookie) {
        this.change = change;
        this.cookie = cookie;
    }

    /** What the form says. */
    record Form(
            @Nullable String current,
            @Nullable String fresh,
            @Nullable String again,
            @Nullable String next) {

        ChangeOwnPassword.Change change() {
            return new ChangeOwnPassword.Change(typed(current), typed(fresh), typed(again));
        }

        private static String typed(@Nullable String text) {
            return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @GetMapping("/password")
    @For(ChangeOwnPassword.class)
    String form(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        return page(next, List.of(), request, model);
    }

    @PostMapping("/password")
    @For(ChangeOwnPassword.class)
    String change(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Recognised who = Recognised.of(request).orElseThrow();
        return switch (change.change(Acting.required(), who.standing().credential(), form.change())) {
            case Outcome.Done<Secret>(Secret secret) -> {
                cookie.give(secret, request, response);
                Said.next(response, "identity.password.changed");
                yield "redirect:" + LocalPath.of(form.next(), "/account");
            }
            case Outcome.Refused<Secret>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(form.next(), reasons, request, model);
            }
            case Outcome.Stale<Secret> _, Outcome.Missing<Secret> _ -> "redirect:/signin";
        };
    }

    private static String page(@Nullable String next, List<Reason> reasons, HttpServletRequest request, Model model) {
        model.addAttribute("next", next == null ? "" : LocalPath.of(next));
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "first", Recognised.of(request).orElseThrow().standing().mustChangePassword());
        return "identity/password";
    }
}
