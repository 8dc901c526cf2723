package org.tongxin.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.matter.MatterId;

/**
 * A briefing (通报): what was sent stays what was sent.
 *
 * @param matter the record it brings to notice, if any
 * @param confirmBy until when its readers are asked to confirm; null: by no day
 * @param recipients to how many people it went
 * @param remindedAt when those who had not confirmed were reminded, once; null: not yet
 */
public record Briefing(
        BriefingId id,
        String title,
        String words,
        @Nullable MatterId matter,
        @Nullable LocalDate confirmBy,
        int recipients,
        AccountId sentBy,
        String sentName,
        Instant sentAt,
        @Nullable Instant remindedAt) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 120;

    /** Longest text, in characters. */
    public static final int WORDS_MAX = 6000;

    /** Most files. */
    public static final int FILES_MAX = 20;

    /** Whether this person answers for it, sees who read it and reminds: the secretariat, and who sent it. */
    public boolean isKeptBy(Actor who) {
        return who.at(Desk.SECRETARIAT) || sentBy.equals(who.account());
    }

    /**
     * A file of a briefing.
     *
     * @param no its place among them, from 1
     */
    public record Enclosed(int no, String name, String type, long bytes, byte[] sha256) {}

    /**
     * Somebody it was sent to.
     *
     * @param person the member, or the account of somebody of the staff
     * @param sector code of the member's sector; empty for staff
     */
    public record Reader(
            UUID person,
            Sort sort,
            String name,
            String sector,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt) {

        /** Somebody who has not opened it. */
        public static Reader fresh(UUID person, Sort sort, String name, String sector) {
            return new Reader(person, sort, name, sector, null, null);
        }

        /** Who somebody is as a reader: the member they are, or else their account. */
        public static UUID of(Actor who) {
            return who.member() == null ? who.account().value() : who.member().value();
        }
    }

    /** Of which of the two teams a reader is. */
    public enum Sort {
        /** 委员. */
        MEMBER,
        /** 机关干部. */
        STAFF
    }

    /** How far readers are, counted: every one stands in exactly one of the three. */
    public enum Stand {
        /** 未打开. */
        UNOPENED,
        /** 已打开、未确认. */
        OPENED,
        /** 已确认阅知. */
        CONFIRMED
    }
}
