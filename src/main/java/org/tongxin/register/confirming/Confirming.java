package org.tongxin.register.confirming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.catalogue.Stage;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.AdvanceMatter;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.Part;
import org.tongxin.register.Confirmable;

/** What a matter becomes once whoever asked said it was done. */
final class Confirming {

    private Confirming() {}

    /** Whether it is where only their word is missing. */
    static boolean ready(Kind kind, Matter matter) {
        return matter.standing()
                && Confirmable.of(kind.code())
                        .filter(how -> AdvanceMatter.next(kind, matter).stream()
                                .anyMatch(stage -> stage.code().equals(how.stage())))
                        .isPresent();
    }

    /** Whether this person is one of those who did it. */
    static boolean did(Actor who, Matter matter) {
        return Confirmable.of(matter.kind())
                .filter(how -> matter.content().parts().stream()
                        .filter(part -> how.doers().contains(part.role()))
                        .anyMatch(part -> (who.member() != null
                                        && who.member().value().equals(part.party()))
                                || (part.of() == Role.Of.STAFF && part.name().equals(who.name()))))
                .isPresent();
    }

    /** The matter at the stage their word brings it to. */
    static Outcome<Keeping.Made> made(Keeping.Held held, Confirmation said) {
        Confirmable how = Confirmable.of(held.kind().code()).orElseThrow();
        Stage stage = held.kind().stage(how.stage()).orElseThrow();
        Matter filled =
                held.matter().with(filled(held.kind(), how, held.matter().content(), said.word()));
        List<Reason> lacks = new ArrayList<>(AdvanceMatter.lacks(held.kind(), filled, stage));
        LocalDate last = filled.passed().isEmpty()
                ? LocalDate.MIN
                : filled.passed().getLast().on();
        if (said.on().isAfter(held.today()) || said.on().isBefore(last)) {
            lacks.add(Reason.at("on", "matter.refused.stageOn"));
        }
        if (!lacks.isEmpty()) {
            return Outcome.refused(lacks);
        }
        List<Matter.Passed> through = new ArrayList<>(filled.passed());
        through.add(new Matter.Passed(stage.code(), said.on(), "", said.writtenName(), said.at()));
        return Outcome.done(new Keeping.Made(filled.at(stage.code(), through), "ConfirmMatter", ""));
    }

    private static Content filled(Kind kind, Confirmable how, Content content, Confirmation.Word word) {
        Map<String, String> values = new HashMap<>(content.values());
        if (kind.field(how.field()).isPresent()) {
            values.put(how.field(), value(how, word));
        }
        List<Part> parts = new ArrayList<>(content.parts());
        boolean nobody = content.in(how.asker()).isEmpty();
        if (nobody
                && kind.role(how.asker())
                        .filter(role -> role.of().contains(Role.Of.UNNAMED))
                        .isPresent()) {
            parts.add(Part.present(how.asker(), Role.Of.UNNAMED, null, ""));
        }
        return content.told(content.words(), values, parts);
    }

    private static String value(Confirmable how, Confirmation.Word word) {
        return Objects.requireNonNull(
                switch (how.kind()) {
                    case "deed" ->
                        switch (word.how()) {
                            case ONLINE, WRITTEN -> "written";
                            case PHONE, MEETING -> "spoken";
                            case VILLAGE -> "village";
                        };
                    case "enterprise-problem" -> "solved";
                    default -> "请办人已确认" + (word.words().isEmpty() ? "" : "：" + word.words());
                });
    }
}
