package org.tongxin.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;

/**
 * A kind of matter (事项类型): what is recorded of it, who takes part, what is counted, which facts follow. A kind is data, kept in versions.
 *
 * @param code its name in data, unique for ever; the kinds of its facts begin with it
 * @param version which version this is, from 1
 * @param own whether the committee made this version itself
 * @param retired whether no new ones are entered any more
 * @param group letter of the mechanism table it belongs to
 * @param about what counts as one and what does not
 * @param serves codes of the mechanism table
 * @param unit what one of it is counted in: 次, 场次, 件
 * @param enteredBy desks that may enter one
 * @param former fields that are asked no more; matters of earlier versions keep what they say
 * @param upward what a committee above may learn of it
 * @param links kinds it may be linked to; {@code *} stands for all
 */
public record Kind(
        String code,
        int version,
        boolean own,
        boolean retired,
        Engine engine,
        String group,
        String zh,
        String en,
        Wording about,
        List<String> serves,
        String unit,
        Set<Desk> enteredBy,
        Approval approval,
        ReadBy readBy,
        Upward upward,
        @Nullable Evidence evidence,
        List<Field> fields,
        List<Field> former,
        List<Role> roles,
        List<Stage> stages,
        List<Field.Choice> checklist,
        List<String> links,
        ActivityRule activity,
        List<FactRule> facts) {

    public Kind {
        serves = List.copyOf(serves);
        enteredBy = Set.copyOf(enteredBy);
        fields = List.copyOf(fields);
        former = List.copyOf(former);
        roles = List.copyOf(roles);
        stages = List.copyOf(stages);
        checklist = List.copyOf(checklist);
        links = List.copyOf(links);
        facts = List.copyOf(facts);
    }

    /** Which engine serves it. */
    public enum Engine {
        /** 有人参加的. */
        ACTIVITY,
        /** 登记入册的. */
        REGISTER
    }

    /** Who has to agree before it counts. */
    public enum Approval {
        NONE,
        SECRETARIAT,
        LEADER
    }

    /** Who may read it. */
    public enum ReadBy {
        /** Every desk of the committee, members too. */
        ALL,
        /** Secretariat, supervisors, leaders, and those named in it. */
        OFFICE,
        /** The secretariat, who entered it, and those named in it. */
        PRIVATE
    }

    /** What a committee above may learn of it. */
    public enum Upward {
        NOTHING,
        NUMBERS,
        TITLES
    }

    /** What has to prove it. */
    public record Evidence(int least, String zh, String en) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }

    /** The field of that code. */
    public Optional<Field> field(String named) {
        return fields.stream().filter(each -> each.code().equals(named)).findFirst();
    }

    /** The fields that are asked, and after them those that were asked once. */
    public List<Field> everAsked() {
        return java.util.stream.Stream.concat(fields.stream(), former.stream()).toList();
    }

    /** The role of that code. */
    public Optional<Role> role(String named) {
        return roles.stream().filter(each -> each.code().equals(named)).findFirst();
    }

    /** The stage of that code. */
    public Optional<Stage> stage(@Nullable String named) {
        return stages.stream().filter(each -> each.code().equals(named)).findFirst();
    }

    /** The place of a stage in the order of stages; -1: it has none such. */
    public int order(@Nullable String named) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(named)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether people attend it. */
    public boolean attended() {
        return engine == Engine.ACTIVITY;
    }

    /** How many files have to prove it. */
    public int filesNeeded() {
        return evidence == null ? 0 : evidence.least();
    }

    /** Whether evidence is asked for at all, to count or to reach a stage. */
    public boolean proven() {
        return evidence != null
                || stages.stream().anyMatch(stage -> stage.needs().contains(Stage.EVIDENCE));
    }

    /** Whether it may be linked to matters of that kind. */
    public boolean links(String other) {
        return links.contains("*") || links.contains(other);
    }

    /** The kinds of facts its matters write. */
    public List<String> factKinds() {
        return facts.stream().map(rule -> code + "." + rule.event()).distinct().toList();
    }
}
