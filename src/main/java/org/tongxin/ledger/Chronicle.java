package org.tongxin.ledger;

import java.time.LocalDate;
import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;

/** What of a kind of matter may be told in print; each module with matters supplies one. Private matters are counted, never told. */
public interface Chronicle {

    /** What counts between two days, both in it, oldest first, as far as this person sees it; no more than that many. */
    List<Entry> entries(Actor who, LocalDate from, LocalDate until, int most);

    /**
     * A matter as it may be printed.
     *
     * @param of code of its kind
     * @param group letter of the mechanism table its kind belongs to
     * @param kindZh name of its kind
     * @param kindEn the same in English
     * @param event whether it is an event of that day, not an entry in a register
     * @param href its page
     */
    record Entry(
            MatterRef matter,
            String of,
            String group,
            String kindZh,
            String kindEn,
            boolean event,
            LocalDate day,
            String number,
            String title,
            String place,
            List<InRole> people,
            String href) {
        public Entry {
            people = List.copyOf(people);
        }
    }

    /**
     * Who had a role.
     *
     * @param zh what the role is called
     * @param en the same in English
     * @param names the first of them
     * @param persons how many people in all
     */
    record InRole(String zh, String en, String names, int persons) {}
}
