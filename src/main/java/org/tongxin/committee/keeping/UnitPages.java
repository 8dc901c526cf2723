package org.tongxin.committee.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SeeRegister;
import org.tongxin.common.For;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;

/** One unit: what it is, who works for it here, and the form of its entry. */
@Controller
class UnitPages {

    private final KeepUnits keeping;
    private final GiveAccounts giving;
    private final Directories directories;

    UnitPages(KeepUnits keeping, GiveAccounts giving, Directories directories) {
        this.keeping = keeping;
        this.giving = giving;
        this.directories = directories;
    }

    @GetMapping("/committee/units/{id}")
    @For(SeeRegister.class)
    String one(@PathVariable UUID id, Model model) {
        Directory directory = directories.of(Acting.required().committee());
        UnitId unit = new UnitId(id);
        model.addAttribute("unit", directory.unit(unit).orElseThrow(Replied::missing));
        model.addAttribute("directory", directory);
        model.addAttribute("people", giving.of(unit));
        model.addAttribute("mayChange", Permissions.allows(Acting.required(), KeepUnits.class));
        model.addAttribute("mayGive", Permissions.allows(Acting.required(), GiveAccounts.class));
        return "committee/unit";
    }

    @GetMapping("/committee/units/new")
    @For(KeepUnits.class)
    String blank(Model model) {
        return form(null, UnitSheet.EMPTY, List.of(), model);
    }

    @PostMapping("/committee/units/new")
    @For(KeepUnits.class)
    String enter(UnitSheet sheet, HttpServletResponse response, Model model) {
        return Replied.of(
                keeping.enter(Acting.required(), sheet),
                "committee.said.entered",
                id -> "/committee/units/" + id,
                response,
                model,
                reasons -> form(null, sheet, reasons, model));
    }

    @GetMapping("/committee/units/{id}/edit")
    @For(KeepUnits.class)
    String edit(@PathVariable UUID id, Model model) {
        UnitSheet sheet = keeping.sheet(new UnitId(id)).orElseThrow(Replied::missing);
        return form(new UnitId(id), sheet, List.of(), model);
    }

    @PostMapping("/committee/units/{id}/edit")
    @For(KeepUnits.class)
    String change(@PathVariable UUID id, UnitSheet sheet, HttpServletResponse response, Model model) {
        UnitId unit = new UnitId(id);
        return Replied.of(
                keeping.change(Acting.required(), unit, sheet),
                "committee.said.changed",
                _ -> "/committee/units/" + id,
                response,
                model,
                reasons -> form(unit, sheet, reasons, model));
    }

    private String form(@Nullable UnitId id, UnitSheet sheet, List<Reason> reasons, Model model) {
        model.addAttribute("unit", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("directory", directories.of(Acting.required().committee()));
        model.addAttribute("reasons", reasons);
        return "committee/unit-form";
    }
}
