package org.tongxin.demo.scenarios;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Founding;
import org.tongxin.identity.NewAccount;

/** Founds and fills scenarios that are chosen by name; one that is there already is left as it is. */
@Component
public class FillScenarios {

    private final FoundScenario founding;
    private final EnterRecords records;
    private final EnterProposals proposals;
    private final EnterEvents events;
    private final ByUseCases useCases;
    private final Founding known;

    FillScenarios(
            FoundScenario founding,
            EnterRecords records,
            EnterProposals proposals,
            EnterEvents events,
            ByUseCases useCases,
            Founding known) {
        this.founding = founding;
        this.records = records;
        this.proposals = proposals;
        this.events = events;
        this.useCases = useCases;
        this.known = known;
    }

    /** The scenarios that are meant: names with commas between them, or all. */
    public static List<String> chosen(String names) {
        List<String> wanted = List.of(names.strip().split("[,，、\\s]+"));
        return wanted.contains("all")
                ? Scenario.CODES
                : Scenario.CODES.stream().filter(wanted::contains).toList();
    }

    /** Whether it was filled before. */
    public boolean isThere(String code) {
        return known.all().stream().anyMatch(committee -> committee.code().equals(code));
    }

    /** Fills one; its committees, the one above first. */
    public List<Founded> fill(String code, NewAccount.FirstPassword password) {
        return fill(code, "", password, useCases);
    }

    /** The same under codes of its own, so that it may be there more than once, through that door. */
    List<Founded> fill(String code, String mark, NewAccount.FirstPassword password, Way way) {
        Scenario scenario = Scenario.read(code);
        List<Founded> all = founding.found(scenario, mark, password);
        proposals.enter(scenario, all.getFirst(), way);
        events.enter(scenario, all.getFirst());
        all.forEach(each -> records.enter(scenario, each, way));
        return all;
    }
}
