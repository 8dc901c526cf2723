package org.tongxin.common.page;

import static org.tongxin.common.page.Tone.BRAND;
import static org.tongxin.common.page.Tone.DAI;
import static org.tongxin.common.page.Tone.HATCH;
import static org.tongxin.common.page.Tone.HUI;
import static org.tongxin.common.page.Tone.OUTLINE;
import static org.tongxin.common.page.Tone.SONG;
import static org.tongxin.common.page.Tone.ZHE;
import static org.tongxin.common.page.Tone.ZHU;
import static org.tongxin.common.page.Tone.ZHU_FULL;
import static org.tongxin.common.page.Tone.ZI;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The catalogue of chips (ui.md §3): one name, icon and colour for each state, flag, reply class, judgement, promise
 * state, proof and warning, the same in list, page, export and notice. The word of a code is {@code common.chip.CODE}.
 */
public final class Chips {

    private record Look(String icon, Tone tone) {}

    private static final Map<String, Look> LOOKS = new HashMap<>();

    static {
        states();
        handling();
        flags();
        judgements();
    }

    private Chips() {}

    /**
     * The chip of a code, for example {@code FEEDBACK_DUE}, {@code KEY}, {@code CLASS_B}, {@code SATISFIED}.
     *
     * @throws IllegalArgumentException for a code outside the catalogue
     */
    public static Chip of(Words words, String code) {
        Look look = LOOKS.get(code);
        if (look == null) {
            throw new IllegalArgumentException("No chip for " + code);
        }
        return new Chip(words.t("common.chip." + code), look.icon(), look.tone());
    }

    /** All codes of the catalogue. */
    public static Set<String> codes() {
        return Set.copyOf(LOOKS.keySet());
    }

    private static void states() {
        put("DRAFT", "pencil", HUI);
        put("COSIGNING", "user-plus", DAI);
        put("SUBMITTED", "send", DAI);
        put("CONSENT", "help-circle", ZHE);
        put("RETURNED", "corner-up-left", ZHE);
        put("WITHDRAWN", "arrow-back-up", HUI);
        put("REVIEW1", "eye", DAI);
        put("REVIEW2", "eye-check", DAI);
        put("REVIEW3", "gavel", DAI);
        put("FILED", "file-check", SONG);
        put("MERGED", "git-merge", ZI);
        put("NOT_FILED", "file-x", HUI);
        put("CONVERTED", "arrow-fork", ZI);
        put("ASSIGNING", "arrows-split-2", DAI);
        put("TRANSFERRED", "inbox", ZHE);
        put("PENDING_SIGN", "inbox", ZHE);
        put("OBJECTED", "hand-stop", ZHE);
        put("REASSIGNED", "switch-horizontal", DAI);
        put("OBJECTION_REFUSED", "hand-stop", HUI);
    }

    private static void handling() {
        put("SIGNED", "progress", DAI);
        put("HANDLING", "progress", DAI);
        put("JOINT_OPINION", "users", DAI);
        put("EXTENSION_ASKED", "calendar-plus", ZHE);
        put("EXTENSION_GRANTED", "calendar-plus", DAI);
        put("REPLY_REVIEW", "rubber-stamp", DAI);
        put("REPLIED", "mail-check", SONG);
        put("FEEDBACK_DUE", "message-star", ZHE);
        put("REHANDLING", "refresh-alert", ZHU);
        put("COORDINATING", "users-group", ZHU);
        put("CLOSED", "circle-check", SONG);
        put("TRACKING", "list-check", DAI);
        put("LOOK_BACK", "history", DAI);
        put("ARCHIVED", "archive", HUI);
    }

    private static void flags() {
        put("KEY", "star", BRAND);
        put("SUPERVISED", "binoculars", DAI);
        put("EXCELLENT", "award", BRAND);
        put("PUBLIC", "world", SONG);
        put("NOT_PUBLIC", "lock", HUI);
        put("URGENT", "bolt", ZHE);
        put("RAISED_BEFORE", "repeat", ZHE);
        put("CLASS_A", "check", SONG);
        put("CLASS_B", "calendar-time", ZHE);
        put("CLASS_C", "hourglass", HUI);
        put("CLASS_D", "bookmark", OUTLINE);
        put("WARN_BLUE", "clock-hour-4", DAI);
        put("WARN_YELLOW", "clock", ZHE);
        put("WARN_RED", "alert-triangle", ZHU);
        put("OVERDUE", "alert-circle", ZHU_FULL);
    }

    private static void judgements() {
        put("SATISFIED", "mood-smile", SONG);
        put("BASICALLY_SATISFIED", "mood-neutral", DAI);
        put("DISSATISFIED", "mood-sad", ZHU);
        put("NOT_STATED", "minus", OUTLINE);
        put("PROMISE_KEPT", "circle-check", SONG);
        put("PROMISE_NOT_DUE", "clock", HATCH);
        put("PROMISE_OVERDUE", "alert-triangle", ZHU);
        put("PROMISE_CHANGED", "calendar-event", ZI);
        put("CONFIRMED", "circle-check", SONG);
        put("CONTRADICTED", "alert-triangle", ZHU);
        put("UNKNOWN", "help-circle", ZHE);
    }

    private static void put(String code, String icon, Tone tone) {
        LOOKS.put(code, new Look(icon, tone));
    }
}
