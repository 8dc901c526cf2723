package org.tongxin.committee.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;

/**
 * The security administrator opens accounts for members and for people of units (开通账号): each belongs to one member or one
 * unit, starts with a one-time password that is shown once, and sits only at the desks that follow from that.
 */
@UseCase
public class GiveAccounts {

    /** Accounts opened at once; each takes a slow hash. */
    static final int AT_ONCE = 50;

    private static final Set<Desk> OF_MEMBERS = Set.of(Desk.MEMBER, Desk.COSIGNER);

    private final Directories directories;
    private final Founding founding;
    private final People people;
    private final Accounts accounts;

    GiveAccounts(Directories directories, Founding founding, People people, Accounts accounts) {
        this.directories = directories;
        this.founding = founding;
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * An account to be handed over.
     *
     * @param number member's number or unit's short name
     * @param password to be handed over and then forgotten
     */
    public record Given(String name, String number, String login, String password) {}

    /** Members in office without an account, by name. */
    public List<MemberCard> membersWithout(Actor who) {
        Set<MemberId> with = people.membersWithAccount();
        return directories.of(who.committee()).members().stream()
                .filter(member -> member.active() && !with.contains(member.id()))
                .toList();
    }

    /** Units at work for which nobody has an account, by name. */
    public List<UnitCard> unitsWithout(Actor who) {
        Set<UnitId> with = people.unitsWithAccount();
        return directories.of(who.committee()).units().stream()
                .filter(unit -> unit.active() && !with.contains(unit.id()))
                .toList();
    }

    /** Who has an account of that unit. */
    public List<Person> of(UnitId unit) {
        return people.ofUnits(List.of(unit));
    }

    /** The account of that member, if there is one. */
    public List<Person> of(MemberId member) {
        return people.ofMembers(List.of(member));
    }

    /** Opens accounts for the next members that have none. */
    public List<Given> openForMembers(Actor who) {
        List<Given> given = new ArrayList<>();
        for (MemberCard member : membersWithout(who).stream().limit(AT_ONCE).toList()) {
            if (open(who, member) instanceof Outcome.Done<Given>(Given one)) {
                given.add(one);
            }
        }
        return given;
    }

    /** Opens one member's account; its login is the member's number, or where that is taken with the committee's code. */
    public Outcome<Given> openForMember(Actor who, MemberId id) {
        MemberCard member = directories.of(who.committee()).member(id).orElse(null);
        if (member == null) {
            return Outcome.missing();
        }
        if (!of(id).isEmpty()) {
            return Outcome.refused(Reason.of("committee.refused.hasAccount"));
        }
        return open(who, member);
    }

    private Outcome<Given> open(Actor who, MemberCard member) {
        String number = member.number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]", "");
        String code = founding.all().stream()
                .filter(known -> known.id().equals(who.committee()))
                .map(Founding.Known::code)
                .findFirst()
                .orElse("");
        Outcome<Given> last = Outcome.missing();
        for (String login : List.of(number, code + "-" + number)) {
            last = accounts.open(NewAccount.of(login, member.name(), OF_MEMBERS).member(member.id()))
                    .map(opened -> given(opened, member.name(), member.number()));
            if (last instanceof Outcome.Done) {
                return last;
            }
        }
        return last;
    }

    /** Opens the account of somebody who works for a unit: its officer, or its leader who issues replies. */
    public Outcome<Given> openForUnit(Actor who, UnitId id, String name, String login, boolean leads) {
        Directory directory = directories.of(who.committee());
        UnitCard unit = directory.unit(id).orElse(null);
        if (unit == null) {
            return Outcome.missing();
        }
        Set<Desk> desks = Set.of(leads ? Desk.UNIT_LEADER : Desk.UNIT_OFFICER);
        return accounts.open(NewAccount.of(login, name, desks).unit(id))
                .map(opened -> given(opened, name, unit.shortName()));
    }

    private static Given given(OpenedAccount opened, String name, String number) {
        String password = opened.oneTimePassword();
        return new Given(name, number, opened.login(), password == null ? "" : password);
    }
}
