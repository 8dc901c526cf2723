package org.tongxin.activity.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.Acting;

/** The agenda, item by item, and who sits in. */
@Controller
class AgendaPages {

    private static final int SPARE = 3;

    private final SetAgenda setting;
    private final ProposeSittingIn sitting;
    private final SeeMatters matters;
    private final ActivityPage page;

    AgendaPages(SetAgenda setting, ProposeSittingIn sitting, SeeMatters matters, ActivityPage page) {
        this.setting = setting;
        this.sitting = sitting;
        this.matters = matters;
        this.page = page;
    }

    /** The four segments of a consultation meeting (C17) as lines to be filled in. */
    private static final List<AgendaItem> SEGMENTS = java.util.stream.Stream.of(
                    AgendaItem.Sort.BRIEFING, AgendaItem.Sort.LECTURE, AgendaItem.Sort.GROUPS, AgendaItem.Sort.SPEECHES)
            .map(sort -> new AgendaItem(sort, "", "", "", null, null, false))
            .toList();

    @GetMapping("/activities/{id}/agenda")
    @For(SetAgenda.class)
    String agenda(@PathVariable UUID id, @RequestParam(defaultValue = "") String template, Model model) {
        SeeActivity.Seen seen = page.run(id);
        List<AgendaItem> items = new ArrayList<>(seen.whole().agenda());
        if (template.equals("segments")) {
            items.addAll(SEGMENTS);
        }
        return agenda(seen, items, List.of(), model);
    }

    private String agenda(SeeActivity.Seen seen, List<AgendaItem> typed, List<Reason> reasons, Model model) {
        List<AgendaItem> items = new ArrayList<>(typed);
        boolean study = seen.kind().activity().firstItem() && items.isEmpty();
        for (int i = 0; i < SPARE && items.size() < AgendaItem.MOST; i++) {
            AgendaItem.Sort sort = study && i == 0 ? AgendaItem.Sort.STUDY : AgendaItem.Sort.DELIBERATION;
            items.add(new AgendaItem(sort, "", "", "", null, null, false));
        }
        model.addAttribute("items", items);
        model.addAttribute(
                "files",
                matters.see(Acting.required(), seen.matter().id())
                        .map(SeeMatters.Seen::files)
                        .orElse(List.of()));
        return page.page("activity/agenda", seen, "agenda", reasons, Map.of(), model);
    }

    @PostMapping("/activities/{id}/agenda")
    @For(SetAgenda.class)
    String set(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        List<AgendaItem> typed = typed(sent);
        Outcome<Matter> outcome = setting.set(Acting.required(), new MatterId(id), typed);
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return agenda(page.run(id), typed, reasons, model);
        }
        return page.answer(id, "agenda", outcome, Map.of(), response, model);
    }

    /** The lines in the order of their numbers; lines that say nothing are left out. */
    private static List<AgendaItem> typed(MultiValueMap<String, String> sent) {
        Map<Integer, AgendaItem> lines = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < AgendaItem.MOST + SPARE; i++) {
            String title = text(sent, "title" + i);
            String words = text(sent, "words" + i);
            if (title.isEmpty() && words.isEmpty()) {
                continue;
            }
            String minutes = text(sent, "minutes" + i);
            Integer typed = minutes.isEmpty() ? null : Objects.requireNonNullElse(Typed.number(minutes), 0);
            lines.put(
                    i,
                    new AgendaItem(
                            Objects.requireNonNullElse(
                                    Typed.code(AgendaItem.Sort.class, text(sent, "sort" + i)), AgendaItem.Sort.OTHER),
                            title,
                            words,
                            text(sent, "speaker" + i),
                            typed,
                            file(text(sent, "file" + i)),
                            text(sent, "standing" + i).equals("true")));
            order.add(i);
        }
        order.sort(
                java.util.Comparator.<Integer>comparingInt(i -> place(sent, i)).thenComparingInt(i -> i));
        return order.stream().map(lines::get).map(Objects::requireNonNull).toList();
    }

    private static int place(MultiValueMap<String, String> sent, int line) {
        return Objects.requireNonNullElse(Typed.number(text(sent, "no" + line)), line + 1);
    }

    private static @Nullable UUID file(String typed) {
        return Typed.id(typed, id -> id);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Prose.clean(Objects.requireNonNullElse(sent.getFirst(name), ""));
    }

    @GetMapping("/activities/{id}/sitting-in")
    @For(ProposeSittingIn.class)
    String roster(@PathVariable UUID id, Model model) {
        return roster(page.run(id), List.of(), model);
    }

    private String roster(SeeActivity.Seen seen, List<Reason> reasons, Model model) {
        if (seen.kind().role(ProposeSittingIn.ROLE).isEmpty()) {
            throw ActivityPage.missing();
        }
        model.addAttribute("roster", sitting.roster(Acting.required(), seen.matter()));
        return page.page("activity/sitting", seen, "sitting", reasons, Map.of(), model);
    }

    @PostMapping("/activities/{id}/sitting-in")
    @For(ProposeSittingIn.class)
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> member,
            HttpServletResponse response,
            Model model) {
        List<UUID> chosen =
                member.stream().map(AgendaPages::file).filter(Objects::nonNull).toList();
        Outcome<Matter> outcome = sitting.choose(Acting.required(), new MatterId(id), chosen);
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            SeeActivity.Seen seen = page.run(id);
            if (seen.kind().role(ProposeSittingIn.ROLE).isPresent()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return roster(seen, reasons, model);
            }
        }
        return page.answer(id, "sitting", outcome, Map.of(), response, model);
    }
}
