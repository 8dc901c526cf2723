package org.tongxin.proposal.viewing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.clue.SeeClues;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Quota;
import org.tongxin.proposal.model.Step;

/** Turns what became of an act into a page: said and shown anew, or the same page with what is missing and what was typed. */
@Component
public class Answers {

    private final SeeProposal seeing;
    private final Wordings wordings;
    private final People people;
    private final SeeClues clues;
    private final Places places;
    private final Governed governed;

    Answers(SeeProposal seeing, Wordings wordings, People people, SeeClues clues, Places places, Governed governed) {
        this.governed = governed;
        this.seeing = seeing;
        this.wordings = wordings;
        this.people = people;
        this.clues = clues;
        this.places = places;
    }

    /**
     * What a page shows besides its matter.
     *
     * @param reasons why the act was refused
     * @param typed what the person had typed, by field
     * @param staleBy who acted in between; null: nobody
     */
    public record Again(
            List<Reason> reasons,
            Map<String, String> typed,
            @Nullable String staleBy,
            @Nullable Instant staleAt) {

        /** The page as it is first opened. */
        public static final Again FIRST = new Again(List.of(), Map.of(), null, null);

        public Again {
            reasons = List.copyOf(reasons);
            typed = Map.copyOf(typed);
        }

        /** What was typed into a field, or what stands there otherwise. */
        public String typed(String field, String otherwise) {
            return typed.getOrDefault(field, otherwise);
        }

        public String typed(String field) {
            return typed(field, "");
        }
    }

    /** Shows the same page again where the act was not done. */
    @FunctionalInterface
    public interface Page {
        String show(Again again);
    }

    /** After a done act the browser goes to {@code to}; otherwise the page comes again with status 422 or 409. */
    public String of(
            Outcome<Proposal> outcome,
            String said,
            String to,
            Map<String, String> typed,
            HttpServletResponse response,
            Page page) {
        return switch (outcome) {
            case Outcome.Done<Proposal>(Proposal done) -> {
                Said.next(response, said, done.text().title());
                yield "redirect:" + to;
            }
            case Outcome.Refused<Proposal>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(new Again(reasons, typed, null, null));
            }
            case Outcome.Stale<Proposal>(String byName, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page.show(new Again(List.of(), typed, byName, at));
            }
            case Outcome.Missing<Proposal> _ -> throw missing();
        };
    }

    /** The same for acts on the proposal's own page. */
    public String of(
            Outcome<Proposal> outcome,
            String said,
            ProposalId id,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return of(outcome, said, "/proposals/" + id, typed, response, again -> page(id, again, model));
    }

    /** The proposal's page. */
    public String page(ProposalId id, Again again, Model model) {
        SeeProposal.Seen seen = seeing.see(Acting.required(), id).orElseThrow(Answers::missing);
        model.addAttribute("seen", seen);
        model.addAttribute("who", Acting.required());
        model.addAttribute("wording", wordings.of(Acting.required()));
        model.addAttribute("again", again);
        model.addAttribute("rulings", governed.of(Acting.required(), seen.proposal()));
        model.addAttribute("clue", clues.origin(Acting.required(), id));
        model.addAttribute("leaders", leaders(Acting.required(), seen.proposal()));
        good(Acting.required(), seen).ifPresent(quota -> model.addAttribute("good", quota));
        return "proposal/page";
    }

    /** The places for good proposals, where the reader may choose this one now. */
    private Optional<Quota> good(Actor who, SeeProposal.Seen seen) {
        Proposal p = seen.proposal();
        boolean asked = p.excellence().isEmpty() && Step.CHOOSE_GOOD.allowedIn().contains(p.state());
        return asked && who.at(Desk.COMMITTEE_LEADER)
                ? Optional.of(
                        places.good(p.numbers().session(), seen.regulation().goodQuota()))
                : Optional.empty();
    }

    /** Who may be named in charge, where the reader is to name somebody now. */
    private List<Person> leaders(Actor who, Proposal proposal) {
        boolean asked = proposal.key().map(key -> !key.isChosen()).orElse(false);
        return asked && who.at(Desk.COMMITTEE_LEADER)
                ? Stream.concat(people.at(Desk.COMMITTEE_LEADER).stream(), people.at(Desk.LEADER_IN_CHARGE).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** No such proposal, or none this person sees. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
