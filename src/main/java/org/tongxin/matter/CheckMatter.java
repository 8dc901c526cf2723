package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.catalogue.Stage;
import org.tongxin.common.Reason;

/** What a matter lacks before it may be kept, handed in, or reach a stage. */
public final class CheckMatter {

    /** Where the paper that proves it lies: counts as one piece of evidence. */
    public static final String PROOF = "proof";

    private CheckMatter() {}

    /** What it lacks even as a draft. */
    static List<Reason> draft(Content content) {
        List<Reason> wrong = new ArrayList<>();
        if (content.title().isEmpty()) {
            wrong.add(Reason.at("title", "matter.refused.title"));
        }
        if (content.on() == null) {
            wrong.add(Reason.at("on", "matter.refused.on"));
        } else if (content.until() != null && content.until().isBefore(content.on())) {
            wrong.add(Reason.at("until", "matter.refused.until"));
        }
        return wrong;
    }

    /** What it lacks to be announced: all but what is asked only when it is over. */
    public static List<Reason> planned(Kind kind, Content content) {
        List<Reason> wrong = draft(content);
        kind.fields().stream()
                .filter(field -> field.required() && !field.after() && field.type() != FieldType.FILE)
                .filter(field -> content.value(field.code()).isEmpty())
                .forEach(field -> wrong.add(missing(field)));
        return wrong;
    }

    /** What it lacks to count. */
    public static List<Reason> complete(Kind kind, Content content, int files, LocalDate today) {
        List<Reason> wrong = draft(content);
        if (content.on() != null && content.on().isAfter(today) && !ahead(kind)) {
            wrong.add(Reason.at("on", "matter.refused.future"));
        }
        kind.fields().stream()
                .filter(field -> field.required() && field.type() != FieldType.FILE)
                .filter(field -> content.value(field.code()).isEmpty())
                .forEach(field -> wrong.add(missing(field)));
        for (Role role : kind.roles()) {
            int there = content.in(role.code()).size();
            if (there < role.least()) {
                wrong.add(Reason.at("r." + role.code(), "matter.refused.role", role.zh(), role.en(), role.least()));
            } else if (there > role.most()) {
                wrong.add(Reason.at("r." + role.code(), "matter.refused.roleMost", role.zh(), role.en(), role.most()));
            }
        }
        if (evidence(content, files) < kind.filesNeeded()) {
            wrong.add(Reason.at("files", "matter.refused.evidence", kind.filesNeeded()));
        }
        return wrong;
    }

    /** Whether it is entered before its day: a turn by the rota (排班), listed first and held on its day. */
    static boolean ahead(Kind kind) {
        return kind.order("listed") == 0 && kind.stage("held").isPresent();
    }

    /** What it lacks to reach that stage. */
    static List<Reason> stage(Kind kind, Stage stage, Content content, int files) {
        List<Reason> wrong = new ArrayList<>();
        for (String need : stage.needs()) {
            switch (need) {
                case Stage.CHECKLIST ->
                    kind.checklist().stream()
                            .filter(item -> !content.ticked().contains(item.code()))
                            .forEach(item -> wrong.add(Reason.at("tick", "matter.refused.tick", item.zh(), item.en())));
                case Stage.EVIDENCE -> {
                    if (evidence(content, files) < Math.max(1, kind.filesNeeded())) {
                        wrong.add(Reason.at("files", "matter.refused.evidence", Math.max(1, kind.filesNeeded())));
                    }
                }
                default -> need(kind, need, content, files, wrong);
            }
        }
        return wrong;
    }

    private static void need(Kind kind, String need, Content content, int files, List<Reason> wrong) {
        kind.field(need)
                .filter(field -> content.value(need).isEmpty())
                // a file may also lie with the matter, or on paper where the proof is said to lie
                .filter(field -> field.type() != FieldType.FILE || evidence(content, files) == 0)
                .ifPresent(field -> wrong.add(missing(field)));
        kind.role(need)
                .filter(role -> content.in(need).isEmpty())
                .ifPresent(role -> wrong.add(Reason.at("r." + need, "matter.refused.role", role.zh(), role.en(), 1)));
        boolean builtIn = need.equals("place") && content.place().isEmpty()
                || need.equals("words") && content.words().isEmpty()
                || need.equals("committee") && content.committee() == null
                || need.equals("sector") && content.sector() == null;
        if (builtIn) {
            wrong.add(Reason.at(need, "matter.refused.need." + need));
        }
    }

    private static Reason missing(Field field) {
        return Reason.at("f." + field.code(), "matter.refused.field", field.zh(), field.en());
    }

    /** How many pieces of evidence there are: files, and the place of a paper one. */
    static int evidence(Content content, int files) {
        return files + (content.value(PROOF).isEmpty() ? 0 : 1);
    }
}
