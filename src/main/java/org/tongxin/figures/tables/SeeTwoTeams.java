package org.tongxin.figures.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;

/** Members and staff side by side over a span (两支队伍建设): training, attendance, tasks, talks and honours of each. */
@UseCase
@Serves("H27")
public class SeeTwoTeams {

    private static final List<Theme> THEMES = List.of(
            new Theme(
                    "training",
                    List.of("training.person_times", "training.members"),
                    List.of("training.staff_person_times", "staff.training")),
            new Theme(
                    "attendance",
                    List.of("teams.members_attended", "teams.members_came"),
                    List.of("teams.staff_attended")),
            new Theme(
                    "tasks",
                    List.of("members.assignments", "members.assignments_submitted"),
                    List.of("staff.tasks", "staff.tasks_done", "staff.task_rate")),
            new Theme(
                    "talks", List.of("members.talks", "members.heart_to_heart_talks"), List.of("teams.staff_mentored")),
            new Theme(
                    "honours",
                    List.of("members.outstanding", "members.praises"),
                    List.of("teams.staff_excellent", "staff.appraisals")));

    private final DefinedFigures figures;
    private final SeeNumbers numbers;

    SeeTwoTeams(DefinedFigures figures, SeeNumbers numbers) {
        this.figures = figures;
        this.numbers = numbers;
    }

    private record Theme(String code, List<String> members, List<String> staff) {}

    /** What stands of one theme of each team. */
    public record Line(String theme, List<Answer> members, List<Answer> staff) {}

    /** Both teams. */
    public record Teams(Asking asking, List<Line> lines) {

        /** Whether nothing is on record of either. */
        public boolean isEmpty() {
            return lines.stream()
                    .flatMap(line -> Stream.concat(line.members().stream(), line.staff().stream()))
                    .allMatch(answer -> answer.value() == null || answer.value().signum() == 0);
        }
    }

    /** Both teams over the span an address asks for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Teams see(Actor who, AskedNumber asked) {
        Asking asking = numbers.asking(who, asked);
        List<String> codes = new ArrayList<>();
        THEMES.forEach(theme -> {
            codes.addAll(theme.members());
            codes.addAll(theme.staff());
        });
        Map<String, Answer> answers = figures.askAll(who, codes, asking.question()).stream()
                .collect(Collectors.toMap(answer -> answer.definition().code(), answer -> answer));
        return new Teams(
                asking,
                THEMES.stream()
                        .map(theme -> new Line(theme.code(), of(theme.members(), answers), of(theme.staff(), answers)))
                        .toList());
    }

    private static List<Answer> of(List<String> codes, Map<String, Answer> answers) {
        return codes.stream().filter(answers::containsKey).map(answers::get).toList();
    }
}
