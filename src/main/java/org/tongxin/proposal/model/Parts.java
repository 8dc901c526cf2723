package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Writes the parts of a proposal that differ from what is stored: one statement for each kind of part, however many. */
@Component
class Parts {

    private static final String KEY = "platform.acting_committee(), :id";

    private static final String COSIGNERS = """
        insert into proposal.cosigner (committee_id, proposal_id, member_id, asked_at, due_on, answer, answered_at)
        select %s, r.member, r."askedAt", r."dueOn", r.answer, r."answeredAt" from jsonb_to_recordset(:rows::jsonb)
            as r(member uuid, "askedAt" timestamptz, "dueOn" date, answer text, "answeredAt" timestamptz)
        on conflict (committee_id, proposal_id, member_id) do update set asked_at = excluded.asked_at,
            due_on = excluded.due_on, answer = excluded.answer, answered_at = excluded.answered_at""".formatted(KEY);

    private static final String REVIEWS = """
        insert into proposal.review (committee_id, proposal_id, no, round, level, reviewer, reviewer_name, decision,
            reason, comment, quality, at)
        select %s, r.no, r.round, r.level, r.reviewer, r."reviewerName", r.decision, r."reasonCode", r.comment, r.quality, r.at
          from jsonb_to_recordset(:rows::jsonb) as r(no int, round int, level int, reviewer uuid, "reviewerName" text,
            decision text, "reasonCode" text, comment text, quality text, at timestamptz)""".formatted(KEY);

    private static final String HANDLINGS = """
        insert into proposal.handling (committee_id, proposal_id, no, unit_id, role, state, assigned_at, signed_at,
            objection, objected_at, objections, decision, decided_at, opinion, opinion_at)
        select %s, r.no, r.unit, r.role, r.state, r."assignedAt", r."signedAt", r.objection, r."objectedAt",
            r.objections, r.decision, r."decidedAt", r.opinion, r."opinionAt" from jsonb_to_recordset(:rows::jsonb)
            as r(no int, unit uuid, role text, state text, "assignedAt" timestamptz, "signedAt" timestamptz,
            objection text, "objectedAt" timestamptz, objections int, decision text, "decidedAt" timestamptz, opinion text,
            "opinionAt" timestamptz)
        on conflict (committee_id, proposal_id, no) do update set state = excluded.state,
            signed_at = excluded.signed_at, objection = excluded.objection, objected_at = excluded.objected_at,
            objections = excluded.objections,
            decision = excluded.decision, decided_at = excluded.decided_at, opinion = excluded.opinion,
            opinion_at = excluded.opinion_at""".formatted(KEY);

    private static final String REPLIES = """
        insert into proposal.reply (committee_id, proposal_id, round, unit_id, body, grade, open, contact, state,
            writers, drafted_by, issued_by, issued_at, remark)
        select %s, r.round, r.unit, r.sheet ->> 'text', r.sheet ->> 'grade', (r.sheet ->> 'open')::boolean,
            r.sheet ->> 'contact', r.state, r.writers, r."draftedBy", r."issuedBy", r."issuedAt", r.remark
          from jsonb_to_recordset(:rows::jsonb) as r(round int, unit uuid, sheet jsonb, state text, writers uuid[],
            "draftedBy" text, "issuedBy" text, "issuedAt" timestamptz, remark text)
        on conflict (committee_id, proposal_id, round, unit_id) do update set body = excluded.body,
            grade = excluded.grade, open = excluded.open, contact = excluded.contact, state = excluded.state,
            writers = excluded.writers, drafted_by = excluded.drafted_by, issued_by = excluded.issued_by,
            issued_at = excluded.issued_at, remark = excluded.remark""".formatted(KEY);

