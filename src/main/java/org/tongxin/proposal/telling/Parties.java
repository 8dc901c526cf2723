package org.tongxin.proposal.telling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.notice.Audience;
import org.tongxin.proposal.ProposalId;

/** Whom a proposal concerns, as far as they are told of it: one lean statement instead of the whole proposal. */
@Component
class Parties {

    private static final String OF = """
        select p.id, p.title, p.proposer_id, p.lead_unit, k.leader_account,
               array(select c.member_id from proposal.cosigner c where c.committee_id = p.committee_id
                  and c.proposal_id = p.id and c.answer = 'AGREED') as signed,
               array(select c.member_id from proposal.cosigner c where c.committee_id = p.committee_id
                  and c.proposal_id = p.id and c.answer = 'PENDING') as asked,
               array(select h.unit_id from proposal.handling h where h.committee_id = p.committee_id
                  and h.proposal_id = p.id and h.state <> 'REASSIGNED' and h.role <> 'JOINT') as answering,
               array(select h.unit_id from proposal.handling h where h.committee_id = p.committee_id
                  and h.proposal_id = p.id and h.state <> 'REASSIGNED' and h.role = 'JOINT') as joint,
               array(select m.proposer_id from proposal.proposal m where m.committee_id = p.committee_id
                  and m.merged_into = p.id) as merged,
               array(select r.member_id from proposal.rating r where r.committee_id = p.committee_id
                  and r.proposal_id = p.id and r.round = p.round) as rated
          from proposal.proposal p
          left join proposal.key_matter k on k.committee_id = p.committee_id and k.proposal_id = p.id
         where p.committee_id = platform.acting_committee() and p.id = any(?)""";

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One proposal's parties.
     *
     * @param leader account of the leader in charge of a key proposal
     * @param answering units that answer it
     * @param rated who has rated the present reply
     */
    record Of(
            ProposalId id,
            String title,
            MemberId author,
            Set<MemberId> signed,
            Set<MemberId> asked,
            Set<MemberId> merged,
            Set<MemberId> rated,
            List<UnitId> answering,
            List<UnitId> joint,
            @Nullable AccountId leader) {

        /** Stands where only the step is asked about. */
        static final Of NOBODY = new Of(
                new ProposalId(new UUID(0, 0)),
                "",
                new MemberId(new UUID(0, 0)),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                null);

        Set<Audience> justAuthor() {
            return Set.of(Audience.of(author));
        }

        /** Its author, who signed it, and the authors of what was merged into it. */
        Set<Audience> proposers() {
            return members(Stream.of(Set.of(author), signed, merged));
        }

        Set<Audience> invited() {
            return members(Stream.of(asked));
        }

        /** Who has not rated the present reply. */
        Set<Audience> silent() {
            Set<Audience> silent = new HashSet<>(proposers());
            silent.removeAll(members(Stream.of(rated)));
            return silent;
        }

        private static Set<Audience> members(Stream<Set<MemberId>> members) {
            Set<Audience> all = new HashSet<>();
            members.flatMap(Set::stream).map(Audience::of).forEach(all::add);
            return all;
        }

        /** That desk of the units that answer. */
        Set<Audience> answering(Desk... desks) {
            return units(answering, desks);
        }

        Set<Audience> joint(Desk... desks) {
            return units(joint, desks);
        }

        static Set<Audience> units(List<UnitId> units, Desk... desks) {
            Set<Audience> all = new HashSet<>();
            units.forEach(unit ->
                    Arrays.stream(desks).map(desk -> Audience.of(unit, desk)).forEach(all::add));
            return all;
        }

        /** The leader in charge, where it is a key proposal. */
        Set<Audience> inCharge() {
            return leader == null ? Set.of() : Set.of(Audience.of(leader));
        }
    }

    Optional<Of> of(ProposalId id) {
        return of(Set.of(id.value())).stream().findFirst();
    }

    List<Of> of(Set<UUID> ids) {
        return jdbc.sql(OF)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Of(
                        new ProposalId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        new MemberId(row.getObject("proposer_id", UUID.class)),
                        members(row, "signed"),
                        members(row, "asked"),
                        members(row, "merged"),
                        members(row, "rated"),
                        units(row, "answering"),
                        units(row, "joint"),
                        leader(row)))
                .list();
    }

    private static @Nullable AccountId leader(ResultSet row) throws SQLException {
        UUID leader = row.getObject("leader_account", UUID.class);
        return leader == null ? null : new AccountId(leader);
    }

    private static Set<MemberId> members(ResultSet row, String column) throws SQLException {
        Set<MemberId> members = new HashSet<>();
        ids(row.getArray(column)).forEach(id -> members.add(new MemberId(id)));
        return members;
    }

    private static List<UnitId> units(ResultSet row, String column) throws SQLException {
        return ids(row.getArray(column)).map(UnitId::new).toList();
    }

    private static Stream<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray());
    }
}
