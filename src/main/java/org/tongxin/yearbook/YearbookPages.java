package org.tongxin.yearbook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;

/** The desk at which a draft of the yearbook is edited and approved. */
@Controller
class YearbookPages {

    private final DraftView view;
    private final WriteSection writing;
    private final MoveSection moving;
    private final LeaveOutRecord leaving;
    private final PutInRecord putting;
    private final ApproveYearbook approving;

    YearbookPages(
            DraftView view,
            WriteSection writing,
            MoveSection moving,
            LeaveOutRecord leaving,
            PutInRecord putting,
            ApproveYearbook approving) {
        this.view = view;
        this.writing = writing;
        this.moving = moving;
        this.leaving = leaving;
        this.putting = putting;
        this.approving = approving;
    }

    @GetMapping("/yearbooks/{id}")
    @For(SeeYearbook.class)
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        int wanted = Math.clamp(Objects.requireNonNullElse(Typed.number(page), 0), 0, 1_000);
        return view.show(id, section, wanted, new DraftView.Unsaid(List.of(), null), model);
    }

    private static int seen(String version) {
        return Objects.requireNonNullElse(Typed.number(version), -1);
    }

    @PostMapping("/yearbooks/{id}/sections/{code}")
    @For(WriteSection.class)
    String write(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String printed,
            HttpServletResponse response,
            Model model) {
        WriteSection.Typed typed = new WriteSection.Typed(heading, words, printed.equals("true"));
        var outcome = writing.write(Acting.required(), DraftView.id(id), seen(version), code, typed);
        return view.answer(outcome, id, code, "yearbook.said.written", typed, response, model);
    }

    @PostMapping("/yearbooks/{id}/order")
    @For(MoveSection.class)
    String move(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String step,
            HttpServletResponse response,
            Model model) {
        var outcome = moving.move(Acting.required(), DraftView.id(id), seen(version), code, step.equals("UP"));
        return view.answer(outcome, id, known(code), "yearbook.said.moved", null, response, model);
    }

    @PostMapping("/yearbooks/{id}/left-out")
    @For(LeaveOutRecord.class)
    String leaveOut(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var outcome = leaving.leaveOut(
                Acting.required(),
                DraftView.id(id),
                seen(sent.getOrDefault("version", "")),
                matter(sent),
                sent.getOrDefault("reason", ""));
        String section = known(sent.getOrDefault("section", ""));
        return view.answer(outcome, id, section, "yearbook.said.left", null, response, model);
    }

    @PostMapping("/yearbooks/{id}/put-in")
    @For(PutInRecord.class)
    String putIn(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var outcome = putting.putIn(
                Acting.required(), DraftView.id(id), seen(sent.getOrDefault("version", "")), matter(sent));
        String section = known(sent.getOrDefault("section", ""));
        return view.answer(outcome, id, section, "yearbook.said.putIn", null, response, model);
    }

    private static MatterRef matter(Map<String, String> sent) {
        UUID record = Typed.id(sent.getOrDefault("record", ""), value -> value);
        return new MatterRef(sent.getOrDefault("kind", ""), record == null ? new UUID(0, 0) : record);
    }

    /** Only the name of a section leads back to one. */
    private static String known(String code) {
        return Sections.of(code).map(Sections.Shipped::code).orElse("");
    }

    @PostMapping("/yearbooks/{id}/approval")
    @For(ApproveYearbook.class)
    String approve(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletResponse response,
            Model model) {
        if (!confirmed.equals("yes")) {
            model.addAttribute("seen", view.found(id));
            model.addAttribute("version", version);
            return "yearbook/asked";
        }
        var outcome = approving.approve(Acting.required(), DraftView.id(id), seen(version));
        return view.answer(outcome, id, "", "yearbook.said.approved", null, response, model);
    }
}
