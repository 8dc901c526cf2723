package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.rules.Parameter;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.ShippedRules;
import org.tongxin.rules.WorkingCalendar;

/** One committee's people, rules and proposals, for tests of the aggregate alone. */
final class Desks {

    /** A Monday. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final WorkingCalendar WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    static final Regulation RULES = rules(Map.of());

    static final MemberId AUTHOR = MemberId.fresh();
    static final MemberId ASKED = MemberId.fresh();
    static final UnitId LEAD = UnitId.fresh();
    static final UnitId JOINT = UnitId.fresh();
    static final UnitId OTHER = UnitId.fresh();
    static final SessionId SESSION = SessionId.fresh();
    static final Text TEXT = new Text("关于路灯", "没有路灯。", "", "装路灯。");
    static final Reply.Sheet SHEET = sheet(Grade.A);
    static final Reply.Sheet PROMISING = sheet(Grade.B, new Promise(1, "装十二盏路灯", DAY.plusYears(1)));

    private Desks() {}

    /** Counts how often it is asked for a number. */
    static final class Book implements Numbering {

        int serials;
        int filings;

        @Override
        public int nextSerial(SessionId session) {
            return ++serials;
        }

        @Override
        public int nextFilingNo(SessionId session) {
            return ++filings;
        }
    }

    /** The shipped rules, some of them changed. */
    static Regulation rules(Map<String, String> changed) {
        Map<String, Parameter> sheet = new HashMap<>();
        ShippedRules.SHEET.forEach((key, definition) -> {
            String value = changed.getOrDefault(key, definition.value());
            sheet.put(key, new Parameter(key, value, definition.source(), 0, LocalDate.EPOCH));
        });
        assertThat(ShippedRules.SHEET.keySet()).containsAll(changed.keySet());
        return Regulation.of(new RuleSet(sheet), WEEKDAYS);
    }

    static Reply.Sheet sheet(@Nullable Grade grade, Promise... promises) {
        return new Reply.Sheet("已办。", grade, true, "办公室", List.of(promises));
    }

    static Occasion author(LocalDate on) {
        return member(AUTHOR, on);
    }

    static Occasion member(MemberId member, LocalDate on) {
        return by(AccountId.fresh(), member, null, on);
    }

    /** Each time another person of that unit. */
    static Occasion unit(UnitId unit, LocalDate on) {
        return by(AccountId.fresh(), null, unit, on);
    }

    /** Each time another person, so that nobody reviews twice. */
    static Occasion anybody(LocalDate on) {
        return by(AccountId.fresh(), null, null, on);
    }

    static Occasion by(AccountId account, @Nullable MemberId member, @Nullable UnitId unit, LocalDate on) {
        return new Occasion(account, "某人", member, unit, Instant.parse(on + "T04:00:00Z"), on);
    }

    static Proposal empty(Channel channel) {
        Proposal.Origin origin = new Proposal.Origin(ProposerKind.MEMBER, AUTHOR, null, "S01", channel, null);
        return Proposal.begin(ProposalId.fresh(), origin, author(DAY));
    }

    static Proposal draft() {
        Proposal p = empty(Channel.ONLINE);
        done(p.writing().write(author(DAY), TEXT));
        return p;
    }

    /** Handed in, signed by these members too. */
    static Proposal submitted(MemberId... cosigners) {
        return submit(draft(), cosigners);
    }

    static Proposal submit(Proposal p, MemberId... cosigners) {
        for (MemberId cosigner : cosigners) {
            done(p.writing().invite(author(DAY), cosigner, RULES));
            done(p.writing().agree(member(cosigner, DAY)));
        }
        done(p.writing().submit(author(DAY), SESSION, new Book(), RULES));
        return p;
    }

    static Proposal filed(MemberId... cosigners) {
        Proposal p = submitted(cosigners);
        done(p.reviewing().approve(anybody(DAY), "SOCIETY", "", new Book(), RULES));
        done(p.reviewing().approve(anybody(DAY), null, "", new Book(), RULES));
        return p;
    }

    /** Handed to the lead unit and to these. */
    static Proposal transferred(UnitId... joint) {
        Proposal p = filed();
        done(p.handover().transfer(anybody(DAY), LEAD, List.of(joint), RULES));
        return p;
    }

    /** Signed for by the lead unit alone. */
    static Proposal handling(UnitId... joint) {
        Proposal p = transferred(joint);
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        return p;
    }

    /** Replied to on {@link #DAY}. */
    static Proposal replied(MemberId... cosigners) {
        Proposal p = filed(cosigners);
        done(p.handover().transfer(anybody(DAY), LEAD, List.of(), RULES));
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        return reply(p, DAY);
    }

    /** Replied to on {@link #DAY} with one promise, due a year later. */
    static Proposal promised() {
        Proposal p = handling();
        done(p.answering().send(unit(LEAD, DAY), PROMISING, RULES));
        done(p.answering().issue(unit(LEAD, DAY), RULES));
        return p;
    }

    static Proposal reply(Proposal p, LocalDate on) {
        done(p.answering().send(unit(LEAD, on), SHEET, RULES));
        done(p.answering().issue(unit(LEAD, on), RULES));
        return p;
    }

    static Taken done(Outcome<Taken> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Taken>) outcome).value();
    }

    /** Tries what is to be refused and to change nothing; gives the keys of the reasons. */
    static List<String> refused(Proposal p, Supplier<Outcome<Taken>> act) {
        return reasons(p, act).stream().map(Reason::key).toList();
    }

    static List<Reason> reasons(Proposal p, Supplier<Outcome<Taken>> act) {
        List<Object> before = everything(p);
        Outcome<Taken> outcome = act.get();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(everything(p)).isEqualTo(before);
        return ((Outcome.Refused<Taken>) outcome).reasons();
    }

    private static List<Object> everything(Proposal p) {
        return Arrays.asList(
                p.state(),
                p.text(),
                p.category(),
                p.numbers(),
                p.dates(),
                p.submissions,
                p.round(),
                p.cosigners(),
                p.reviews(),
                p.handlings(),
                p.replies(),
                p.ratings(),
                p.clocks(),
                p.progress(),
                p.lookBacks(),
                p.ties(),
                p.merged(),
                p.contacts(),
                p.waiver(),
                p.appraisals(),
                p.gains(),
                p.excellence(),
                p.publications(),
                p.conversions(),
                p.recusals(),
                p.subAssignments(),
                p.strikeOffs(),
                p.taken());
    }

    /** The last day of the latest clock of that kind. */
    static LocalDate due(Proposal p, ClockKind kind) {
        return p.clocks.last(kind).orElseThrow().deadline().dueOn(WEEKDAYS);
    }

    /** The open clock of that unit. */
    static LocalDate due(Proposal p, ClockKind kind, UnitId unit) {
        return p.clocks.of(kind, unit).orElseThrow().deadline().dueOn(WEEKDAYS);
    }

    /** Whether a clock of that kind is neither met nor dropped. */
    static boolean runs(Proposal p, ClockKind kind) {
        return p.clocks.of(kind, null).isPresent();
    }
}
