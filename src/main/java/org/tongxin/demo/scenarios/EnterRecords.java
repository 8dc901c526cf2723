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

/** Enters the records of a scenario as people would: a few by the form, many as a table; what a leader has to agree to, the leader agrees to. */
@Component
class EnterRecords {

    private static final int BY_HAND = 12;

    private final EnterMatter entering;
    private final ImportMatters importing;
    private final DecideMatter deciding;

    EnterRecords(EnterMatter entering, ImportMatters importing, DecideMatter deciding) {
        this.entering = entering;
        this.importing = importing;
        this.deciding = deciding;
    }

    /** Enters all lines for one committee. */
    void enter(Scenario scenario, Founded committee) {
        int number = 0;
        for (Said line : scenario.lines()) {
            number++;
            if (line.of("times", committee.place()) > 0) {
                enter(line, number, committee);
            }
        }
    }

    private void enter(Said line, int number, Founded committee) {
        Actor who = committee.secretary();
        Kind kind = Acting.as(
                        who, () -> importing.columns(who, line.text("kind")).orElseThrow())
                .kind();
        List<Map<String, List<String>>> records = new WriteRecords(line, number, kind, committee).records();
        if (records.size() > BY_HAND && kind.approval() != Kind.Approval.LEADER) {
            table(who, kind, records);
        } else {
            records.forEach(record -> form(who, committee.leader(), kind, new TypedMatter(record)));
        }
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
        if (preview.right() != records.size()) {
            throw new IllegalStateException(
                    kind.zh() + ": " + preview.wrong() + preview.doubled() + records.getFirst());
        }
        done(Acting.as(who, () -> importing.store(who, id, false)), kind.zh());
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
    private static String cell(Kind kind, MatterColumns.Column column, List<String> texts) {
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
