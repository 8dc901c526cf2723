package org.tongxin.committee.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;

/** Who has no account yet, and the sheet of one-time passwords that is shown once. */
@Controller
class AccountGivingPages {

    private final GiveAccounts giving;
    private final Directories directories;

    AccountGivingPages(GiveAccounts giving, Directories directories) {
        this.giving = giving;
        this.directories = directories;
    }

    @GetMapping("/committee/accounts")
    @For(GiveAccounts.class)
    String without(Model model) {
        Actor who = Acting.required();
        model.addAttribute("members", giving.membersWithout(who));
        model.addAttribute("units", giving.unitsWithout(who));
        model.addAttribute("atOnce", GiveAccounts.AT_ONCE);
        return "committee/accounts";
    }

    /** Answered with a page, because the one-time passwords are shown this once. */
    @PostMapping("/committee/accounts")
    @For(GiveAccounts.class)
    String openForMembers(Model model) {
        Actor who = Acting.required();
        model.addAttribute("given", giving.openForMembers(who));
        model.addAttribute("left", giving.membersWithout(who).size());
        return "committee/given";
    }

    @PostMapping("/committee/members/{id}/account")
    @For(GiveAccounts.class)
    String openForMember(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return shown(giving.openForMember(Acting.required(), new MemberId(id)), response, model, reasons -> {
            without(model);
            model.addAttribute("reasons", reasons);
            return "committee/accounts";
        });
    }

    @GetMapping("/committee/units/{id}/account")
    @For(GiveAccounts.class)
    String form(@PathVariable UUID id, Model model) {
        return form(new UnitId(id), "", "", false, List.of(), model);
    }

    @PostMapping("/committee/units/{id}/account")
    @For(GiveAccounts.class)
    String openForUnit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            HttpServletResponse response,
            Model model) {
        UnitId unit = new UnitId(id);
        boolean leads = role.equals("LEADER");
        return shown(
                giving.openForUnit(Acting.required(), unit, name, login, leads),
                response,
                model,
                reasons -> form(unit, name, login, leads, reasons, model));
    }

    private String form(UnitId unit, String name, String login, boolean leads, List<Reason> reasons, Model model) {
        model.addAttribute(
                "unit", directories.of(Acting.required().committee()).unit(unit).orElseThrow(Replied::missing));
        model.addAttribute("name", name);
        model.addAttribute("login", login);
        model.addAttribute("leads", leads);
        model.addAttribute("reasons", reasons);
        return "committee/unit-account";
    }

    private static String shown(
            Outcome<GiveAccounts.Given> outcome,
            HttpServletResponse response,
            Model model,
            java.util.function.Function<List<Reason>, String> again) {
        return switch (outcome) {
            case Outcome.Done<GiveAccounts.Given>(GiveAccounts.Given one) -> {
                model.addAttribute("given", List.of(one));
                model.addAttribute("left", 0);
                yield "committee/given";
            }
            case Outcome.Refused<GiveAccounts.Given>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.apply(reasons);
            }
            case Outcome.Stale<GiveAccounts.Given> _, Outcome.Missing<GiveAccounts.Given> _ -> throw Replied.missing();
        };
    }
}
