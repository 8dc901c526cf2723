package org.tongxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Stage;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Reason;

/** How a new matter begins: in which state, at which stage. */
final class NewMatter {

    private NewMatter() {}

    /** The stages it is to begin with: a thing that is entered late may be far on already. */
    record Wanted(List<Begun> stages) {}

    /** A stage and the day it was reached. */
    record Begun(Stage stage, LocalDate on) {}

    static Wanted wanted(Kind kind, Content content, TypedMatter typed, List<Reason> wrong) {
        if (kind.stages().isEmpty() || content.on() == null) {
            return new Wanted(List.of());
        }
        String asked = typed.text("stage");
        Optional<Stage> last = asked.isEmpty()
                ? Optional.of(kind.stages().getFirst())
                : kind.stages().stream()
                        .filter(stage -> stage.code().equals(asked)
                                || stage.zh().equals(asked)
                                || stage.en().equals(asked))
                        .findFirst();
        if (last.isEmpty()) {
            wrong.add(Reason.at("stage", "matter.refused.stage"));
            return new Wanted(List.of());
        }
        List<Begun> begun = new ArrayList<>();
        for (Stage stage : kind.stages()) {
            LocalDate day = FieldForm.day(typed.text("s." + stage.code()));
            boolean isLast = stage.equals(last.get());
            if (day != null || isLast || !stage.maySkip()) {
                LocalDate earlier =
                        begun.isEmpty() ? content.on() : begun.getLast().on();
                begun.add(new Begun(stage, day == null ? earlier : day));
            }
            if (isLast) {
                break;
            }
        }
        return new Wanted(begun);
    }

    /** What it lacks to count, having gone through those stages. */
    static List<Reason> complete(Kind kind, Content content, Wanted wanted, LocalDate today) {
        List<Reason> wrong = new ArrayList<>(CheckMatter.complete(kind, content, 0, today));
        LocalDate before = LocalDate.MIN;
        for (Begun begun : wanted.stages()) {
            CheckMatter.stage(kind, begun.stage(), content, 0).stream()
                    .filter(reason -> !wrong.contains(reason))
                    .forEach(wrong::add);
            boolean rota = begun.equals(wanted.stages().getFirst()) && CheckMatter.ahead(kind);
            if ((begun.on().isAfter(today) && !rota) || begun.on().isBefore(before)) {
                wrong.add(Reason.at(
                        "stage",
                        "matter.refused.stageDay",
                        begun.stage().zh(),
                        begun.stage().en()));
            }
            before = begun.on();
        }
        return wrong;
    }

    static Matter of(Actor who, Kind kind, Content content, Wanted wanted, EnterMatter.Step step, Instant now) {
        List<Matter.Passed> passed = wanted.stages().stream()
                .map(begun -> new Matter.Passed(begun.stage().code(), begun.on(), "", who.name(), now))
                .toList();
        return new Matter(
                MatterId.fresh(),
                kind.code(),
                kind.version(),
                null,
                content,
                state(who, kind, step),
                passed.isEmpty() ? null : passed.getLast().stage(),
                passed,
                0,
                null,
                "",
                "",
                1,
                new Matter.Entered(who.account(), who.name(), who.member(), now),
                new Matter.Changed(who.name(), now));
    }

    private static MatterState state(Actor who, Kind kind, EnterMatter.Step step) {
        return switch (step) {
            case KEEP -> MatterState.DRAFT;
            case PLAN -> MatterState.PLANNED;
            case HAND_IN -> handedIn(who, kind);
        };
    }

    /** Who has to agree to it needs nobody's agreement for what they enter themselves. */
    static MatterState handedIn(Actor who, Kind kind) {
        Desk agrees = agrees(kind);
        return agrees == null || who.at(agrees) ? MatterState.STANDING : MatterState.SUBMITTED;
    }

    /** The desk that has to agree; null where none has. */
    static @Nullable Desk agrees(Kind kind) {
        return switch (Objects.requireNonNull(kind.approval())) {
            case NONE -> null;
            case SECRETARIAT -> Desk.SECRETARIAT;
            case LEADER -> Desk.COMMITTEE_LEADER;
        };
    }
}
