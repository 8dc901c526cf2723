package org.tongxin.activity.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plans;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.CheckMatter;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.matter.ReadValues;
import org.tongxin.matter.TypedMatter;
import org.tongxin.rules.Rules;

/**
 * An organiser closes an activity that has been (办结): what came of it, and whoever was to come, did not and has no leave is noted as absent. From
 * then on it counts. Where the kind asks for study first (F01 第一议题), the agenda has to have opened with it.
 */
@UseCase
public class CloseActivity {

    private static final String FIRST_ITEM = "first-item";

    private final Keeping keeping;
    private final Plans plans;
    private final Noting noting;
    private final Rules rules;
    private final Clock clock;

    CloseActivity(Keeping keeping, Plans plans, Noting noting, Rules rules, Clock clock) {
        this.keeping = keeping;
        this.plans = plans;
        this.noting = noting;
        this.rules = rules;
        this.clock = clock;
    }

    /** Closes it. */
    public Outcome<Matter> close(Actor who, MatterId id, int version, TypedMatter typed) {
        return keeping.change(who, CloseActivity.class, id, version, held -> {
            if (!held.kind().attended() || !Organising.may(who, held.matter())) {
                return Outcome.missing();
            }
            if (!Organising.isAhead(held.matter())) {
                return Outcome.refused(Reason.of("activity.refused.notAhead"));
            }
            List<Reason> wrong = new ArrayList<>();
            List<AgendaItem> agenda = plans.whole(id).agenda();
            Content content = over(held, typed, agenda, wrong);
            wrong.addAll(
                    CheckMatter.complete(held.kind(), content, held.matter().files(), held.today()));
            wrong.addAll(lacks(who, held, agenda));
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong.stream().distinct().toList());
            }
            noting.note(who, id, Noting.Via.CLOSING, "", absent(content));
            Matter closed = held.matter().with(content).in(state(who, held.kind()), "");
            return Outcome.done(new Keeping.Made(closed, CloseActivity.class.getSimpleName(), ""));
        });
    }

    private static List<Noting.Note> absent(Content content) {
        return content.parts().stream()
                .filter(part -> part.of() == Role.Of.MEMBER && part.presence() == Part.Presence.ABSENT)
                .map(part -> new Noting.Note(part.party(), part.name(), "ABSENT"))
                .toList();
    }

    private static MatterState state(Actor who, Kind kind) {
        return switch (kind.approval()) {
            case NONE -> MatterState.STANDING;
            case SECRETARIAT -> who.at(Desk.SECRETARIAT) ? MatterState.STANDING : MatterState.SUBMITTED;
            case LEADER -> who.at(Desk.COMMITTEE_LEADER) ? MatterState.STANDING : MatterState.SUBMITTED;
        };
    }

    /** What is still in the way, as far as it can be said before anything is typed. */
    public List<Reason> lacks(Actor who, Keeping.Held held, List<AgendaItem> agenda) {
        List<Reason> wrong = new ArrayList<>();
        long waiting = held.matter().content().parts().stream()
                .filter(part -> part.presence() == Part.Presence.LEAVE_ASKED)
                .count();
        if (waiting > 0) {
            wrong.add(Reason.of("activity.refused.leaveWaits", waiting));
        }
        if (held.kind().activity().firstItem()) {
            wrong.addAll(ClosedInOrder.firstItem(rules, who, LocalDate.now(clock), agenda));
        }
        return wrong;
    }

    private static Content over(Keeping.Held held, TypedMatter typed, List<AgendaItem> agenda, List<Reason> wrong) {
        Content before = held.matter().content();
        String words = typed.cells().containsKey("words") ? typed.text("words") : before.words();
        if (Prose.length(words) > Content.WORDS_MAX) {
            wrong.add(Reason.at("words", "matter.refused.long", Content.WORDS_MAX));
        }
        Map<String, String> values = ReadValues.over(before.values(), held.kind(), Field::after, typed, wrong);
        String proof = typed.text("f." + CheckMatter.PROOF);
        if (!proof.isEmpty()) {
            values.put(CheckMatter.PROOF, Prose.cut(proof, Content.PLACE_MAX));
        }
        return before.told(
                words,
                studied(held.kind(), values, agenda),
                before.parts().stream().map(CloseActivity::closed).toList());
    }

    /** Whoever was to come and neither came nor has leave was absent; people without names who were expected only are left as they are. */
    private static Part closed(Part part) {
        boolean open = part.presence() == Part.Presence.INVITED || part.presence() == Part.Presence.COMING;
        return open ? part.with(Part.Presence.ABSENT) : part;
    }

    /** The agenda says what was studied first and how long; it is not typed again. */
    private static Map<String, String> studied(Kind kind, Map<String, String> values, List<AgendaItem> agenda) {
        Map<String, String> all = new HashMap<>(values);
        if (agenda.isEmpty() || !agenda.getFirst().studies()) {
            return all;
        }
        AgendaItem first = agenda.getFirst();
        kind.field(FIRST_ITEM).ifPresent(_ -> all.put(FIRST_ITEM, "studied"));
        kind.field("study-content").ifPresent(_ -> all.putIfAbsent("study-content", first.words()));
        if (first.minutes() != null) {
            kind.field("study-minutes")
                    .ifPresent(_ -> all.putIfAbsent(
                            "study-minutes",
                            Objects.requireNonNull(first.minutes()).toString()));
        }
        return all;
    }
}
