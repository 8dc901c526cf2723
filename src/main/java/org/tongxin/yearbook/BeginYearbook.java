package org.tongxin.yearbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.platform.Audit;

/** The secretariat begins a draft of a span; of the same span there may be several. */
@UseCase
public class BeginYearbook {

    static final int TITLE_MAX = 80;
    private static final int MOST = 200;

    private final Yearbooks yearbooks;
    private final SeeNumbers numbers;
    private final Audit audit;
    private final Clock clock;

    BeginYearbook(Yearbooks yearbooks, SeeNumbers numbers, Audit audit, Clock clock) {
        this.yearbooks = yearbooks;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins it; the span as addresses of figures say it, or two days. */
    @Transactional
    public Outcome<Yearbook> begin(Actor who, String title, String span, String from, String until) {
        String named = Prose.clean(title).replace('\n', ' ');
        Asking asking = numbers.asking(
                who, new AskedNumber(span, from, until, null, null, null, null, null, null, null, null, null));
        List<Reason> wrong = new ArrayList<>();
        if (named.isEmpty() || Prose.length(named) > TITLE_MAX) {
            wrong.add(Reason.at("title", "yearbook.refused.title", TITLE_MAX));
        }
        if (asking.misread()) {
            wrong.add(Reason.at("span", "yearbook.refused.span"));
        }
        if (yearbooks.newest(MOST).size() >= MOST) {
            wrong.add(Reason.of("yearbook.refused.many", MOST));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Yearbook.By by = new Yearbook.By(who.name(), clock.instant());
        Yearbook fresh = new Yearbook(
                Ids.next(),
                named,
                asking.token(),
                asking.question().span(),
                Sections.fresh(),
                Yearbook.State.DRAFT,
                1,
                by,
                by);
        yearbooks.insert(fresh);
        audit.record(who, "BeginYearbook", new Audit.Subject("yearbook", fresh.id(), named), null, fresh.span());
        return Outcome.done(fresh);
    }
}
