package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Stage;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/**
 * A matter reaches the next stage of its life (进入下一阶段): a place is opened once its check list is done (I06 成熟一个、挂牌一个), a project is
 * signed, a volume is published. A stage has its day; what it needs has to be there.
 */
@UseCase
public class AdvanceMatter {

    private final Keeping keeping;
    private final Clock clock;

    AdvanceMatter(Keeping keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /** The stages it may reach from where it is. */
    public static List<Stage> next(Kind kind, Matter matter) {
        List<Stage> next = new ArrayList<>();
        for (int i = kind.order(matter.stage()) + 1; i < kind.stages().size(); i++) {
            next.add(kind.stages().get(i));
            if (!kind.stages().get(i).maySkip()) {
                break;
            }
        }
        return next;
    }

    /** Whether this person may lead it on. */
    public static boolean may(Actor who, Matter matter) {
        return matter.standing()
                && (who.atAny(Desk.SECRETARIAT, Desk.COMMITTEE_LEADER)
                        || matter.entered().by().equals(who.account()));
    }

    /** What it lacks to reach that stage. */
    public static List<Reason> lacks(Kind kind, Matter matter, Stage stage) {
        return CheckMatter.stage(kind, stage, matter.content(), matter.files());
    }

    /** Leads it on to that stage. */
    public Outcome<Matter> advance(
            Actor who, MatterId id, int version, String stage, @Nullable LocalDate on, String typed) {
        String note = Prose.clean(typed);
        return keeping.change(who, AdvanceMatter.class, id, version, held -> {
            Optional<Stage> to = next(held.kind(), held.matter()).stream()
                    .filter(each -> each.code().equals(stage))
                    .findFirst();
            if (to.isEmpty() || !may(who, held.matter())) {
                return Outcome.refused(Reason.of("matter.refused.stage"));
            }
            List<Reason> wrong = new ArrayList<>(lacks(held.kind(), held.matter(), to.get()));
            LocalDate last = held.matter().passed().isEmpty()
                    ? LocalDate.MIN
                    : held.matter().passed().getLast().on();
            if (on == null || on.isAfter(held.today()) || on.isBefore(last)) {
                wrong.add(Reason.at("on", "matter.refused.stageOn"));
            }
            if (Prose.length(note) > ChangeMatter.WHY_MAX) {
                wrong.add(Reason.at("note", "matter.refused.long", ChangeMatter.WHY_MAX));
            }
            if (on == null || !wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            List<Matter.Passed> through = new ArrayList<>(held.matter().passed());
            through.add(new Matter.Passed(stage, on, note, who.name(), clock.instant()));
            return Outcome.done(
                    new Keeping.Made(held.matter().at(stage, through), "AdvanceMatter", note.isEmpty() ? stage : note));
        });
    }
}
