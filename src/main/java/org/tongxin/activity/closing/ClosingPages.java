package org.tongxin.activity.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterWords;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;

/** What came of an activity, and calling one off. */
@Controller
class ClosingPages {

    private static final List<String> NOT_SAID = List.of("_csrf", "version", "confirmed");

    private final CloseActivity closing;
    private final CancelActivity cancelling;
    private final ActivityPage page;

    ClosingPages(CloseActivity closing, CancelActivity cancelling, ActivityPage page) {
        this.closing = closing;
        this.cancelling = cancelling;
        this.page = page;
    }

    @GetMapping("/activities/{id}/close")
    @For(CloseActivity.class)
    String toClose(@PathVariable UUID id, Model model) {
        SeeActivity.Seen seen = page.run(id);
        TypedMatter typed =
                MatterWords.typed(seen.kind(), seen.matter().content()).with("words", "");
        return form(seen, typed, List.of(), model);
    }

    private String form(SeeActivity.Seen seen, TypedMatter typed, List<Reason> reasons, Model model) {
        Keeping.Held held = new Keeping.Held(seen.kind(), seen.matter(), seen.today());
        model.addAttribute("said", typed);
        model.addAttribute(
                "lacks", closing.lacks(Acting.required(), held, seen.whole().agenda()));
        return page.page("activity/close", seen, "close", reasons, Map.of(), model);
    }

    @PostMapping("/activities/{id}/close")
    @For(CloseActivity.class)
    String close(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Map<String, List<String>> said = new java.util.LinkedHashMap<>(sent);
        said.keySet().removeAll(NOT_SAID);
        TypedMatter typed = new TypedMatter(said);
        Integer version = Typed.number(Objects.requireNonNullElse(sent.getFirst("version"), ""));
        Outcome<Matter> outcome =
                closing.close(Acting.required(), new MatterId(id), version == null ? Keeping.ANY : version, typed);
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page.run(id), typed, reasons, model);
        }
        return page.answer(id, "close", outcome, Map.of(), response, model);
    }

    @PostMapping("/activities/{id}/cancel")
    @For(CancelActivity.class)
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        var outcome = cancelling.cancel(Acting.required(), new MatterId(id), why);
        return page.answer(id, "cancel", outcome, Map.of("why", why), response, model);
    }
}
