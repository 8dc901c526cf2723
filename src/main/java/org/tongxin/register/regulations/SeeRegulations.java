package org.tongxin.register.regulations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.rules.Rules;

/** A person reads which regulation governs which step, which trial ends soon, and what no regulation governs (制度与环节对照). */
@UseCase
@Serves("Q17")
public class SeeRegulations {

    private final Governing governing;
    private final Catalogue catalogue;
    private final Rules rules;
    private final Clock clock;

    SeeRegulations(Governing governing, Catalogue catalogue, Rules rules, Clock clock) {
        this.governing = governing;
        this.catalogue = catalogue;
        this.rules = rules;
        this.clock = clock;
    }

    /** A regulation and the kinds of records it governs. */
    public record Line(Governing.Regulation regulation, List<Kind> kinds, boolean ends) {}

    /**
     * All of them.
     *
     * @param ending trials that end within so many days as the rule says, or have ended
     * @param without kinds of records that no regulation governs
     */
    public record Page(List<Line> lines, List<Line> ending, List<Kind> without, int days) {}

    /** What governs what today. */
    @Transactional(readOnly = true)
    public Page page(Actor who) {
        LocalDate today = LocalDate.now(clock);
        int days = rules.on(who.committee(), today).number("regulation.warnDays");
        List<Kind> kinds = catalogue
                .of(who.committee())
                .all()
                .filter(kind -> !kind.retired() && !kind.serves().isEmpty())
                .toList();
        List<Line> lines = governing.inForce(who.committee()).stream()
                .map(each -> new Line(
                        each,
                        kinds.stream().filter(each::covers).toList(),
                        each.trial() && each.until() != null && !each.until().isAfter(today.plusDays(days))))
                .toList();
        return new Page(
                lines,
                lines.stream().filter(Line::ends).toList(),
                kinds.stream()
                        .filter(kind ->
                                lines.stream().noneMatch(line -> line.kinds().contains(kind)))
                        .toList(),
                days);
    }
}
