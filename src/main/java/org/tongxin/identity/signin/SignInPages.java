package org.tongxin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.DemoDesks;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.identity.web.Recognised;
import org.tongxin.identity.web.SessionCookie;
import org.tongxin.platform.Acting;

/** The way in and out. */
@Controller
class SignInPages {

    private static final int LONGEST = 1024;

    private final SignIn signIn;
    private final SignOut signOut;
    private final Entrance entrance;
    private final SessionCookie cookie;
    private final ObjectProvider<DemoDesks> demo;

    SignInPages(
            SignIn signIn, SignOut signOut, Entrance entrance, SessionCookie cookie, ObjectProvider<DemoDesks> demo) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.entrance = entrance;
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
        return entrance.page("", LocalPath.of(next), List.of(), request, model);
    }

    @PostMapping("/signin")
    @Open(because = "one signs in here")
    String enter(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Outcome<SignIn.Entered> outcome =
                signIn.enter(form.typedLogin(), form.typedPassword(), Entrance.visitor(request));
        return entrance.answer(outcome, form.typedLogin(), form.next(), request, response, model);
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
            return entrance.page("", "/", List.of(Reason.of("identity.signIn.noDemo")), request, model);
        }
        Outcome<SignIn.Entered> outcome = signIn.enter(form.typedLogin(), desks.password(), Entrance.visitor(request));
        return entrance.answer(outcome, form.typedLogin(), form.next(), request, response, model);
    }

    @PostMapping("/signout")
    @For(SignOut.class)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Recognised who = Recognised.of(request).orElseThrow();
        signOut.leave(Acting.required(), who.standing().credential());
        cookie.take(request, response);
        return "redirect:/signin";
    }
}
