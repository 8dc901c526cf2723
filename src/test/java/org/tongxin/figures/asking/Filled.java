package org.tongxin.figures.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.TestCommittee.Someone;

/** Records of a committee, entered as its people would: gifts month by month, readings, a private talk. */
final class Filled {

    /** Gifts of one thousand, two thousand and so on. */
    static final int GIFTS = 25;

    private Filled() {}

    static void with(EnterMatter entering, Someone secretary, String member) {
        for (int i = 1; i <= GIFTS; i++) {
            enter(
                    entering,
                    secretary,
                    "donation",
                    Map.of(
                            "title",
                            "捐款" + i,
                            "on",
                            "2025-%02d-10".formatted(i % 12 + 1),
                            "f.amount",
                            i + "000",
                            "f.source",
                            i % 3 == 0 ? "enterprise" : "member",
                            "f.purpose",
                            i % 2 == 0 ? "education" : "relief",
                            "r.donor",
                            member,
                            "f.proof",
                            "收据"));
        }
        enter(
                entering,
                secretary,
                "reading-session",
                Map.of("title", "读书分享会", "on", "2025-04-23", "f.type", "sharing", "r.attendee", member));
        enter(
                entering,
                secretary,
                "heart-talk",
                Map.of(
                        "title",
                        "谈心",
                        "on",
                        "2025-04-24",
                        "f.occasion",
                        "routine",
                        "r.talker",
                        member,
                        "r.member",
                        member));
    }

    private static void enter(EnterMatter entering, Someone who, String kind, Map<String, String> typed) {
        var outcome = Acting.as(
                who.actor(),
                () -> entering.enter(who.actor(), kind, TypedMatter.of(typed), EnterMatter.Step.HAND_IN, null));
        assertThat(outcome).as(kind).isInstanceOf(Outcome.Done.class);
    }
}
