package org.tongxin.briefing.sending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingFacts;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.Briefings;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.files.Attached;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.Audit;

/**
 * A record, or a short text with files, is sent to chosen members and staff (印发通报); each is told and asked to confirm having read it. The
 * files of the record go with it as they are on that day.
 */
@UseCase
@Serves("H28")
public class SendBriefing {

    private final Briefings briefings;
    private final BriefingFacts facts;
    private final Readers readers;
    private final Enclosing enclosing;
    private final SeeMatters matters;
    private final TellReaders telling;
    private final Scene scene;

    SendBriefing(
            Briefings briefings,
            BriefingFacts facts,
            Readers readers,
            Enclosing enclosing,
            SeeMatters matters,
            TellReaders telling,
            Scene scene) {
        this.briefings = briefings;
        this.facts = facts;
        this.readers = readers;
        this.enclosing = enclosing;
        this.matters = matters;
        this.telling = telling;
        this.scene = scene;
    }

    /** One transaction, the time, the people and the trail. */
    @org.springframework.stereotype.Component
    record Scene(TransactionTemplate transaction, Clock clock, Directories directories, Audit audit) {}

    /**
     * What the sender typed.
     *
     * @param form identity of the form: sent twice, it is one briefing
     * @param matter identity of the record, or empty
     * @param whom groups as in {@link Readers.Chosen}
     * @param confirmBy a day, or empty
     */
    public record Sheet(
            String form, String matter, String title, String words, List<String> whom, String names, String confirmBy) {

        /** The same without what no database keeps. */
        public Sheet {
            matter = matter.strip();
            title = Prose.clean(title);
            words = Prose.clean(words);
            whom = List.copyOf(whom);
            names = Prose.clean(names);
        }
    }

    /** The record somebody wants to send, if they see it and it counts. */
    public Optional<SeeMatters.Seen> record(Actor who, String matter) {
        return Optional.ofNullable(Typed.id(matter, MatterId::new))
                .flatMap(id -> matters.see(who, id))
                .filter(seen -> Set.of(MatterState.STANDING, MatterState.PLANNED)
                        .contains(seen.matter().state()));
    }

    /** Sends it; the identity is that of what was sent. */
    public Outcome<BriefingId> send(Actor who, Sheet sheet, List<Attached> files) {
        if (!Permissions.allows(who, SendBriefing.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(scene.transaction().execute(status -> {
            Outcome<BriefingId> outcome = sent(who, sheet, files);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<BriefingId> sent(Actor who, Sheet sheet, List<Attached> files) {
        BriefingId form = Objects.requireNonNullElseGet(Typed.id(sheet.form(), BriefingId::new), BriefingId::fresh);
        Optional<Briefing> before = briefings.find(form);
        if (before.isPresent()) {
            return before.get().sentBy().equals(who.account()) ? Outcome.done(form) : Outcome.missing();
        }
        List<Reason> wrong = wrong(sheet);
        Optional<SeeMatters.Seen> record = record(who, sheet.matter());
        if (!sheet.matter().isEmpty() && record.isEmpty()) {
            wrong.add(Reason.at("matter", "briefing.refused.record"));
        }
        wrong.addAll(enclosing.wrong(files));
        List<Briefing.Reader> to = readers.of(
                who, scene.directories().of(who.committee()), new Readers.Chosen(sheet.whom(), sheet.names()), wrong);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Briefing briefing = briefing(
                who, form, sheet, record.map(seen -> seen.matter().id()).orElse(null), to.size());
        if (!briefings.insert(briefing)) {
            return Outcome.done(form);
        }
        briefings.insert(briefing, to);
        Optional<Reason> disk =
                enclosing.keep(who, briefing, record.map(SeeMatters.Seen::files).orElse(List.of()), files);
        if (disk.isPresent()) {
            return Outcome.refused(disk.get());
        }
        facts.sent(briefing);
        telling.sent(briefing, to);
        audit(who, briefing, to);
        return Outcome.done(form);
    }

    private Briefing briefing(Actor who, BriefingId id, Sheet sheet, @Nullable MatterId matter, int recipients) {
        return new Briefing(
                id,
                sheet.title(),
                sheet.words(),
                matter,
                Typed.day(sheet.confirmBy()),
                recipients,
                who.account(),
                who.name(),
                scene.clock().instant(),
                null);
    }

    private List<Reason> wrong(Sheet sheet) {
        List<Reason> wrong = new ArrayList<>();
        if (sheet.title().isEmpty() || Prose.length(sheet.title()) > Briefing.TITLE_MAX) {
            wrong.add(Reason.at("title", "briefing.refused.title", Briefing.TITLE_MAX));
        }
        if (Prose.length(sheet.words()) > Briefing.WORDS_MAX) {
            wrong.add(Reason.at("words", "briefing.refused.words", Briefing.WORDS_MAX));
        }
        LocalDate by = Typed.day(sheet.confirmBy());
        if (!sheet.confirmBy().isBlank() && (by == null || by.isBefore(LocalDate.now(scene.clock())))) {
            wrong.add(Reason.at("confirmBy", "briefing.refused.day"));
        }
        return wrong;
    }

    private void audit(Actor who, Briefing briefing, List<Briefing.Reader> to) {
        String sorts = to.stream()
                .collect(Collectors.groupingBy(Briefing.Reader::sort, Collectors.counting()))
                .toString();
        scene.audit()
                .record(
                        who,
                        SendBriefing.class.getSimpleName(),
                        new Audit.Subject(BriefingId.KIND, briefing.id().value(), briefing.title()),
                        null,
                        sorts);
    }
}
