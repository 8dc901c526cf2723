package org.tongxin.committee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/** A person reads who is in the committee and which units it works with. */
@UseCase
public class SeeRegister {

    /** Rows of a page. */
    static final int PAGE = 50;

    private final Directories directories;

    SeeRegister(Directories directories) {
        this.directories = directories;
    }

    /**
     * A page of a list held in memory.
     *
     * @param total how many fit
     * @param next number of the next page; null: none
     */
    public record Page<T>(List<T> rows, int total, @Nullable Integer next) {

        static <T> Page<T> of(List<T> all, int page) {
            int from = Math.min(Math.max(page, 0) * PAGE, all.size());
            int to = Math.min(from + PAGE, all.size());
            return new Page<>(all.subList(from, to), all.size(), to < all.size() ? page + 1 : null);
        }
    }

    /** Members whose name, number or post holds the words, of that sector if one is named. */
    public Page<MemberCard> members(Actor who, String words, String sector, int page) {
        List<MemberCard> found = directories.of(who.committee()).members().stream()
                .filter(member -> words.isEmpty()
                        || member.name().contains(words)
                        || member.number().contains(words)
                        || member.post().contains(words))
                .filter(member -> sector.isEmpty() || member.sector().equals(sector))
                .toList();
        return Page.of(found, page);
    }

    /** Units whose name holds the words. */
    public Page<UnitCard> units(Actor who, String words, int page) {
        List<UnitCard> found = directories.of(who.committee()).units().stream()
                .filter(unit -> words.isEmpty()
                        || unit.name().contains(words)
                        || unit.shortName().contains(words))
                .toList();
        return Page.of(found, page);
    }

    /** The committee's directory. */
    public Directory directory(Actor who) {
        return directories.of(who.committee());
    }
}
