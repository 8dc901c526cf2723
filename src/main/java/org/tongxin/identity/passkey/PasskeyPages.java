package org.tongxin.identity.passkey;

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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.signin.Entrance;
import org.tongxin.identity.web.Recognised;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/**
 * Passkeys: one's own, and signing in with one. The only pages that need JavaScript, because browsers offer no other
 * way.
 */
@Controller
class PasskeyPages {

    private static final String PAGE = "redirect:/account/passkeys";
    private static final int LONGEST = 20_000;

    private final ManagePasskeys passkeys;
    private final SignInWithPasskey signIn;
    private final Entrance entrance;

    PasskeyPages(ManagePasskeys passkeys, SignInWithPasskey signIn, Entrance entrance) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.entrance = entrance;
    }

    /** What a device needs to sign: the challenge and for which site. */
    record SignOptions(String challenge, String rpId, long timeout) {}

    /** What a device needs to make a passkey. */
    record NewOptions(
            String challenge,
            String rpId,
            long timeout,
            String user,
            String name,
            String displayName,
            List<Long> algorithms) {}

    @PostMapping("/signin/passkey/options")
    @Open(because = "one signs in with it")
    @ResponseBody
    SignOptions signOptions(HttpServletRequest request) {
        return new SignOptions(signIn.challenge().text(), Site.of(request).host(), Challenges.LIFE.toMillis());
    }

    @PostMapping("/signin/passkey")
    @Open(because = "one signs in with it")
    String enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var outcome = signIn.enter(shortened(credential), Site.of(request), Entrance.visitor(request));
        return entrance.answer(outcome, "", next, request, response, model);
    }

    @GetMapping("/account/passkeys")
    @For(ManagePasskeys.class)
    String page(Model model) {
        return page(List.of(), model);
    }

    @PostMapping("/account/passkeys/options")
    @For(ManagePasskeys.class)
    @ResponseBody
    NewOptions newOptions(HttpServletRequest request) {
        Actor who = Acting.required();
        return new NewOptions(
                passkeys.challenge(who).text(),
                Site.of(request).host(),
                Challenges.LIFE.toMillis(),
                DeviceAnswers.encoded(SignInWithPasskey.handle(who.account())),
                Recognised.of(request).orElseThrow().standing().login(),
                who.name(),
                DeviceAnswers.algorithms());
    }

    @PostMapping("/account/passkeys")
    @For(ManagePasskeys.class)
    String add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (passkeys.add(Acting.required(), label, shortened(credential), Site.of(request))) {
            case Outcome.Done<AccountId> _ -> {
                Said.next(response, "identity.passkey.added");
                yield PAGE;
            }
            case Outcome.Refused<AccountId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(reasons, model);
            }
            case Outcome.Missing<AccountId> _, Outcome.Stale<AccountId> _ -> PAGE;
        };
    }

    @PostMapping("/account/passkeys/remove")
    @For(ManagePasskeys.class)
    String remove(@RequestParam UUID id, HttpServletResponse response) {
        return switch (passkeys.remove(Acting.required(), id)) {
            case Outcome.Done<AccountId> _ -> {
                Said.next(response, "identity.passkey.removed");
                yield PAGE;
            }
            case Outcome.Missing<AccountId> _, Outcome.Refused<AccountId> _, Outcome.Stale<AccountId> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String page(List<Reason> reasons, Model model) {
        model.addAttribute("passkeys", passkeys.list(Acting.required()));
        model.addAttribute("reasons", reasons);
        return "identity/passkeys";
    }

    private static String shortened(String json) {
        return json.length() > LONGEST ? "" : json;
    }
}
