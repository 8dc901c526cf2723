package org.tongxin.proposal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;

/**
 * Shares the review queue (审查分配): who opens a proposal has it for a while, nobody else is offered it meanwhile, and nobody is
 * offered what they may not judge. It offers only; whoever acts first on the same proposal is heard.
 */
@UseCase
public class ReviewQueue {

    /** How long an open proposal stays with who opened it. */
    private static final Duration KEPT = Duration.ofMinutes(20);

    private static final String CLAIM = """
        insert into proposal.claim as c (committee_id, proposal_id, account_id, name, until)
        values (platform.acting_committee(), :id, :account, :name, :until)
        on conflict (committee_id, proposal_id) do update
           set account_id = excluded.account_id, name = excluded.name, until = excluded.until
         where c.account_id = excluded.account_id or c.until <= :now""";

    /** Not only recusals: also what was reviewed in this round, and one's own. */
    private static final String BARRED = """
        select r.proposal_id from proposal.recusal r where r.committee_id = platform.acting_committee()
           and r.reviewer = :account and r.proposal_id = any(:ids)
        union
        select v.proposal_id from proposal.review v join proposal.proposal p on p.committee_id = v.committee_id
               and p.id = v.proposal_id and p.submissions = v.round
         where v.committee_id = platform.acting_committee() and v.reviewer = :account and v.proposal_id = any(:ids)
        union
        select y.proposal_id from proposal.party y where y.committee_id = platform.acting_committee()
           and y.party_id = :member and y.proposal_id = any(:ids) and y.role in ('PROPOSER', 'COSIGNER', 'MERGED')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has it open, and until when unless they go on. */
    public record Claim(ProposalId proposal, AccountId account, String name, Instant until) {}

    /** Reviews given today: one's own, and by how many others how many. */
    public record Today(int own, int others, int reviewers) {}

    /** Takes it, unless somebody else has it; tells who has it now. */
    @Transactional
    public Claim claim(Actor who, ProposalId id) {
        Instant now = clock.instant();
        jdbc.sql(CLAIM)
                .param("id", id.value())
                .param("account", who.account().value())
                .param("name", who.name())
                .param("until", moment(now.plus(KEPT)))
                .param("now", moment(now))
                .update();
        return java.util.Objects.requireNonNull(claims(List.of(id)).get(id));
    }

    /** Who has which of these open. */
    @Transactional(readOnly = true)
    public Map<ProposalId, Claim> claims(List<ProposalId> ids) {
        Map<ProposalId, Claim> claims = new HashMap<>();
        jdbc.sql("""
                select c.* from proposal.claim c where c.committee_id = platform.acting_committee()
                   and c.proposal_id = any(:ids) and c.until > :now""")
                .param("ids", array(ids))
                .param("now", moment(clock.instant()))
                .query((row, _) -> {
                    ProposalId id = new ProposalId(row.getObject("proposal_id", UUID.class));
                    return claims.put(id, claim(row, id, row.getString("name")));
                })
                .list();
        return claims;
    }

    /** How the work is shared: who has which of these open, and which this reviewer cannot judge. */
    public record Shared(Map<ProposalId, Claim> claims, Set<ProposalId> barred) {}

    /** How these are shared, in one statement. */
    @Transactional(readOnly = true)
    public Shared shared(Actor who, List<ProposalId> ids) {
        Shared shared = new Shared(new HashMap<>(), new HashSet<>());
        jdbc.sql("""
                select c.proposal_id, c.account_id, c.name, c.until from proposal.claim c
                 where c.committee_id = platform.acting_committee() and c.proposal_id = any(:ids) and c.until > :now
                union all select b.proposal_id, null, null, null from (""" + BARRED + ") b")
                .param("account", who.account().value())
                .param("member", member(who))
                .param("ids", array(ids))
                .param("now", moment(clock.instant()))
                .query(row -> {
                    ProposalId id = new ProposalId(row.getObject("proposal_id", UUID.class));
                    String name = row.getString("name");
                    if (name == null) {
                        shared.barred().add(id);
                    } else {
                        shared.claims().put(id, claim(row, id, name));
                    }
                });
        return shared;
    }

    private static Claim claim(ResultSet row, ProposalId id, String name) throws SQLException {
        Instant until = row.getObject("until", OffsetDateTime.class).toInstant();
        return new Claim(id, new AccountId(row.getObject("account_id", UUID.class)), name, until);
    }

    /** How the work of today is shared. */
    @Transactional(readOnly = true)
    public Today today(Actor who) {
        return jdbc.sql("""
                select count(*) filter (where v.reviewer = :account) as own,
                       count(*) filter (where v.reviewer <> :account) as others,
                       count(distinct v.reviewer) filter (where v.reviewer <> :account) as reviewers
                  from proposal.review v where v.committee_id = platform.acting_committee() and v.at >= :from""")
                .param("account", who.account().value())
                .param(
                        "from",
                        moment(LocalDate.now(clock)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .query((row, _) -> new Today(row.getInt("own"), row.getInt("others"), row.getInt("reviewers")))
                .single();
    }

    private static @Nullable UUID member(Actor who) {
        return who.member() == null ? null : who.member().value();
    }

    private static UUID[] array(List<ProposalId> ids) {
        return ids.stream().map(ProposalId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
