package org.tongxin.proposal.viewing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.ReplyState;
import tools.jackson.databind.json.JsonMapper;

/** Everything of a proposal in one file: the text and replies to read, the timeline as a table, the whole as data. */
@Controller
class BundlePages {

    private final SeeProposal seeing;
    private final Wordings wordings;
    private final JsonMapper json;

    BundlePages(SeeProposal seeing, Wordings wordings, JsonMapper json) {
        this.seeing = seeing;
        this.wordings = wordings;
        this.json = json;
    }

    @GetMapping("/proposals/{id}/bundle")
    @For(SeeProposal.class)
    ResponseEntity<byte[]> bundle(@PathVariable UUID id) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, new ProposalId(id)).orElseThrow(Answers::missing);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("proposal-" + id + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(zip(seen, wordings.of(who)));
    }

    private byte[] zip(SeeProposal.Seen seen, Wording wording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "proposal.txt", text(seen, wording));
            entry(zip, "timeline.csv", timeline(seen));
            entry(zip, "proposal.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(ProposalDoc.of(seen)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(SeeProposal.Seen seen, Wording wording) {
        var p = seen.proposal();
        String replies = seen.sight().replies().stream()
                .filter(reply -> reply.state() == ReplyState.ISSUED)
                .map(BundlePages::reply)
                .collect(Collectors.joining());
        return String.join(
                "\n\n",
                p.text().title(),
                wording.number(p),
                p.text().situation(),
                p.text().analysis(),
                p.text().suggestion(),
                replies);
    }

    private static String reply(Reply reply) {
        String promises = reply.sheet().promises().stream()
                .map(promise -> "\n" + promise.no() + ". " + promise.text() + " (" + promise.dueOn() + ")")
                .collect(Collectors.joining());
        return "----\n" + reply.sheet().grade() + "\n" + reply.sheet().text() + promises + "\n";
    }

    private static String timeline(SeeProposal.Seen seen) {
        String rows = seen.timeline().stream()
                .map(line -> Csv.line(List.of(
                        line.on().toString(),
                        line.step(),
                        line.from().name(),
                        line.to().name(),
                        line.name(),
                        line.words())))
                .collect(Collectors.joining());
        return Csv.MARK + "day,step,from,to,name,words\r\n" + rows;
    }
}
