package org.tongxin.committee;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;

/**
 * A member (政协委员) as other modules may know them.
 *
 * @param number member's number, unique in the committee, for example {@code W0123}
 * @param sector code of the sector
 * @param specialCommittee name of the special committee, if any
 * @param post work unit and post, as printed beside the name; may be empty
 * @param standing whether the member sits on the standing committee
 * @param leader whether the member is chair, vice-chair or secretary-general (主席会议成员)
 * @param active false: suspended or exited; may neither propose nor sign
 */
public record MemberCard(
        MemberId id,
        String number,
        String name,
        String sector,
        @Nullable String specialCommittee,
        String post,
        boolean standing,
        boolean leader,
        boolean active) {}
