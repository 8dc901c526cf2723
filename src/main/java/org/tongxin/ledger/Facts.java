package org.tongxin.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongxin.common.MatterRef;
import org.tongxin.common.SessionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts in the one form in which two that say the same are equal: quantities without idle noughts, parties in order. */
final class Facts {

    private static final Comparator<Fact.Party> ORDER =
            Comparator.comparing(Fact.Party::role).thenComparing(Fact.Party::id);

    private Facts() {}

    static Fact plain(Fact fact) {
        return new Fact(
                fact.kind(),
                fact.matter(),
                fact.on(),
                plain(fact.quantity()),
                fact.unit(),
                fact.dimensions(),
                fact.attributes(),
                fact.parties().stream().map(Facts::plain).sorted(ORDER).toList());
    }

    private static Fact.Party plain(Fact.Party party) {
        return new Fact.Party(party.role(), party.kind(), party.id(), plain(party.share()));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    static Fact read(ResultSet row, MatterRef matter, JsonMapper json) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return plain(new Fact(
                row.getString("kind"),
                matter,
                row.getObject("occurred_on", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                new Fact.Dimensions(
                        session == null ? null : new SessionId(session),
                        row.getString("sector"),
                        row.getString("category")),
                json.readValue(row.getString("attributes"), new TypeReference<Map<String, Object>>() {}),
                json.readValue(row.getString("parties"), new TypeReference<List<Fact.Party>>() {})));
    }
}
