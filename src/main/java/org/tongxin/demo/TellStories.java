package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.importing.ImportPastCase;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Quality;
import org.tongxin.proposal.model.Text;

/** Tells the stories of the demonstration's proposals: what is past with its days, what is going on today by today's acts. */
@Component
class TellStories {

    private final ImportPastCase past;
    private final TodaysActs today;
    private final Scenes scenes;
    private final FillClues clues;
    private final FillPlaces places;
    private final Directories directories;
    private final Clock clock;

    TellStories(
            ImportPastCase past,
            TodaysActs today,
            Scenes scenes,
            FillClues clues,
            FillPlaces places,
            Directories directories,
            Clock clock) {
        this.past = past;
        this.today = today;
        this.scenes = scenes;
        this.clues = clues;
        this.places = places;
        this.directories = directories;
        this.clock = clock;
    }

    void tell(Script script, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Acting.run(
                secretary,
                () -> script.proposals().stream()
                        // the book is kept in the order of the days
                        .sorted((a, b) -> Integer.compare(b.back(), a.back()))
                        .forEach(story -> tell(story, troupe, secretary)));
        today.lookBack(troupe);
        today.begin(troupe);
        scenes.end(troupe);
        clues.fill(secretary.committee(), troupe);
        places.fill(secretary.committee(), troupe);
    }

    private void tell(Script.Story story, DemoPeople.Troupe troupe, Actor secretary) {
        Outcome<Proposal> outcome = past.enter(secretary, life(story, troupe), troupe, Channel.ONLINE);
        if (outcome instanceof Outcome.Done<Proposal>(Proposal proposal)) {
            today.goOn(story, proposal, troupe);
            scenes.play(story, proposal, troupe);
        } else {
            throw new IllegalStateException(story.title() + ": " + outcome);
        }
    }

    private PastCase life(Script.Story story, DemoPeople.Troupe troupe) {
        MemberId author = member(troupe, story.who());
        List<MemberId> others =
                story.others().stream().map(login -> member(troupe, login)).toList();
        return new PastCase(
                null,
                author,
                others,
                new Text(story.title(), story.situation(), story.analysis(), story.suggestion()),
                day(-story.back()),
                reviewed(story),
                handled(story),
                answered(story),
                rated(story, author, others));
    }

    private PastCase.@Nullable Reviewed reviewed(Script.Story story) {
        LocalDate on = day(-story.back() + 5);
        if (story.refusal() != null) {
            return new PastCase.Reviewed(on, null, story.refusal(), story.comment() == null ? "" : story.comment());
        }
        return story.category() == null ? null : new PastCase.Reviewed(on, story.category(), null, "", mark(story));
    }

    /** Reviewers have marked quality for a year and a half; what says more was found better. */
    private static @Nullable Quality mark(Script.Story story) {
        if (story.back() > 550) {
            return null;
        }
        int length = story.situation().length() + story.suggestion().length();
        return length > 120
                ? Quality.EXCELLENT
                : length > 60 ? Quality.GOOD : length > 38 ? Quality.FAIR : Quality.WEAK;
    }

    private PastCase.@Nullable Handled handled(Script.Story story) {
        if (story.lead() == null || story.is(story.filed())) {
            return null;
        }
        boolean fresh = story.is(story.pending()) || story.objected() != null;
        LocalDate on = fresh ? day(-2) : day(-story.back() + 9);
        return new PastCase.Handled(
                on,
                unit(story.lead()),
                story.jointUnits().stream().map(this::unit).toList(),
                fresh ? null : on.plusDays(2));
    }

    private PastCase.@Nullable Answered answered(Script.Story story) {
        if (story.reply() == null) {
            return null;
        }
        LocalDate on = story.rate() == null ? day(-5) : day(-story.back() + 80);
        List<Promise> promises = new ArrayList<>();
        if (story.promises() != null) {
            // what was promised lay ahead on the day of the reply
            story.promises()
                    .forEach(pledge -> promises.add(new Promise(promises.size() + 1, pledge.text(), day(pledge.in()))));
        }
        Grade grade = story.grade() == null ? Grade.A : Grade.valueOf(story.grade());
        return new PastCase.Answered(on, story.reply(), grade, true, "办公室 0000-6602100", promises);
    }

    private List<PastCase.Rated> rated(Script.Story story, MemberId author, List<MemberId> others) {
        List<PastCase.Rated> ratings = new ArrayList<>();
        LocalDate on = day(-story.back() + 90);
        if (story.rate() != null) {
            ratings.add(rating(author, on, story.rate(), story.says()));
        }
        if (story.rateCo() != null) {
            List<String> words = story.rateCo();
            others.forEach(member -> ratings.add(rating(member, on, words, null)));
        }
        return ratings;
    }

    private static PastCase.Rated rating(MemberId member, LocalDate on, List<String> words, @Nullable String says) {
        return new PastCase.Rated(
                member, on, Judgement.valueOf(words.get(0)), Judgement.valueOf(words.get(1)), says == null ? "" : says);
    }

    private LocalDate day(int offset) {
        return LocalDate.now(clock).plusDays(offset);
    }

    private UnitId unit(String name) {
        return directories
                .of(Acting.required().committee())
                .unitNamed(name)
                .map(UnitCard::id)
                .orElseThrow();
    }

    private static MemberId member(DemoPeople.Troupe troupe, String login) {
        return java.util.Objects.requireNonNull(troupe.named(login).member());
    }
}
