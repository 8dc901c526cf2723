package org.tongxin.common.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act a person may take, or sees with the reason why not now. What nobody on the desk could ever do is left out.
 *
 * @param label verb first, says the result
 * @param icon name in {@code icons.svg}; empty for none
 * @param target address of the link or of the form's POST
 * @param post whether it changes something (a form) or only opens a page (a link)
 * @param enabled false: shown dashed with {@code why} beneath
 * @param why one sentence: why not, what is missing, who could; empty when enabled
 * @param fields hidden fields of the form
 * @param confirm asked first, only for what cannot be undone
 */
public record ActView(
        String label,
        String icon,
        Weight weight,
        String target,
        boolean post,
        boolean enabled,
        String why,
        Map<String, String> fields,
        @Nullable Confirm confirm) {

    /** How much the act stands out. At most one {@code MAIN} on a card, and only for what is due now. */
    public enum Weight {
        MAIN("btn btn-main"),
        ENTRY("btn btn-entry"),
        PLAIN("btn"),
        TEXT("btn btn-text"),
        RISK("btn btn-risk");

        private final String css;

        Weight(String css) {
            this.css = css;
        }

        /** Its CSS classes. */
        public String css() {
            return css;
        }
    }

    public ActView {
        fields = Map.copyOf(fields);
    }

    /** Opens a page. */
    public static ActView link(String label, String icon, Weight weight, String href) {
        return new ActView(label, icon, weight, href, false, true, "", Map.of(), null);
    }

    /** Changes something at once. */
    public static ActView post(String label, String icon, Weight weight, String action) {
        return new ActView(label, icon, weight, action, true, true, "", Map.of(), null);
    }

    /** Cannot be done now, and why. With an address of a form the server's refusal page says it in full. */
    public static ActView barred(String label, String icon, String action, String why) {
        return new ActView(label, icon, Weight.PLAIN, action, !action.isEmpty(), false, why, Map.of(), null);
    }

    /** The same act with these hidden fields. */
    public ActView with(Map<String, String> hidden) {
        return new ActView(label, icon, weight, target, post, enabled, why, hidden, confirm);
    }

    /** The same act, asked about first. */
    public ActView asking(Confirm question) {
        return new ActView(label, icon, weight, target, post, enabled, why, fields, question);
    }
}
