package org.tongxin.committee.skills;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.rules.Rules;

/** A member says what they know well (填报专长); the secretariat may put it down for them. */
@UseCase
public class StateSkills {

    /** The rule that holds the committee's list of fields. */
    public static final String FIELDS = "member.skill.fields";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Directories directories;
    private final Audit audit;
    private final Clock clock;

    StateSkills(JdbcClient jdbc, Rules rules, Directories directories, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.directories = directories;
        this.audit = audit;
        this.clock = clock;
    }

    /** The committee's list of fields of expertise. */
    public List<String> fields(Actor who) {
        return rules.on(who.committee(), LocalDate.now(clock)).list(FIELDS).stream()
                .filter(field -> !field.isBlank())
                .toList();
    }

    /** What stands of that member, if this person may state it. */
    @Transactional(readOnly = true)
    public Optional<Skills> of(Actor who, MemberId member) {
        return may(who, member) ? read(member) : Optional.empty();
    }

    private Optional<Skills> read(MemberId member) {
        return jdbc.sql("select id, name, skills, based_in, version from committee.member"
                        + " where committee_id = platform.acting_committee() and id = ?")
                .param(member.value())
                .query((row, _) -> new Skills(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        List.of((String[]) row.getArray("skills").getArray()),
                        row.getString("based_in"),
                        row.getLong("version")))
                .optional();
    }

    private static boolean may(Actor who, MemberId member) {
        return Permissions.allows(who, StateSkills.class) && (who.at(Desk.SECRETARIAT) || member.equals(who.member()));
    }

    /**
     * States them.
     *
     * @param fields of the committee's list
     * @param words further ones, with a mark between them
     */
    @Transactional
    public Outcome<MemberId> state(Actor who, MemberId member, List<String> fields, String words, String place) {
        Optional<Skills> before = of(who, member);
        if (before.isEmpty()) {
            return Outcome.missing();
        }
        List<String> skills = Skills.read(fields, words);
        String clean = Prose.clean(place);
        List<Reason> wrong = Skills.wrong(skills, clean);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        jdbc.sql("""
                update committee.member set version = version + 1, skills = :skills, based_in = :place, changed_by = :by,
                       changed_at = :at where committee_id = platform.acting_committee() and id = :id""")
                .param("skills", skills.toArray(String[]::new))
                .param("place", clean)
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", member.value())
                .update();
        audit.record(
                who,
                StateSkills.class.getSimpleName(),
                new Audit.Subject("member", member.value(), before.get().name()),
                Map.of("skills", before.get().skills()),
                Map.of("skills", skills));
        directories.changed(who.committee());
        return Outcome.done(member);
    }
}
