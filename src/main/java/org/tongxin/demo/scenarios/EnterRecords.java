package org.tongxin.demo.scenarios;

import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.platform.Acting;

/** Enters the records of a scenario, line by line, through whichever door they are to come in. */
@Component
class EnterRecords {

    private final Catalogue catalogue;

    EnterRecords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Enters all lines for one committee. */
    void enter(Scenario scenario, Founded committee, Way way) {
        int number = 0;
        for (Said line : scenario.lines()) {
            number++;
            if (line.of("times", committee.place()) > 0) {
                Kind kind = Acting.as(
                        committee.secretary(),
                        () -> catalogue
                                .of(committee.id())
                                .find(line.text("kind"))
                                .orElseThrow());
                way.records(committee, kind, new WriteRecords(line, number, kind, committee).records());
            }
        }
    }
}
