package org.tongxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;

/**
 * A matter of the catalogue (履职事项): one thing that was done, kept or attended.
 *
 * @param kind code of its kind
 * @param kindVersion the version of the kind it was written with
 * @param number its number among those of its kind in a year; given when it is first handed in
 * @param stage the stage it has reached, where its kind has stages
 * @param passed the stages it went through, in order
 * @param files how many files prove it
 * @param joint identity shared with other committees that hold it too; null: it is this committee's alone
 * @param ordinalOf within what its ordinal counts: a term or a year; empty where it has none
 * @param note why it was returned or made void
 * @param version counts its changes
 */
public record Matter(
        MatterId id,
        String kind,
        int kindVersion,
        @Nullable Number number,
        Content content,
        MatterState state,
        @Nullable String stage,
        List<Passed> passed,
        int files,
        @Nullable Joint joint,
        String ordinalOf,
        String note,
        int version,
        Entered entered,
        Changed changed) {

    public Matter {
        passed = List.copyOf(passed);
    }

    /** Its number: the year and which one in it. */
    public record Number(int year, int no) {

        @Override
        public String toString() {
            return year + "-" + no;
        }
    }

    /** A stage it reached, and when. */
    public record Passed(String stage, LocalDate on, String note, String by, Instant at) {}

    /**
     * That it is held together with other committees.
     *
     * @param lead whether this committee leads it
     */
    public record Joint(UUID id, boolean lead) {}

    /** Who entered it, and when. */
    public record Entered(
            AccountId by, String name, @Nullable MemberId member, Instant at) {}

    /** Who changed it last, and when. */
    public record Changed(String name, Instant at) {}

    /** When it reached that stage. */
    public Optional<Passed> at(String named) {
        return passed.stream().filter(each -> each.stage().equals(named)).findFirst();
    }

    /** Whether one of these stages was reached. */
    public boolean reached(Collection<String> any) {
        return passed.stream().anyMatch(each -> any.contains(each.stage()));
    }

    /** Whether it counts. */
    public boolean standing() {
        return state == MatterState.STANDING;
    }

    /** What is written anew in a copy; everything else stays as it is. */
    private final class Anew {
        private @Nullable Number number = Matter.this.number;
        private Content content = Matter.this.content;
        private MatterState state = Matter.this.state;
        private @Nullable String stage = Matter.this.stage;
        private List<Passed> passed = Matter.this.passed;
        private @Nullable Joint joint = Matter.this.joint;
        private String ordinalOf = Matter.this.ordinalOf;
        private String note = Matter.this.note;
        private int version = Matter.this.version;
        private Changed changed = Matter.this.changed;
    }

    private Matter copy(Consumer<Anew> write) {
        Anew a = new Anew();
        write.accept(a);
        return new Matter(
                id,
                kind,
                kindVersion,
                a.number,
                a.content,
                a.state,
                a.stage,
                a.passed,
                files,
                a.joint,
                a.ordinalOf,
                a.note,
                a.version,
                entered,
                a.changed);
    }

    /** The same saying something else. */
    public Matter with(Content other) {
        return copy(anew -> anew.content = other);
    }

    /** The same in another state, for that reason. */
    public Matter in(MatterState now, String why) {
        return copy(anew -> {
            anew.state = now;
            anew.note = why;
        });
    }

    /** The same at that stage, having gone through these. */
    public Matter at(@Nullable String now, List<Passed> through) {
        return copy(anew -> {
            anew.stage = now;
            anew.passed = through;
        });
    }

    /** The same with that number and that ordinal in a term or year. */
    public Matter numbered(@Nullable Number given, @Nullable Integer ordinal, String within) {
        return copy(anew -> {
            anew.number = given;
            anew.content = content.numbered(ordinal);
            anew.ordinalOf = within;
        });
    }

    /** The same held together with other committees. */
    public Matter jointly(@Nullable Joint with) {
        return copy(anew -> anew.joint = with);
    }

    Matter changed(String by, Instant at, int now) {
        return copy(anew -> {
            anew.version = now;
            anew.changed = new Changed(by, at);
        });
    }
}
