package org.tongxin.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;

/**
 * What a matter says.
 *
 * @param on its day; null only while it is being written
 * @param until its last day, where it lasts longer
 * @param committee the special committee whose it is
 * @param sector the sector whose it is
 * @param values what its kind asks for, by field, each in the one form of its type
 * @param parts who took part
 * @param ticked items of the check list that are done
 * @param tags programmes it counts for
 * @param links other matters it belongs to
 * @param ordinal its number among its like in a term or year; null: it has none or is to be given the next
 * @param enlarged 扩大会议
 */
public record Content(
        String title,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        String place,
        String words,
        @Nullable UUID committee,
        @Nullable String sector,
        Map<String, String> values,
        List<Part> parts,
        Set<String> ticked,
        Set<String> tags,
        Set<MatterRef> links,
        @Nullable Integer ordinal,
        boolean enlarged) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 100;

    /** Longest place, in characters. */
    public static final int PLACE_MAX = 100;

    /** Longest account of it, in characters. */
    public static final int WORDS_MAX = 5_000;

    /** Most participants. */
    public static final int PARTS_MAX = 2_000;

    public Content {
        values = Map.copyOf(values);
        parts = List.copyOf(parts);
        ticked = Set.copyOf(ticked);
        tags = Set.copyOf(tags);
        links = Set.copyOf(links);
    }

    /** A field's value; empty where nothing is said. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Who has a part in that role. */
    public List<Part> in(String role) {
        return parts.stream().filter(part -> part.role().equals(role)).toList();
    }

    /** The same with these people. */
    public Content with(List<Part> people) {
        return new Content(
                title, on, until, place, words, committee, sector, values, people, ticked, tags, links, ordinal,
                enlarged);
    }

    /** The same on those days, at that place. */
    public Content held(@Nullable LocalDate from, @Nullable LocalDate to, String where) {
        return new Content(
                title, from, to, where, words, committee, sector, values, parts, ticked, tags, links, ordinal,
                enlarged);
    }

    /** The same with what was said and filled in, and with these people. */
    public Content told(String account, Map<String, String> filled, List<Part> people) {
        return new Content(
                title, on, until, place, account, committee, sector, filled, people, ticked, tags, links, ordinal,
                enlarged);
    }

    /** The same with that number. */
    public Content numbered(@Nullable Integer number) {
        return new Content(
                title, on, until, place, words, committee, sector, values, parts, ticked, tags, links, number,
                enlarged);
    }
}
