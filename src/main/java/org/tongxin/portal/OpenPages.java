package org.tongxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Founding;
import org.tongxin.common.Open;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.publishing.OpenProposals;

/** Published proposals, for anybody: search, where each stands, the reply, and whether it was done. */
@Controller
class OpenPages {

    private static final int LONGEST_QUERY = 60;

    private final OpenProposals proposals;
    private final Founding founding;
    private final KnownCommittees known;
    private final Directories directories;
    private final Clock clock;

    OpenPages(OpenProposals proposals, Founding founding, KnownCommittees known, Directories directories, Clock clock) {
        this.proposals = proposals;
        this.founding = founding;
        this.known = known;
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/open")
    @Open(because = "Names the committees of this installation, as a public page has to")
    String committees(Model model) {
        List<Founding.Known> all = founding.all();
        if (all.size() == 1) {
            return "redirect:/open/" + all.getFirst().code();
        }
        model.addAttribute("committees", all);
        return "portal/committees";
    }

    @GetMapping("/open/{committee}")
    @Open(because = "Published proposals: what a decision opened to everybody")
    String list(
            @PathVariable String committee,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String clean = Prose.clean(q);
        String asked = clean.length() > LONGEST_QUERY ? clean.substring(0, LONGEST_QUERY) : clean;
        OpenProposals.Show part = Typed.code(OpenProposals.Show.class, show);
        OpenProposals.Show shown = part == null ? OpenProposals.Show.LATEST : part;
        return known.of(committee, found -> {
            model.addAttribute("committee", found);
            model.addAttribute("q", asked);
            model.addAttribute("show", shown);
            model.addAttribute("first", after == null);
            model.addAttribute("listed", proposals.list(shown, asked, after));
            model.addAttribute("directory", directories.of(found.id()));
            model.addAttribute("today", LocalDate.now(clock));
            return "portal/list";
        });
    }

    @GetMapping("/open/{committee}/{id}")
    @Open(because = "A published proposal: what a decision opened to everybody")
    String one(@PathVariable String committee, @PathVariable UUID id, Model model) {
        return known.of(committee, found -> {
            OpenProposals.Page page = proposals
                    .find(new ProposalId(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("committee", found);
            model.addAttribute("page", page);
            model.addAttribute("directory", directories.of(found.id()));
            model.addAttribute("today", LocalDate.now(clock));
            return "portal/one";
        });
    }
}
