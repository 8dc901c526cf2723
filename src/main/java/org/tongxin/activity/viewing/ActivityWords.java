package org.tongxin.activity.viewing;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tongxin.activity.Plan;
import org.tongxin.catalogue.Role;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.matter.Content;
import org.tongxin.matter.Part;

/** How activities are said on a page: when they are, how somebody stands. */
public record ActivityWords(Words w) {

    /** 5 月 18 日 星期一 14:30 至 17:00; with its last day where it lasts longer. */
    public String when(
            @Nullable LocalDate on, @Nullable LocalDate until, @Nullable LocalTime starts, @Nullable LocalTime ends) {
        if (on == null) {
            return "";
        }
        String from = w.weekday(on) + (starts == null ? "" : (w.en() ? ", " : " ") + w.t("activity.at", starts));
        if (until != null && !until.equals(on)) {
            return w.t(
                    "activity.fromTo", from, w.weekday(until) + (ends == null ? "" : " " + w.t("activity.at", ends)));
        }
        return ends == null ? from : w.t("activity.fromTo", from, w.t("activity.at", ends));
    }

    /** The same of an activity. */
    public String when(Content content, Plan plan) {
        return when(content.on(), content.until(), plan.starts(), plan.ends());
    }

    /** How somebody stands. */
    public Chip chip(Part.Presence presence) {
        return switch (presence) {
            case INVITED -> new Chip(w.t("activity.presence.INVITED"), "mail", Tone.HUI);
            case COMING -> new Chip(w.t("activity.presence.COMING"), "check", Tone.DAI);
            case LEAVE_ASKED -> new Chip(w.t("activity.presence.LEAVE_ASKED"), "hourglass", Tone.ZHE);
            case ON_LEAVE -> new Chip(w.t("activity.presence.ON_LEAVE"), "calendar-time", Tone.HUI);
            case PRESENT -> new Chip(w.t("activity.presence.PRESENT"), "circle-check", Tone.SONG);
            case ABSENT -> new Chip(w.t("activity.presence.ABSENT"), "circle-x", Tone.ZHU);
        };
    }

    /** What somebody has a part as, where that is more than coming. */
    public String role(org.tongxin.catalogue.Kind kind, String role) {
        return role.equals(Role.ATTENDEE)
                ? ""
                : kind.role(role).map(each -> each.name(w.en())).orElse("");
    }
}
