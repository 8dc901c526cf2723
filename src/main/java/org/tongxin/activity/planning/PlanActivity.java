package org.tongxin.activity.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.activity.Plans;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.Part;
import org.tongxin.matter.TypedMatter;

/**
 * An organiser plans something people attend (策划活动): what, when, where, who is to come or how many may sign up. Nobody is told yet. The items
 * that return at every meeting of the kind stand in its agenda from the start (F02).
 */
@UseCase
public class PlanActivity {

    private final EnterMatter entering;
    private final Keeping keeping;
    private final Plans plans;
    private final StandingItems standing;
    private final Catalogue catalogue;
    private final Directories directories;
    private final TransactionTemplate transaction;

    PlanActivity(
            EnterMatter entering,
            Keeping keeping,
            Plans plans,
            StandingItems standing,
            Catalogue catalogue,
            Directories directories,
            TransactionTemplate transaction) {
        this.entering = entering;
        this.keeping = keeping;
        this.plans = plans;
        this.standing = standing;
        this.catalogue = catalogue;
        this.directories = directories;
        this.transaction = transaction;
    }

    /** The kinds this person may plan one of. */
    public List<Kind> kinds(Actor who) {
        return entering.kinds(who).stream().filter(Kind::attended).toList();
    }

    /** Whether this person's program planned something under that key before. */
    public boolean knows(Actor who, String clientKey) {
        return entering.knows(who, clientKey);
    }

    /** Plans it; a program's key that was used before gives what it planned then. */
    public Outcome<Matter> plan(
            Actor who, String code, TypedMatter typed, Sheet sheet, Whom whom, @Nullable String clientKey) {
        if (!Permissions.allows(who, PlanActivity.class)
                || kinds(who).stream().noneMatch(kind -> kind.code().equals(code))) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Matter> outcome = planned(who, code, typed, sheet, whom, clientKey);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Matter> planned(
            Actor who, String code, TypedMatter typed, Sheet sheet, Whom whom, @Nullable String clientKey) {
        List<Reason> wrong = new ArrayList<>();
        var times = sheet.read(Typed.day(typed.text("on")), Typed.day(typed.text("until")), wrong);
        List<Part> invited = whom.invited(directories.of(who.committee()), wrong);
        Outcome<Matter> entered = entering.enter(who, code, withoutPeople(typed), EnterMatter.Step.PLAN, clientKey);
        if (entered instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            wrong.addAll(0, reasons);
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!(entered instanceof Outcome.Done<Matter>(Matter fresh)) || fresh.version() > 1) {
            return entered;
        }
        plans.save(fresh.id(), Plans.fresh().with(times));
        plans.keep(fresh.id(), standing.of(code));
        return keeping.change(
                who,
                PlanActivity.class,
                fresh.id(),
                Keeping.ANY,
                held -> Outcome.done(new Keeping.Made(
                        held.matter()
                                .with(held.matter()
                                        .content()
                                        .with(together(held.matter().content().parts(), invited))),
                        PlanActivity.class.getSimpleName(),
                        "")));
    }

    /** Who is to come is said by the plan, not among the fields. */
    private static TypedMatter withoutPeople(TypedMatter typed) {
        Map<String, List<String>> cells = new LinkedHashMap<>(typed.cells());
        cells.keySet()
                .removeIf(name -> name.equals("r." + Role.ATTENDEE) || name.startsWith("r." + Role.ATTENDEE + "."));
        return new TypedMatter(cells);
    }

    /** Members named in other roles are to come too; nobody is there before it begins. */
    static List<Part> together(List<Part> there, List<Part> invited) {
        List<Part> all = new ArrayList<>();
        there.forEach(part ->
                all.add(part.of() == Role.Of.MEMBER && part.present() ? part.with(Part.Presence.INVITED) : part));
        invited.stream()
                .filter(part -> there.stream()
                        .noneMatch(old -> old.role().equals(part.role()) && Objects.equals(old.party(), part.party())))
                .forEach(all::add);
        return all;
    }
}
