package org.tongxin.demo.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.matter.DecideMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.ImportMatters;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterColumns;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.ImportPastCase;
import org.tongxin.proposal.importing.PastCase;

/** Records come in as behind the pages: a few by the form, many as a table; what a leader has to agree to, the leader agrees to. */
@Component
class ByUseCases implements Way {

    private static final int BY_HAND = 12;

    /** What looks alike was looked at: invented records are others, and invented outsiders are outsiders. */
    private static final ImportMatters.Word LOOKED_AT = new ImportMatters.Word(false, ImportMatters.Alike.STORE, true);

    private final EnterMatter entering;
    private final ImportMatters importing;
    private final DecideMatter deciding;
    private final ImportPastCase past;

    ByUseCases(EnterMatter entering, ImportMatters importing, DecideMatter deciding, ImportPastCase past) {
        this.entering = entering;
        this.importing = importing;
        this.deciding = deciding;
        this.past = past;
    }

    @Override
    public void records(Founded committee, Kind kind, List<Map<String, List<String>>> records) {
        Actor who = committee.secretary();
        if (records.size() > BY_HAND && kind.approval() != Kind.Approval.LEADER) {
            table(who, kind, records);
        } else {
            records.forEach(record -> form(
                    who,
                    committee.leader(),
                    kind,
                    new TypedMatter(record).with(TypedMatter.OUTSIDER, TypedMatter.EVERYBODY)));
        }
    }

    @Override
    public ProposalId proposal(Founded committee, PastCase life) {
        Actor who = committee.secretary();
        return done(Acting.as(who, () -> past.enter(who, life)), life.text().title())
                .id();
    }

    private void form(Actor who, Actor leader, Kind kind, TypedMatter typed) {
        Matter matter = done(
                Acting.as(who, () -> entering.enter(who, kind.code(), typed, EnterMatter.Step.HAND_IN, null)), typed);
        if (matter.state() == MatterState.SUBMITTED) {
            done(Acting.as(leader, () -> deciding.agree(leader, matter.id(), matter.version())), typed);
        }
    }

    private void table(Actor who, Kind kind, List<Map<String, List<String>>> records) {
        byte[] file = csv(
                kind, Acting.as(who, () -> importing.columns(who, kind.code()).orElseThrow()), records);
        UUID id = done(Acting.as(who, () -> importing.read(who, kind.code(), kind.zh() + ".csv", file)), kind.zh());
        ImportMatters.Preview preview =
                Acting.as(who, () -> importing.preview(who, id).orElseThrow());
        if (preview.right() + preview.resembling().size() != records.size()) {
            throw new IllegalStateException(
                    kind.zh() + ": " + preview.wrong() + preview.doubled() + records.getFirst());
        }
        done(Acting.as(who, () -> importing.store(who, id, LOOKED_AT)), kind.zh());
    }

    private static byte[] csv(Kind kind, MatterColumns columns, List<Map<String, List<String>>> records) {
        List<MatterColumns.Column> filled = columns.all().stream()
                .filter(column -> records.stream().anyMatch(record -> record.containsKey(column.name())))
                .toList();
        List<String> rows = new ArrayList<>();
        rows.add(String.join(
                ",", filled.stream().map(column -> quoted(column.zh())).toList()));
        records.forEach(record -> rows.add(String.join(
                ",",
                filled.stream()
                        .map(column -> quoted(cell(kind, column, record.getOrDefault(column.name(), List.of()))))
                        .toList())));
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    /** A choice is written as people read it. */
    static String cell(Kind kind, MatterColumns.Column column, List<String> texts) {
        if (column.name().equals("tick")) {
            return "全部";
        }
        String text = texts.isEmpty() ? "" : texts.getFirst();
        return column.name().startsWith("f.")
                ? kind.field(column.name().substring(2))
                        .flatMap(field -> field.option(text))
                        .map(Field.Choice::zh)
                        .orElse(text)
                : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static <T> T done(Outcome<T> outcome, Object what) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException(what + ": " + outcome);
    }
}
