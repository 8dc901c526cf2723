package org.tongxin.catalogue;

import java.util.Set;

/**
 * A part somebody takes in a matter (角色).
 *
 * @param code its name in data; the role of the party in facts
 * @param of who may take it
 * @param least how many there have to be before it counts
 * @param most how many there may be
 */
public record Role(String code, String zh, String en, Set<Of> of, int least, int most) {

    /** Everybody who came to an activity. */
    public static final String ATTENDEE = "attendee";

    /** Who may take a part. */
    public enum Of {
        /** 委员. */
        MEMBER,
        /** 承办单位、部门. */
        UNIT,
        /** 企业、学校、媒体、社会组织、村社区等. */
        BODY,
        /** 外面的个人, by name only. */
        PERSON,
        /** 机关干部, by name only. */
        STAFF,
        /** 不愿具名的. */
        UNNAMED,
        /** 只记人数的. */
        NUMBER
    }

    public Role {
        of = Set.copyOf(of);
    }

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }
}
