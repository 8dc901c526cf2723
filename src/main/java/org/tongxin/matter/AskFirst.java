package org.tongxin.matter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;

/** What whoever enters something is asked before it is: at the form and through the interface alike. A draft is not asked about. */
@Component
public class AskFirst {

    private final FindAlike alike;
    private final ExpectedElsewhere elsewhere;

    AskFirst(FindAlike alike, ExpectedElsewhere elsewhere) {
        this.alike = alike;
        this.elsewhere = elsewhere;
    }

    /**
     * What was said to it beforehand.
     *
     * @param another it is another one than what resembles it
     * @param clashes who is expected elsewhere is meant all the same
     */
    public record Said(boolean another, boolean clashes) {}

    /**
     * What is asked.
     *
     * @param alike what is on record and resembles it
     * @param elsewhere who of those it is planned for is expected elsewhere
     */
    public record Asked(List<FindAlike.Alike> alike, List<Reason> elsewhere) {

        /** Whether nothing is. */
        public boolean nothing() {
            return alike.isEmpty() && elsewhere.isEmpty();
        }
    }

    /** What is left to ask. */
    public Asked asked(Actor who, Kind kind, TypedMatter typed, EnterMatter.Step step, Said said) {
        boolean asksAlike = step != EnterMatter.Step.KEEP && !said.another();
        boolean asksElsewhere = step == EnterMatter.Step.PLAN && !said.clashes();
        return new Asked(
                asksAlike ? alike.of(who, kind, typed) : List.of(),
                asksElsewhere ? elsewhere.asks(who, typed) : List.of());
    }
}
