package org.tongxin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.DemoDesks;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.SignInSettings;
import org.tongxin.identity.model.Visitor;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.web.ViewCookies;

/** What every way of signing in ends with: the cookie and the next page, or the sign-in page with what was wrong. */
@Component
public class Entrance {

    private final SessionCookie cookie;
    private final ObjectProvider<DemoDesks> demo;
    private final SignInSettings settings;

    Entrance(SessionCookie cookie, ObjectProvider<DemoDesks> demo, SignInSettings settings) {
        this.cookie = cookie;
        this.demo = demo;
        this.settings = settings;
    }

    /** Who stands at the door. */
    public static Visitor visitor(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(new Origin(request.getRemoteAddr(), "web"), agent == null ? "" : agent);
    }

    /** Lets in, or says why not. */
    public String answer(
            Outcome<SignIn.Entered> outcome,
            String login,
            @Nullable String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String next = LocalPath.of(wanted);
        return switch (outcome) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) -> {
                cookie.give(entered.secret(), request, response);
                keepView(entered.account(), request, response);
                yield "redirect:" + step(entered, next);
            }
            case Outcome.Refused<SignIn.Entered>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(login, next, reasons, request, model);
            }
            case Outcome.Stale<SignIn.Entered> _, Outcome.Missing<SignIn.Entered> _ -> "redirect:/signin";
        };
    }

    /** The sign-in page. */
    String page(String login, String next, List<Reason> reasons, HttpServletRequest request, Model model) {
        DemoDesks desks = demo.getIfAvailable();
        model.addAttribute("settings", settings);
        model.addAttribute("login", login);
        model.addAttribute("next", next);
        model.addAttribute("reasons", reasons);
        model.addAttribute("desks", desks == null ? List.of() : desks.desks(RequestContextUtils.getLocale(request)));
        return "identity/signin";
    }

    private static String step(SignIn.Entered entered, String next) {
        if (entered.half()) {
            return Onward.with("/signin/code", next);
        }
        return entered.account().mustChangePassword() ? Onward.with("/password", next) : next;
    }

    /** What the person chose on another device holds here too. */
    private static void keepView(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account.locale() != null) {
            ViewCookies.keepLanguage(ViewCookies.language(account.locale()), request, response);
        }
        if (account.bigType()) {
            ViewCookies.keepType(true, request, response);
        }
    }
}
