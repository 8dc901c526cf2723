package org.tongxin.proposal.viewing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.Chronicle;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/** Which proposals may be told in print: those that were filed, on the day of filing, but for what a decision withholds. */
@Component
class ChronicleOfProposals implements Chronicle {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final String TOLD = """
        select p.id, p.title, p.session_id, p.serial, p.filing_no, p.filed_at, p.proposer_id, p.body, p.lead_unit
          from proposal.proposal p
         where p.committee_id = platform.acting_committee() and p.filing_no is not null and p.filed_at >= :from
           and p.filed_at < :after and %s and %s order by p.filed_at, p.id limit :most""";

    private final JdbcClient jdbc;
    private final Wordings wordings;

    ChronicleOfProposals(JdbcClient jdbc, Wordings wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor who, LocalDate from, LocalDate until, int most) {
        Visibility seen = Visibility.of(who);
        Wording wording = wordings.of(who);
        return seen.bind(jdbc.sql(TOLD.formatted(Visibility.FILED.sql(), seen.sql()))
                        .param("from", from.atStartOfDay(HERE).toOffsetDateTime())
                        .param("after", until.plusDays(1).atStartOfDay(HERE).toOffsetDateTime())
                        .param("most", most))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    @Nullable UUID session = row.getObject("session_id", UUID.class);
                    String number = wording.number(
                            session == null ? null : new SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class));
                    String body = row.getString("body");
                    String proposer = body == null || body.isEmpty()
                            ? wording.directory().memberName(new MemberId(row.getObject("proposer_id", UUID.class)))
                            : body;
                    @Nullable UUID unit = row.getObject("lead_unit", UUID.class);
                    return new Entry(
                            new MatterRef(ProposalId.KIND, id),
                            "proposal",
                            "A",
                            "提案",
                            "Proposal",
                            false,
                            Objects.requireNonNull(row.getObject("filed_at", OffsetDateTime.class))
                                    .atZoneSameInstant(HERE)
                                    .toLocalDate(),
                            number,
                            row.getString("title"),
                            "",
                            people(
                                    proposer,
                                    unit == null ? "" : wording.directory().unitName(new UnitId(unit))),
                            "/proposals/" + id);
                })
                .list();
    }

    private static List<InRole> people(String proposer, String unit) {
        List<InRole> people = new ArrayList<>(List.of(new InRole("提案者", "Proposer", proposer, 1)));
        if (!unit.isEmpty()) {
            people.add(new InRole("主办", "Lead unit", unit, 1));
        }
        return people;
    }
}
