package org.tongxin.identity.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/** Between the types of the database and ours. */
public final class Columns {

    private Columns() {}

    /** A moment as a parameter. */
    public static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A moment that may be missing, as a parameter. */
    public static @Nullable OffsetDateTime momentOrNull(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    /** A moment that is always there. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment that may be missing. */
    public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** An identity that is always there. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A text that is always there. */
    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /** The member, where there is one. */
    public static @Nullable MemberId member(ResultSet row) throws SQLException {
        UUID id = row.getObject("member_id", UUID.class);
        return id == null ? null : new MemberId(id);
    }

    /** The unit, where there is one. */
    public static @Nullable UnitId unit(ResultSet row) throws SQLException {
        UUID id = row.getObject("unit_id", UUID.class);
        return id == null ? null : new UnitId(id);
    }

    /** The desks in an array column; a desk this version does not know is left out, which only ever closes doors. */
    public static Set<Desk> desks(ResultSet row, String column) throws SQLException {
        Set<Desk> desks = EnumSet.noneOf(Desk.class);
        for (String name : (String[]) row.getArray(column).getArray()) {
            for (Desk desk : Desk.values()) {
                if (desk.name().equals(name)) {
                    desks.add(desk);
                }
            }
        }
        return desks;
    }
}
