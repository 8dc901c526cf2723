package org.tongxin.activity.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.matter.Content;
import org.tongxin.matter.MatterState;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The month, my agenda, and both for calendar programs. */
@Controller
class MonthPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final SeeCalendar seeing;
    private final ShareCalendar sharing;
    private final ActivityPage page;
    private final Clock clock;

    MonthPages(SeeCalendar seeing, ShareCalendar sharing, ActivityPage page, Clock clock) {
        this.seeing = seeing;
        this.sharing = sharing;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @For(SeeCalendar.class)
    String month(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String mine, Model model) {
        return month(month, mine.equals("1"), "", model);
    }

    private String month(String asked, boolean own, String address, Model model) {
        Actor who = Acting.required();
        LocalDate today = LocalDate.now(clock);
        YearMonth month = read(asked, today);
        model.addAttribute("who", who);
        model.addAttribute("today", today);
        model.addAttribute("month", month);
        model.addAttribute("own", own);
        model.addAttribute("entries", seeing.month(who, month, own));
        model.addAttribute("since", sharing.since(who).orElse(null));
        model.addAttribute("address", address);
        return "activity/calendar";
    }

    private static YearMonth read(String asked, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(asked.strip());
            return month.getYear() < 1950 || month.getYear() > 2199 ? YearMonth.from(today) : month;
        } catch (DateTimeException _) {
            return YearMonth.from(today);
        }
    }

    /** The address is shown once, on the page that answers. */
    @PostMapping("/calendar/address")
    @For(ShareCalendar.class)
    String make(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return month("", true, base() + "/calendar/feed/" + sharing.make(Acting.required()), model);
    }

    @PostMapping("/calendar/address/revoke")
    @For(ShareCalendar.class)
    String revoke(HttpServletResponse response) {
        sharing.revoke(Acting.required());
        Said.next(response, "activity.said.revoked");
        return "redirect:/calendar?mine=1";
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    @GetMapping("/calendar/feed/{secret}")
    @Open(because = "A calendar program cannot sign in; the secret address opens one person's agenda and nothing else")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        Actor owner = sharing.owner(secret).orElseThrow(ActivityPage::missing);
        List<SeeCalendar.Entry> agenda = Acting.as(owner, () -> seeing.agenda(owner, LocalDate.now(clock)));
        return calendar(agenda, "tongxin.ics");
    }

    @GetMapping("/activities/{id}/calendar.ics")
    @For(SeeActivity.class)
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        SeeActivity.Seen seen = page.seen(id);
        Content content = seen.matter().content();
        LocalDate on = content.on();
        if (on == null || seen.matter().state() == MatterState.VOID) {
            throw ActivityPage.missing();
        }
        SeeCalendar.Entry entry = new SeeCalendar.Entry(
                seen.matter().id(),
                seen.matter().kind(),
                content.title(),
                on,
                content.until(),
                seen.whole().plan().starts(),
                seen.whole().plan().ends(),
                content.place(),
                content.words(),
                seen.matter().state(),
                seen.matter().version(),
                seen.mine());
        return calendar(List.of(entry), "activity.ics");
    }

    private ResponseEntity<byte[]> calendar(List<SeeCalendar.Entry> entries, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Ics.of(entries, base(), clock).getBytes(StandardCharsets.UTF_8));
    }
}
