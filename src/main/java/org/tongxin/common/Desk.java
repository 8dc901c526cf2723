package org.tongxin.common;

/** A desk (岗位): the capacity in which a person acts. Permissions belong to desks, never to persons. */
public enum Desk {
    /** 委员: writes proposals, rates replies. */
    MEMBER,
    /** 联名人: a member asked to sign another member's proposal. Every member sits at this desk too. */
    COSIGNER,
    /** 秘书处工作人员: receives, registers on somebody's behalf, urges, imports. */
    SECRETARIAT,
    /** 审查员: first and second review. */
    REVIEWER,
    /** 交办人: chooses units, transfers, decides objections. */
    ASSIGNER,
    /** 承办单位联络员: signs for, gives opinions, drafts replies for one unit. */
    UNIT_OFFICER,
    /** 承办单位分管领导: checks and issues the unit's replies. */
    UNIT_LEADER,
    /** 督办人: follows clocks, urges, checks replies before they go out. */
    SUPERVISOR,
    /** 政协领导: overview of the committee's work. */
    COMMITTEE_LEADER,
    /** 领衔督办领导（委外）: a leader of party or government in charge of key proposals; sees those alone. */
    LEADER_IN_CHARGE,
    /** 系统管理员: people, units, rules. */
    SYSTEM_ADMIN,
    /** 安全管理员: accounts, desks, locks. */
    SECURITY_ADMIN,
    /** 审计管理员: reads the audit trail, verifies the ledger. */
    AUDIT_ADMIN,
    /** 社会公众: sees what is published. */
    PUBLIC
}
