package org.tongxin.common.page;

/**
 * A clock (时限) as the reader sees it. Rendered by the server; nothing ticks.
 *
 * @param words what is left, with its unit: 还剩 6 个工作日
 * @param detail second line, mostly the date; empty for none
 * @param tone DAI, ZHE or ZHU by the warning thresholds; HUI while there is nothing to warn of
 * @param share percent of the time used, 0 to 100; read only while running
 */
public record ClockView(String words, String detail, Tone tone, int share, State state) {

    /** How the ring is drawn. */
    public enum State {
        /** A ring that fills with the share of time used. */
        RUNNING,
        /** Dashed ring with two bars. */
        STOPPED,
        /** Ring with a tick. */
        MET,
        /** Filled mark. */
        OVER,
        /** Dotted ring: no deadline. */
        NONE
    }

    public ClockView {
        share = Math.clamp(share, 0, 100);
    }

    /** No deadline, and why that is fine. */
    public static ClockView none(String words, String detail) {
        return new ClockView(words, detail, Tone.HUI, 0, State.NONE);
    }
}
