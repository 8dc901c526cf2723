package org.tongxin.demo.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.committee.Register;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.platform.Acting;

/** Founds the committees of a scenario: their sessions, members, units, and who enters their records. */
@Component
class FoundScenario {

    private static final int LEADERS = 5;
    private static final int SECTORS = 30;
    private static final int TERM_FROM = 2022;
    private static final int YEARS = 5;

    private final Founding founding;
    private final Register register;
    private final Accounts accounts;

    FoundScenario(Founding founding, Register register, Accounts accounts) {
        this.founding = founding;
        this.register = register;
        this.accounts = accounts;
    }

    /** Founds them, the one above first. */
    List<Founded> found(Scenario scenario, String mark, NewAccount.FirstPassword password) {
        List<Founded> all = new ArrayList<>();
        Founded above = found(scenario, scenario.said(), scenario.code() + mark, 0, null, password);
        all.add(above);
        for (Said below : scenario.said().list("below")) {
            all.add(found(scenario, below, below.text("code") + mark, all.size(), above.id(), password));
        }
        return all;
    }

    private Founded found(
            Scenario scenario,
            Said said,
            String code,
            int place,
            @Nullable CommitteeId above,
            NewAccount.FirstPassword password) {
        CommitteeId id = CommitteeId.fresh();
        String brief = said.text("brief");
        founding.found(new Founding.NewCommittee(
                id,
                above,
                Founding.Level.valueOf(said.text("level")),
                code,
                new Directory.Names(said.text("name"), brief),
                scenario.said().texts("special")));
        return Acting.as(Acting.platform(id), () -> {
            sessions(scenario.said().number("term", 1));
            int seed = Math.floorMod(brief.hashCode(), 97);
            List<String> names = Names.of(said.number("members", 0), seed);
            List<MemberId> members = members(names, scenario.said().texts("special"));
            List<String> unitNames = scenario.said().texts("units").stream()
                    .map(name -> brief.substring(0, 2) + name)
                    .toList();
            List<UnitId> units = unitNames.stream()
                    .map(name -> register.open(Register.NewUnit.named(name)))
                    .toList();
            Actor secretary =
                    open(id, code + ".secretary", Names.of(2, seed + 1).getFirst(), Desk.SECRETARIAT, password);
            Actor leader = open(id, code + ".leader", names.getFirst(), Desk.COMMITTEE_LEADER, password);
            return new Founded(id, place, code, brief, secretary, leader, names, members, unitNames, units);
        });
    }

    private void sessions(int term) {
        for (int year = TERM_FROM - YEARS; year <= TERM_FROM + YEARS; year++) {
            int since = year - (TERM_FROM - YEARS);
            LocalDate opens = LocalDate.of(year, 1, 8);
            register.open(
                    term - 1 + since / YEARS,
                    since % YEARS + 1,
                    LocalDate.of(year - 1, 12, 16),
                    LocalDate.of(year, 12, 15),
                    opens,
                    opens.plusDays(4));
        }
    }

    private List<MemberId> members(List<String> names, List<String> special) {
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            members.add(register.enter(new Register.NewMember(
                    "W%04d".formatted(i + 1),
                    names.get(i),
                    "S%02d".formatted(i % SECTORS + 1),
                    special.get(i % special.size()),
                    "",
                    "",
                    LocalDate.of(TERM_FROM, 1, 5),
                    i < LEADERS * LEADERS,
                    i < LEADERS,
                    List.of())));
        }
        return members;
    }

    private Actor open(CommitteeId committee, String login, String name, Desk desk, NewAccount.FirstPassword password) {
        EnumSet<Desk> desks = EnumSet.of(desk);
        return switch (accounts.open(NewAccount.of(login, name, desks).with(password))) {
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) ->
                new Actor(opened.id(), committee, name, desks, null, null, new Origin("local", "demo"));
            case Outcome<OpenedAccount> other -> throw new IllegalStateException(other.toString());
        };
    }
}
