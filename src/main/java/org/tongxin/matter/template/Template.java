package org.tongxin.matter.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shorthand of numbered parts (八个一、三联系): slots that records tick.
 *
 * @param per for whom it is filled
 * @param base the kind whose matters it is filled for; null unless it is filled per matter
 */
public record Template(
        String code,
        String zh,
        String en,
        Per per,
        @Nullable String base,
        List<Slot> slots,
        int version) {

    public Template {
        slots = List.copyOf(slots);
    }

    /** For whom it is filled. */
    public enum Per {
        /** 全会一起. */
        COMMITTEE,
        /** 每位委员. */
        MEMBER,
        /** 每项事项, by what is linked to it. */
        MATTER
    }

    /**
     * One part of it.
     *
     * @param kinds kinds whose records tick it
     * @param needed how many it takes
     */
    public record Slot(String zh, String en, List<String> kinds, int needed) {

        public Slot {
            kinds = List.copyOf(kinds);
        }

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }
}
