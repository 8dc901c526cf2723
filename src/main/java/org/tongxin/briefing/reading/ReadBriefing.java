package org.tongxin.briefing.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.Briefings;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Matter;
import org.tongxin.matter.SeeMatters;

/** A person opens a briefing; the first time somebody it was sent to does so is kept (打开通报). */
@UseCase
public class ReadBriefing {

    private static final int READERS = 60;

    private final Briefings briefings;
    private final SeeMatters matters;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadBriefing(Briefings briefings, SeeMatters matters, JdbcClient jdbc, Clock clock) {
        this.briefings = briefings;
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A briefing before somebody's eyes.
     *
     * @param me this person as its reader; null: it was not sent to them
     * @param record the record it brings to notice, where this person sees it
     * @param standing how far its readers are; null: this person does not answer for it
     */
    public record Seen(
            Briefing briefing,
            List<Briefing.Enclosed> files,
            Briefing.@Nullable Reader me,
            @Nullable Matter record,
            @Nullable Standing standing) {}

    /**
     * How far its readers are.
     *
     * @param readers those of the stand that was asked for, by sector and name
     * @param next where the page after begins
     */
    public record Standing(
            int unopened,
            int opened,
            int confirmed,
            Briefing.Stand show,
            List<Briefing.Reader> readers,
            @Nullable String next) {}

    /** Opens it, if it was sent to this person or they answer for it. */
    @Transactional
    public Optional<Seen> open(Actor who, BriefingId id, Briefing.@Nullable Stand show, @Nullable String after) {
        Optional<Briefing> found = briefings.find(id);
        Optional<Briefing.Reader> me = found.flatMap(_ -> briefings.reader(id, Briefing.Reader.of(who)));
        boolean keeps = found.filter(briefing -> briefing.isKeptBy(who)).isPresent();
        if (me.isEmpty() && !keeps) {
            return Optional.empty();
        }
        if (me.filter(reader -> reader.openedAt() == null).isPresent()) {
            briefings.opened(id, me.get().person(), clock.instant());
        }
        Briefing briefing = found.orElseThrow();
        Matter record = briefing.matter() == null
                ? null
                : matters.see(who, briefing.matter())
                        .map(SeeMatters.Seen::matter)
                        .orElse(null);
        return Optional.of(new Seen(
                briefing, briefings.files(id), me.orElse(null), record, keeps ? standing(id, show, after) : null));
    }

    /** One of its files. */
    @Transactional
    public Optional<Briefing.Enclosed> file(Actor who, BriefingId id, int no) {
        return open(who, id, null, null).stream()
                .flatMap(seen -> seen.files().stream())
                .filter(file -> file.no() == no)
                .findFirst();
    }

    private Standing standing(BriefingId id, Briefing.@Nullable Stand asked, @Nullable String after) {
        Briefing.Stand show = asked == null ? Briefing.Stand.UNOPENED : asked;
        String[] place = after == null ? new String[0] : after.split("~", 3);
        java.util.UUID last = place.length == 3 ? org.tongxin.common.Typed.id(place[2], value -> value) : null;
        List<Briefing.Reader> readers = jdbc.sql("""
                select * from briefing.recipient where committee_id = platform.acting_committee() and briefing_id = :id and %s
                   and (sector, name, person_id) > (:sector, :name, :last) order by sector, name, person_id limit :most""".formatted(stands(show)))
                .param("id", id.value())
                .param("sector", last == null ? "" : place[0])
                .param("name", last == null ? "" : place[1])
                .param("last", last == null ? new java.util.UUID(0, 0) : last)
                .param("most", READERS + 1)
                .query((row, _) -> Briefings.reader(row))
                .list();
        Briefing.Reader end = readers.size() > READERS ? readers.get(READERS - 1) : null;
        return jdbc.sql("""
                select count(*) filter (where opened_at is null) as unopened,
                       count(*) filter (where opened_at is not null and confirmed_at is null) as opened,
                       count(*) filter (where confirmed_at is not null) as confirmed
                  from briefing.recipient where committee_id = platform.acting_committee() and briefing_id = ?""")
                .param(id.value())
                .query((row, _) -> new Standing(
                        row.getInt("unopened"),
                        row.getInt("opened"),
                        row.getInt("confirmed"),
                        show,
                        readers.subList(0, Math.min(READERS, readers.size())),
                        end == null ? null : end.sector() + "~" + end.name() + "~" + end.person()))
                .single();
    }

    private static String stands(Briefing.Stand stand) {
        return switch (stand) {
            case UNOPENED -> "opened_at is null";
            case OPENED -> "opened_at is not null and confirmed_at is null";
            case CONFIRMED -> "confirmed_at is not null";
        };
    }
}