    private static final String PROMISES = """
        with now as (select r.round, r.unit, m.* from jsonb_to_recordset(:rows::jsonb) as r(round int, unit uuid, sheet jsonb)
            cross join lateral jsonb_to_recordset(r.sheet -> 'promises') as m(no int, text text, "dueOn" date)),
        gone as (delete from proposal.promise d where d.committee_id = platform.acting_committee()
            and d.proposal_id = :id
            and (d.round, d.unit_id) in (select r.round, r.unit from jsonb_to_recordset(:rows::jsonb)
                as r(round int, unit uuid))
            and (d.round, d.no) not in (select n.round, n.no from now n))
        insert into proposal.promise (committee_id, proposal_id, round, no, unit_id, body, due_on)
        select %s, n.round, n.no, n.unit, n.text, n."dueOn" from now n
        on conflict (committee_id, proposal_id, round, no) do update set body = excluded.body,
            due_on = excluded.due_on""".formatted(KEY);

    private static final String RATINGS = """
        insert into proposal.rating (committee_id, proposal_id, round, member_id, work, result, comment, at, unit_id)
        select %s, r.round, r.member, r.work, r.result, r.comment, r.at, r.unit from jsonb_to_recordset(:rows::jsonb)
            as r(round int, member uuid, work text, result text, comment text, at timestamptz, unit uuid)""".formatted(KEY);

    private static final String CLOCKS = """
        insert into proposal.clock (committee_id, proposal_id, no, kind, unit_id, deadline)
        select %s, r.no, r.kind, r.unit, r.deadline from jsonb_to_recordset(:rows::jsonb)
            as r(no int, kind text, unit uuid, deadline jsonb)
        on conflict (committee_id, proposal_id, no) do update set deadline = excluded.deadline""".formatted(KEY);

    private static final String KEY_MATTER = """
        insert into proposal.key_matter (committee_id, proposal_id, reason, nominated_by, nominated_at, leader,
            leader_account, level, decided_by, decided_at)
        select %s, r.reason, r."nominatedBy", r."nominatedAt", r.leader, r."leaderAccount", r.level, r."decidedBy",
            r."decidedAt" from jsonb_to_recordset(:rows::jsonb) as r(reason text, "nominatedBy" text,
            "nominatedAt" timestamptz, leader text, "leaderAccount" uuid, level text, "decidedBy" text,
            "decidedAt" timestamptz)
        on conflict (committee_id, proposal_id) do update set leader = excluded.leader,
            leader_account = excluded.leader_account, level = excluded.level, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at""".formatted(KEY);

    private static final String EXTENSIONS = """
        insert into proposal.extension (committee_id, proposal_id, no, round, months, reason, asked_by, asked_at,
            granted, words, decided_by, decided_at)
        select %s, r.no, r.round, r.months, r.reason, r."askedBy", r."askedAt", r.granted, r.words, r."decidedBy",
            r."decidedAt" from jsonb_to_recordset(:rows::jsonb) as r(no int, round int, months int, reason text,
            "askedBy" text, "askedAt" timestamptz, granted boolean, words text, "decidedBy" text,
            "decidedAt" timestamptz)
        on conflict (committee_id, proposal_id, no) do update set granted = excluded.granted, words = excluded.words,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at""".formatted(KEY);

