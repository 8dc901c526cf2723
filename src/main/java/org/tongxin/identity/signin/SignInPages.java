package org.tongxin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.DemoDesks;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.SignInSettings;
import org.tongxin.identity.model.Visitor;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.ViewCookies;

/** The way in and out. */
@Controller
class SignInPages {

    private static final int LONGEST = 1024;

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionCookie cookie;
    private final ObjectProvider<DemoDesks> demo;
    private final SignInSettings settings;

    SignInPages(
            SignIn signIn,
            SignOut signOut,
            SessionCookie cookie,
            ObjectProvider<DemoDesks> demo,
            SignInSettings settings) {
        this.settings = settings;
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookie = cookie;
        this.demo = demo;
    }

    /** What the form says; missing fields are empty ones. */
    record Form(
            @Nullable String login,
            @Nullable String password,
            @Nullable String next) {

        String typedLogin() {
            return typed(login);
        }

        String typedPassword() {
            return typed(password);
        }

        private static String typed(@Nullable String text) {
            return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @GetMapping("/signin")
    @Open(because = "one signs in here")
    String form(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        if (Recognised.of(request).filter(Recognised::isAuthenticated).isPresent()) {
            return "redirect:" + LocalPath.of(next);
        }
        return page("", LocalPath.of(next), List.of(), request, model);
    }

    @PostMapping("/signin")
    @Open(because = "one signs in here")
    String enter(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Outcome<SignIn.Entered> outcome = signIn.enter(form.typedLogin(), form.typedPassword(), visitor(request));
        return answer(outcome, form, request, response, model);
    }

    @PostMapping("/signin/demo")
    @Open(because = "in the demonstration one picks a desk instead of typing a password")
    String demo(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        DemoDesks desks = demo.getIfAvailable();
        boolean offered = desks != null
                && desks.desks(RequestContextUtils.getLocale(request)).stream()
                        .anyMatch(
                                desk -> !desk.login().isEmpty() && desk.login().equals(form.typedLogin()));
        if (desks == null || !offered) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return page("", "/", List.of(Reason.of("identity.signIn.noDemo")), request, model);
        }
        Outcome<SignIn.Entered> outcome = signIn.enter(form.typedLogin(), desks.password(), visitor(request));
        return answer(outcome, form, request, response, model);
    }

    @PostMapping("/signout")
    @For(SignOut.class)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Recognised who = Recognised.of(request).orElseThrow();
        signOut.leave(Acting.required(), who.standing().credential());
        cookie.take(request, response);
        return "redirect:/signin";
    }

    private String answer(
            Outcome<SignIn.Entered> outcome,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String next = LocalPath.of(form.next());
        return switch (outcome) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) -> {
                cookie.give(entered.secret(), request, response);
                keepView(entered.account(), request, response);
                yield "redirect:" + step(entered.account(), next);
            }
            case Outcome.Refused<SignIn.Entered>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(form.typedLogin(), next, reasons, request, model);
            }
            case Outcome.Stale<SignIn.Entered> _, Outcome.Missing<SignIn.Entered> _ -> "redirect:/signin";
        };
    }

    private static String step(Account account, String next) {
        if (account.hasSecondFactor()) {
            return Onward.with("/signin/code", next);
        }
        return account.mustChangePassword() ? Onward.with("/password", next) : next;
    }

    private String page(String login, String next, List<Reason> reasons, HttpServletRequest request, Model model) {
        DemoDesks desks = demo.getIfAvailable();
        model.addAttribute("settings", settings);
        model.addAttribute("login", login);
        model.addAttribute("next", next);
        model.addAttribute("reasons", reasons);
        model.addAttribute("desks", desks == null ? List.of() : desks.desks(RequestContextUtils.getLocale(request)));
        return "identity/signin";
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

    static Visitor visitor(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(
                new Origin(request.getRemoteAddr(), "web"), agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " "));
    }
}
