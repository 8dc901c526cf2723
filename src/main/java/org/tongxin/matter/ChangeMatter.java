package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/**
 * A person goes on writing a draft, or corrects what counts already (更正). A correction says why, keeps what was there before, and makes the
 * ledger agree: no number stays that is not true any more.
 */
@UseCase
public class ChangeMatter {

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 500;

    private final Keeping keeping;
    private final Matters matters;
    private final Directories directories;

    ChangeMatter(Keeping keeping, Matters matters, Directories directories) {
        this.keeping = keeping;
        this.matters = matters;
        this.directories = directories;
    }

    /** Whether this person may change it as it stands. */
    public static boolean may(Actor who, Kind kind, Matter matter) {
        boolean own = matter.entered().by().equals(who.account());
        return switch (matter.state()) {
            case VOID -> false;
            case DRAFT, RETURNED -> own || (who.at(Desk.SECRETARIAT) && matter.state() == MatterState.RETURNED);
            case SUBMITTED, PLANNED -> own || who.at(Desk.SECRETARIAT);
            case STANDING -> who.at(Desk.SECRETARIAT) || (own && NewMatter.agrees(kind) == null);
        };
    }

    /** Changes it; a draft that is handed in counts or waits from then on. */
    public Outcome<Matter> change(
            Actor who, MatterId id, int version, TypedMatter typed, EnterMatter.Step step, String typedWhy) {
        String why = Prose.clean(typedWhy);
        return keeping.change(who, ChangeMatter.class, id, version, held -> {
            Kind kind = held.kind();
            Matter before = held.matter();
            if (!may(who, kind, before)) {
                return Outcome.refused(Reason.of("matter.refused.change." + before.state()));
            }
            Directory directory = directories.of(who.committee());
            ReadMatter reading = new ReadMatter(kind, directory);
            boolean planned = before.state() == MatterState.PLANNED;
            Content said = reading.read(meant(before, typed));
            Content content = merged(
                    before,
                    planned
                            ? StillPlanned.kept(before, said, typed)
                            : step == EnterMatter.Step.PLAN ? StillPlanned.expected(said) : said);
            List<Reason> wrong = new ArrayList<>(reading.wrong());
            if (planned) {
                wrong.addAll(StillPlanned.against(before, content, step));
            }
            wrong.addAll(lacks(kind, before, content, step, held.today(), why));
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            MatterState state = before.standing() ? MatterState.STANDING : state(who, kind, before, step);
            Matter now = new Numbering(matters, directory)
                    .number(kind, before.with(content).in(state, before.standing() ? before.note() : ""));
            Integer ordinal = now.content().ordinal();
            if (ordinal != null && matters.hasOrdinal(kind.code(), now.ordinalOf(), ordinal, id)) {
                return Outcome.refused(Reason.at("ordinal", "matter.refused.ordinalTaken", ordinal));
            }
            return Outcome.done(new Keeping.Made(now, before.standing() ? "CorrectMatter" : "ChangeMatter", why));
        });
    }

    /** Whoever was taken as an outsider before is not asked for again. */
    private static TypedMatter meant(Matter before, TypedMatter typed) {
        List<String> names = new ArrayList<>(typed.all(TypedMatter.OUTSIDER));
        before.content().parts().stream().filter(Part::named).map(Part::name).forEach(names::add);
        return typed.with(TypedMatter.OUTSIDER, names);
    }

    /** Whether they came is not typed anew: who was there already keeps what was noted. */
    private static Content merged(Matter before, Content typed) {
        return typed.with(typed.parts().stream()
                .map(part -> before.content().parts().stream()
                        .filter(old -> old.party() != null
                                && old.party().equals(part.party())
                                && old.role().equals(part.role()))
                        .findFirst()
                        .map(old -> part.with(old.presence()))
                        .orElse(part))
                .toList());
    }

    private static List<Reason> lacks(
            Kind kind, Matter before, Content content, EnterMatter.Step step, LocalDate today, String why) {
        List<Reason> wrong = new ArrayList<>();
        if (before.standing() || step == EnterMatter.Step.HAND_IN) {
            wrong.addAll(CheckMatter.complete(kind, content, before.files(), today));
        } else {
            wrong.addAll(
                    step == EnterMatter.Step.PLAN || before.state() == MatterState.PLANNED
                            ? CheckMatter.planned(kind, content)
                            : CheckMatter.draft(content));
        }
        kind.stage(before.stage())
                .ifPresent(stage -> wrong.addAll(
                        before.standing() ? CheckMatter.stage(kind, stage, content, before.files()) : List.of()));
        if (before.standing() && why.isEmpty()) {
            wrong.add(Reason.at("why", "matter.refused.why"));
        }
        if (Prose.length(why) > WHY_MAX) {
            wrong.add(Reason.at("why", "matter.refused.long", WHY_MAX));
        }
        return wrong.stream().distinct().toList();
    }

    private static MatterState state(Actor who, Kind kind, Matter before, EnterMatter.Step step) {
        return switch (step) {
            case KEEP ->
                before.state() == MatterState.SUBMITTED || before.state() == MatterState.PLANNED
                        ? before.state()
                        : MatterState.DRAFT;
            case PLAN -> MatterState.PLANNED;
            case HAND_IN -> NewMatter.handedIn(who, kind);
        };
    }
}
