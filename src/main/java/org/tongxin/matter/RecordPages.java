package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.matter.programme.Programmes;
import org.tongxin.platform.Acting;

/** All that is on record: by kind, as lists, and as tables to take away. */
@Controller
class RecordPages {

    private static final int USED = 8;

    private final SeeMatters seeing;
    private final EnterMatter entering;
    private final ExportMatters exporting;
    private final Directories directories;
    private final Programmes programmes;
    private final Clock clock;

    RecordPages(
            SeeMatters seeing,
            EnterMatter entering,
            ExportMatters exporting,
            Directories directories,
            Programmes programmes,
            Clock clock) {
        this.seeing = seeing;
        this.entering = entering;
        this.exporting = exporting;
        this.directories = directories;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/records")
    @For(SeeMatters.class)
    String all(@RequestParam Map<String, String> query, Model model) {
        Actor who = Acting.required();
        MatterFilter filter = MatterFilter.of(null, query);
        int year = filter.year() == null
                ? LocalDate.now(clock).getYear()
                : filter.first().getYear();
        model.addAttribute("who", who);
        model.addAttribute("filter", filter);
        model.addAttribute("year", year);
        model.addAttribute("today", LocalDate.now(clock));
        Kinds kinds = seeing.kinds(who);
        SeeMatters.Standing standing = seeing.standing(who, year);
        model.addAttribute("kinds", kinds);
        model.addAttribute("standing", standing);
        model.addAttribute("mayEnter", entering.kinds(who));
        model.addAttribute("used", used(kinds, standing));
        model.addAttribute("named", named(kinds, filter.q()));
        model.addAttribute("reads", seeing.readable(who));
        boolean asked = filter.q() != null || filter.state() != null || filter.party() != null || filter.tag() != null;
        model.addAttribute("page", asked ? seeing.list(who, filter) : new SeeMatters.Page(List.of(), null));
        model.addAttribute("asked", asked);
        return "matter/all";
    }

    /** What this committee records most: nobody should have to look for it. */
    private static List<Kind> used(Kinds kinds, SeeMatters.Standing standing) {
        return kinds.all()
                .filter(kind -> standing.counting().containsKey(kind.code()))
                .sorted(Comparator.comparing(kind -> -standing.counting().getOrDefault(kind.code(), 0)))
                .limit(USED)
                .toList();
    }

    private static List<Kind> named(Kinds kinds, @Nullable String words) {
        return words == null
                ? List.of()
                : kinds.all()
                        .filter(kind -> kind.zh().contains(words)
                                || kind.en().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                                || kind.serves().contains(words.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    @GetMapping("/records/of/{kind}")
    @For(SeeMatters.class)
    String list(@PathVariable String kind, @RequestParam Map<String, String> query, Model model) {
        Actor who = Acting.required();
        Kind found = kind(who, kind);
        MatterFilter filter = MatterFilter.of(kind, query);
        model.addAttribute("who", who);
        model.addAttribute("kind", found);
        model.addAttribute("filter", filter);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("page", seeing.list(who, filter));
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute(
                "programmes",
                programmes.all().stream().filter(each -> each.counts(kind)).toList());
        return "matter/list";
    }

    @GetMapping("/records/of/{kind}/export")
    @For(SeeMatters.class)
    void export(@PathVariable String kind, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        Actor who = Acting.required();
        Kind found = kind(who, kind);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.code() + ".xlsx\"");
        exporting.write(who, found, MatterFilter.of(kind, query), response.getOutputStream());
    }

    private Kind kind(Actor who, String code) {
        return seeing.kinds(who).find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
