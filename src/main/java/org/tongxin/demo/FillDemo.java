package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.committee.Register;
import org.tongxin.committee.keeping.KeepLists;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.identity.NewAccount;
import org.tongxin.platform.Acting;

/** Fills a new data folder with the demonstration: founds the committee, enters its people and units, tells its stories. */
@Component
class FillDemo {

    private static final int FIRST_YEAR = 2012;

    private final Founding founding;
    private final Register register;
    private final KeepLists lists;
    private final DemoPeople people;
    private final TellStories stories;
    private final PressOverdue pressing;
    private final ActivityScenes activities;
    private final DutyScenes duties;
    private final Script.Reader reader;
    private final Clock clock;

    FillDemo(
            Founding founding,
            Register register,
            KeepLists lists,
            DemoPeople people,
            TellStories stories,
            PressOverdue pressing,
            ActivityScenes activities,
            DutyScenes duties,
            Script.Reader reader,
            Clock clock) {
        this.founding = founding;
        this.register = register;
        this.lists = lists;
        this.people = people;
        this.stories = stories;
        this.pressing = pressing;
        this.activities = activities;
        this.duties = duties;
        this.reader = reader;
        this.clock = clock;
    }

    void fill() {
        Script script = reader.read();
        CommitteeId committee = CommitteeId.fresh();
        founding.found(new Founding.NewCommittee(
                committee,
                null,
                Founding.Level.MUNICIPAL,
                text(script.committee(), "code"),
                new Directory.Names(text(script.committee(), "name"), text(script.committee(), "brief")),
                script.specialCommittees()));
        DemoPeople.Troupe troupe = Acting.as(Acting.platform(committee), () -> enter(script, committee));
        stories.tell(script, troupe);
        pressing.press(committee, troupe);
        activities.tell(troupe);
        duties.tell(troupe);
    }

    private DemoPeople.Troupe enter(Script script, CommitteeId committee) {
        sessions();
        script.organisations()
                .forEach((kind, names) -> names.forEach(name -> lists.add(Acting.required(), kind, name, "")));
        DemoPeople.Troupe troupe = new DemoPeople.Troupe();
        NewAccount.FirstPassword password = people.password();
        DemoPeople.SEATS.forEach(seat -> troupe.byLogin.put(
                seat.login(),
                people.open(
                        committee,
                        NewAccount.of(seat.login(), seat.name(), seat.desks()).with(password))));
        units(script, committee, troupe, password);
        members(script, committee, troupe, password);
        return troupe;
    }

    /** A year of work runs from the sixth of December before the plenary to the fifth of the next. */
    private void sessions() {
        int last = LocalDate.now(clock).getYear() + 1;
        for (int year = FIRST_YEAR; year <= last; year++) {
            int term = 3 + (year - FIRST_YEAR) / 5;
            LocalDate opens = LocalDate.of(year, 1, 12);
            register.open(
                    term,
                    (year - FIRST_YEAR) % 5 + 1,
                    LocalDate.of(year - 1, 12, 6),
                    LocalDate.of(year, 12, 5),
                    opens,
                    opens.plusDays(4));
        }
    }

    private void units(
            Script script, CommitteeId committee, DemoPeople.Troupe troupe, NewAccount.FirstPassword password) {
        int n = 0;
        for (Script.Unit unit : script.units()) {
            n++;
            UnitId id =
                    register.open(new Register.NewUnit(unit.name(), unit.brief(), null, unit.contact(), unit.phone()));
            Actor officer = people.open(
                    committee,
                    NewAccount.of("unit" + n, unit.contact(), EnumSet.of(Desk.UNIT_OFFICER))
                            .unit(id)
                            .with(password));
            Actor leader = people.open(
                    committee,
                    NewAccount.of("head" + n, unit.brief() + "分管领导", EnumSet.of(Desk.UNIT_LEADER))
                            .unit(id)
                            .with(password));
            troupe.byLogin.put("unit" + n, officer);
            troupe.byLogin.put("head" + n, leader);
            troupe.officers.put(id, officer);
            troupe.leaders.put(id, leader);
        }
    }

    private void members(
            Script script, CommitteeId committee, DemoPeople.Troupe troupe, NewAccount.FirstPassword password) {
        int n = 0;
        for (Script.Somebody member : script.members()) {
            n++;
            MemberId id = register.enter(new Register.NewMember(
                    "W%04d".formatted(n),
                    member.name(),
                    member.sector(),
                    member.special(),
                    member.post(),
                    "",
                    LocalDate.of(2022, 1, 10),
                    Boolean.TRUE.equals(member.standing()),
                    false,
                    List.of()));
            Actor actor = people.open(
                    committee,
                    NewAccount.of(member.login(), member.name(), EnumSet.of(Desk.MEMBER, Desk.COSIGNER))
                            .member(id)
                            .with(password));
            troupe.byLogin.put(member.login(), actor);
            troupe.members.put(id, actor);
        }
    }

    private static String text(Map<String, String> row, String key) {
        return java.util.Objects.requireNonNull(row.get(key), key);
    }
}
