package org.tongxin.identity.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The pages of accounts. */
@Controller
class AccountAdminPages {

    private final ManageAccounts accounts;

    AccountAdminPages(ManageAccounts accounts) {
        this.accounts = accounts;
    }

    /** An empty field is no desk. */
    private static Set<Desk> picked(@Nullable Set<@Nullable Desk> desks) {
        return desks == null
                ? Set.of()
                : desks.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What the form of a new account says; missing fields are empty ones. */
    record OpenForm(
            @Nullable String login,
            @Nullable String name,
            @Nullable Set<@Nullable Desk> desks) {

        static final OpenForm EMPTY = new OpenForm(null, null, null);

        String typedLogin() {
            return login == null ? "" : login;
        }

        String typedName() {
            return name == null ? "" : name;
        }

        Set<Desk> chosen() {
            return picked(desks);
        }
    }

    /** What the form of an account's desks says. */
    record DeskForm(
            @Nullable Set<@Nullable Desk> desks, @Nullable Integer version) {

        Set<Desk> chosen() {
            return picked(desks);
        }

        int read() {
            return version == null ? -1 : version;
        }
    }

    @GetMapping("/admin/accounts")
    @For(ManageAccounts.class)
    String list(AccountFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("accounts", accounts.list(Acting.required(), filter));
        return "identity/accounts";
    }

    @GetMapping("/admin/accounts/new")
    @For(ManageAccounts.class)
    String form(Model model) {
        return form(OpenForm.EMPTY, List.of(), model);
    }

    /** Answered with a page, because the one-time password is shown this once. */
    @PostMapping("/admin/accounts/new")
    @For(ManageAccounts.class)
    String open(OpenForm form, HttpServletResponse response, Model model) {
        return switch (accounts.open(form.typedLogin(), form.typedName(), form.chosen())) {
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) -> handOver(opened, model);
            case Outcome.Refused<OpenedAccount>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(form, reasons, model);
            }
            case Outcome.Stale<OpenedAccount> _, Outcome.Missing<OpenedAccount> _ -> throw missing();
        };
    }

    @GetMapping("/admin/accounts/{id}")
    @For(ManageAccounts.class)
    String one(@PathVariable UUID id, Model model) {
        return one(new AccountId(id), List.of(), null, model);
    }

    /** Where a page was the answer to a form, going there again shows the account. */
    @GetMapping("/admin/accounts/{id}/{act}")
    @For(ManageAccounts.class)
    String back(@PathVariable UUID id, @PathVariable String act) {
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/admin/accounts/{id}/desks")
    @For(ManageAccounts.class)
    String seat(@PathVariable UUID id, DeskForm form, HttpServletResponse response, Model model) {
        Outcome<AccountId> outcome = accounts.seat(Acting.required(), new AccountId(id), form.chosen(), form.read());
        return answer(outcome, id, "identity.account.seated", response, model);
    }

    @PostMapping("/admin/accounts/{id}/disable")
    @For(ManageAccounts.class)
    String disable(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return answer(
                accounts.disable(Acting.required(), new AccountId(id)),
                id,
                "identity.account.disabled",
                response,
                model);
    }

    @PostMapping("/admin/accounts/{id}/enable")
    @For(ManageAccounts.class)
    String enable(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return answer(
                accounts.enable(Acting.required(), new AccountId(id)), id, "identity.account.enabled", response, model);
    }

    @PostMapping("/admin/accounts/{id}/unlock")
    @For(ManageAccounts.class)
    String unlock(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return answer(
                accounts.unlock(Acting.required(), new AccountId(id)),
                id,
                "identity.account.unlocked",
                response,
                model);
    }

    @PostMapping("/admin/accounts/{id}/second-factor")
    @For(ManageAccounts.class)
    String removeSecondFactor(@PathVariable UUID id, HttpServletResponse response, Model model) {
        Outcome<AccountId> outcome = accounts.removeSecondFactor(Acting.required(), new AccountId(id));
        return answer(outcome, id, "identity.secondFactor.removed", response, model);
    }

    /** Answered with a page, because the one-time password is shown this once. */
    @PostMapping("/admin/accounts/{id}/password")
    @For(ManageAccounts.class)
    String resetPassword(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return switch (accounts.resetPassword(Acting.required(), new AccountId(id))) {
            case Outcome.Done<OpenedAccount>(OpenedAccount reset) -> handOver(reset, model);
            case Outcome.Refused<OpenedAccount>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(new AccountId(id), reasons, null, model);
            }
            case Outcome.Stale<OpenedAccount> _, Outcome.Missing<OpenedAccount> _ -> throw missing();
        };
    }

    private String answer(Outcome<AccountId> outcome, UUID id, String said, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<AccountId> _ -> {
                Said.next(response, said);
                yield "redirect:/admin/accounts/" + id;
            }
            case Outcome.Refused<AccountId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(new AccountId(id), reasons, null, model);
            }
            case Outcome.Stale<AccountId> stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield one(new AccountId(id), List.of(), stale, model);
            }
            case Outcome.Missing<AccountId> _ -> throw missing();
        };
    }

    private String one(AccountId id, List<Reason> reasons, Outcome.@Nullable Stale<AccountId> stale, Model model) {
        return switch (accounts.see(Acting.required(), id)) {
            case Outcome.Done<AccountList.Line>(AccountList.Line line) -> {
                model.addAttribute("account", line);
                model.addAttribute("reasons", reasons);
                model.addAttribute("stale", stale);
                yield "identity/account-admin";
            }
            case Outcome.Refused<AccountList.Line> _,
                    Outcome.Stale<AccountList.Line> _,
                    Outcome.Missing<AccountList.Line> _ -> throw missing();
        };
    }

    private static String form(OpenForm form, List<Reason> reasons, Model model) {
        model.addAttribute("login", form.typedLogin());
        model.addAttribute("name", form.typedName());
        model.addAttribute("desks", form.chosen());
        model.addAttribute("reasons", reasons);
        return "identity/account-new";
    }

    private static String handOver(OpenedAccount opened, Model model) {
        model.addAttribute("opened", opened);
        return "identity/account-password";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