    private static final String OVERSIGHTS = """
        insert into proposal.oversight (committee_id, proposal_id, no, kind, on_day, words, by_name, at)
        select %s, r.no, r.kind, r."on", r.words, r."by", r.at from jsonb_to_recordset(:rows::jsonb)
            as r(no int, kind text, "on" date, words text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String PROGRESS = """
        insert into proposal.progress (committee_id, proposal_id, no, round, promise, kind, percent, new_day, words,
            by_name, on_day, at)
        select %s, r.no, r.round, r.promise, r.kind, r.percent, r.date, r.words, r."by", r."on", r.at
          from jsonb_to_recordset(:rows::jsonb) as r(no int, round int, promise int, kind text, percent int, date date,
            words text, "by" text, "on" date, at timestamptz)""".formatted(KEY);

    private static final String PLEDGES = """
        update proposal.promise m set unit_id = r.unit, stands = r.standing, due_now = r.due, percent = r.percent
          from jsonb_to_recordset(:rows::jsonb) as r(round int, no int, unit uuid, standing text, due date, percent int)
         where m.committee_id = platform.acting_committee() and m.proposal_id = :id and m.round = r.round
           and m.no = r.no""";

    private static final String LOOK_BACKS = """
        insert into proposal.look_back (committee_id, proposal_id, no, verdict, on_day, words, by_name, at)
        select %s, r.no, r.verdict, r."on", r.words, r."by", r.at from jsonb_to_recordset(:rows::jsonb)
            as r(no int, verdict text, "on" date, words text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String TIES = """
        insert into proposal.tie (committee_id, proposal_id, to_id, round, promise, words, by_name, at)
        select %s, r."to", r.round, r.promise, r.words, r."by", r.at from jsonb_to_recordset(:rows::jsonb)
            as r("to" uuid, round int, promise int, words text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String CONVERSIONS = """
        insert into proposal.conversion (committee_id, proposal_id, no, kind, words, by_name, at, accepted, answer,
            answered_at)
        select %s, r.no, r.kind, r.words, r."by", r.at, r.accepted, r.answer, r."answeredAt"
          from jsonb_to_recordset(:rows::jsonb) as r(no int, kind text, words text, "by" text, at timestamptz,
            accepted boolean, answer text, "answeredAt" timestamptz)
        on conflict (committee_id, proposal_id, no) do update set accepted = excluded.accepted,
            answer = excluded.answer, answered_at = excluded.answered_at""".formatted(KEY);

    private static final String RECUSALS = """
        insert into proposal.recusal (committee_id, proposal_id, reviewer, name, words, at)
        select %s, r.reviewer, r.name, r.words, r.at from jsonb_to_recordset(:rows::jsonb)
            as r(reviewer uuid, name text, words text, at timestamptz)""".formatted(KEY);

    private static final String PUBLICATIONS = """
        insert into proposal.publication (committee_id, proposal_id, no, extent, ground, title, situation, analysis,
            suggestion, reply, by_name, on_day, at)
        select %s, r.no, r.extent, r.ground, r.text ->> 'title', r.text ->> 'situation', r.text ->> 'analysis',
            r.text ->> 'suggestion', r.reply, r."by", r."on", r.at from jsonb_to_recordset(:rows::jsonb)
            as r(no int, extent text, ground text, text jsonb, reply text, "by" text, "on" date, at timestamptz)""".formatted(KEY);

    private static final String CONTACTS = """
        insert into proposal.contact (committee_id, proposal_id, no, stage, kind, on_day, parties, words, by_name, at)
        select %s, r.no, r.stage, r.kind, r."on", r.parties, r.words, r."by", r.at
          from jsonb_to_recordset(:rows::jsonb) as r(no int, stage text, kind text, "on" date, parties text, words text,
            "by" text, at timestamptz)""".formatted(KEY);

    private static final String APPRAISALS = """
        insert into proposal.appraisal (committee_id, proposal_id, no, about, side, party_id, scores, total, words, by_name,
            at)
        select %s, r.no, r.about, r.side, r.party, r.scores, r.total, r.words, r."by", r.at
          from jsonb_to_recordset(:rows::jsonb) as r(no int, about text, side text, party uuid, scores jsonb, total int,
            words text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String GAINS = """
        insert into proposal.gain (committee_id, proposal_id, no, kind, on_day, words, evidence, by_name, at)
        select %s, r.no, r.kind, r."on", r.words, r.evidence, r."by", r.at from jsonb_to_recordset(:rows::jsonb)
            as r(no int, kind text, "on" date, words text, evidence text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String EXCELLENCE = """
        insert into proposal.excellence (committee_id, proposal_id, reason, by_name, at)
        select %s, r.reason, r."by", r.at from jsonb_to_recordset(:rows::jsonb)
            as r(reason text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String SUB_ASSIGNMENTS = """
        insert into proposal.sub_assignment (committee_id, proposal_id, no, unit_id, department, person, due_on, words,
            by_name, at)
        select %s, r.no, r.unit, r.department, r.person, r."dueOn", r.words, r."by", r.at
          from jsonb_to_recordset(:rows::jsonb) as r(no int, unit uuid, department text, person text, "dueOn" date,
            words text, "by" text, at timestamptz)""".formatted(KEY);

    private static final String STRIKE_OFFS = """
        insert into proposal.strike_off (committee_id, proposal_id, no, words, asked_by, asker, asked_at, granted, answer,
            decided_by, decided_at)
        select %s, r.no, r.words, r."askedBy", r.asker, r."askedAt", r.granted, r.answer, r."decidedBy", r."decidedAt"
          from jsonb_to_recordset(:rows::jsonb) as r(no int, words text, "askedBy" text, asker uuid,
            "askedAt" timestamptz, granted boolean, answer text, "decidedBy" text, "decidedAt" timestamptz)
        on conflict (committee_id, proposal_id, no) do update set granted = excluded.granted, answer = excluded.answer,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at""".formatted(KEY);

    private static final String RELISTED = """
        insert into proposal.relisted (committee_id, proposal_id, strike_no, words, by_name, at)
        select %s, r.no, r.undone ->> 'words', r.undone ->> 'by', (r.undone ->> 'at')::timestamptz
          from jsonb_to_recordset(:rows::jsonb) as r(no int, undone jsonb)
         where r.undone is not null and r.undone <> 'null'::jsonb
        on conflict (committee_id, proposal_id, strike_no) do nothing""".formatted(KEY);

    private static final String STEPS = """
        insert into proposal.step (committee_id, proposal_id, id, step, from_state, to_state, account_id, actor_name,
            at, on_day, detail)
        select %s, r.id, r.taken ->> 'step', r.taken ->> 'from', r.taken ->> 'to', (r.taken ->> 'account')::uuid,
            r.taken ->> 'name', (r.taken ->> 'at')::timestamptz, (r.taken ->> 'on')::date, r.taken -> 'detail'
          from jsonb_to_recordset(:rows::jsonb) as r(id uuid, taken jsonb)""".formatted(KEY);

    private static final String PARTIES = """
        with now as (select r.* from jsonb_to_recordset(:rows::jsonb)
                as r(party uuid, role text, state text, "dueOn" date)),
        gone as (delete from proposal.party d where d.committee_id = platform.acting_committee()
            and d.proposal_id = :id and d.party_id not in (select n.party from now n))
        insert into proposal.party (committee_id, party_id, proposal_id, role, state, due_on)
        select platform.acting_committee(), n.party, :id, n.role, n.state, n."dueOn" from now n
        on conflict (committee_id, party_id, proposal_id) do update set role = excluded.role, state = excluded.state,
            due_on = excluded.due_on""";

    private static final String FORGET_COSIGNERS = """
        delete from proposal.cosigner where committee_id = platform.acting_committee() and proposal_id = :id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Parts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Line(UUID id, Taken taken) {}

    void write(Proposal p, Regulation regulation) {
        if (p.cosigners.isEmpty() && p.stored != null && !p.stored.cosigners().isEmpty()) {
            jdbc.sql(FORGET_COSIGNERS).param("id", p.id.value()).update();
        }
        send(p, COSIGNERS, changed(p, Stored::cosigners, p.cosigners));
        send(p, REVIEWS, changed(p, Stored::reviews, p.reviews));
        send(p, HANDLINGS, changed(p, Stored::handlings, p.handlings));
        List<Reply> replies = changed(p, Stored::replies, p.replies);
        send(p, REPLIES, replies);
        send(p, PROMISES, replies);
        send(p, RATINGS, changed(p, Stored::ratings, p.ratings));
        send(p, CLOCKS, changed(p, Stored::clocks, p.clocks()));
        send(p, KEY_MATTER, changed(p, stored -> listed(stored.key()), listed(p.key)));
        send(p, EXTENSIONS, changed(p, Stored::extensions, p.extensions));
        send(p, OVERSIGHTS, changed(p, Stored::oversights, p.oversights));
        send(p, PROGRESS, changed(p, Stored::progress, p.progress));
        send(p, PLEDGES, pledges(p));
        send(p, LOOK_BACKS, changed(p, Stored::lookBacks, p.lookBacks));
        send(p, TIES, changed(p, Stored::ties, p.ties));
        send(p, CONVERSIONS, changed(p, Stored::conversions, p.conversions));
        send(p, RECUSALS, changed(p, Stored::recusals, p.recusals));
        send(p, PUBLICATIONS, changed(p, Stored::publications, p.publications));
        send(p, CONTACTS, changed(p, Stored::contacts, p.contacts));
        send(p, APPRAISALS, changed(p, Stored::appraisals, p.appraisals));
        send(p, GAINS, changed(p, Stored::gains, p.gains));
        send(p, EXCELLENCE, changed(p, stored -> honoured(stored.excellence()), honoured(p.excellence)));
        send(p, SUB_ASSIGNMENTS, changed(p, Stored::subAssignments, p.subAssignments));
        send(p, STRIKE_OFFS, changed(p, Stored::strikeOffs, p.strikeOffs));
        send(
                p,
                RELISTED,
                changed(p, Stored::strikeOffs, p.strikeOffs).stream()
                        .filter(struck -> struck.undone() != null)
                        .toList());
        send(p, PARTIES, parties(p, regulation));
        send(
                p,
                STEPS,
                p.taken().stream()
                        .filter(taken -> taken.step().isHistory())
                        .map(taken -> new Line(Ids.next(), taken))
                        .toList());
    }

    private record Stands(
            int round,
            int no,
            UUID unit,
            Pledge.Standing standing,
            @Nullable LocalDate due,
            @Nullable Integer percent) {

        static Stands of(Pledge pledge) {
            return new Stands(
                    pledge.round(),
                    pledge.promise().no(),
                    pledge.unit().value(),
                    pledge.standing(),
                    pledge.dueOn(),
                    pledge.percent());
        }
    }

    /** Where its promises stand now, as far as that differs from what the list of promises says. */
    private static List<Stands> pledges(Proposal p) {
        List<Stands> before = p.stored == null
                ? List.of()
                : p.stored.wake().tracking().pledges().stream().map(Stands::of).toList();
        return p.tracking().pledges().stream()
                .map(Stands::of)
                .filter(now -> !before.contains(now))
                .toList();
    }

    private static List<Excellence> honoured(@Nullable Excellence excellence) {
        return excellence == null ? List.of() : List.of(excellence);
    }

    private static List<KeyMatter> listed(@Nullable KeyMatter key) {
        return key == null ? List.of() : List.of(key);
    }

    /** Writing in a draft changes nobody's part, and autosave comes often. */
    private static List<Party> parties(Proposal p, Regulation regulation) {
        List<Party> now = Party.of(p, regulation);
        boolean same = p.stored != null && Party.of(p.stored.wake(), regulation).equals(now);
        return same ? List.of() : now;
    }

    private static <T> List<T> changed(Proposal p, Function<Stored, List<T>> before, List<T> now) {
        List<T> stored = p.stored == null ? List.of() : before.apply(p.stored);
        return now.stream().filter(part -> !stored.contains(part)).toList();
    }

    private void send(Proposal p, String sql, @Nullable Collection<?> rows) {
        if (rows != null && !rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("id", p.id.value())
                    .param("rows", json.writeValueAsString(rows))
                    .update();
        }
    }
}
