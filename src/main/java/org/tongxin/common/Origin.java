package org.tongxin.common;

/**
 * From where an act came, for the audit trail.
 *
 * @param address network address of the client, or {@code local} for jobs
 * @param channel how it came: {@code web}, {@code api}, {@code job} or {@code import}
 */
public record Origin(String address, String channel) {

    /** The platform itself acting, for instance a nightly job. */
    public static final Origin JOB = new Origin("local", "job");
}
