package org.tongxin.briefing.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.Briefings;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;
import org.tongxin.files.Attached;
import org.tongxin.files.FileStore;
import org.tongxin.matter.ProveMatter;

/** The files that go with a briefing: those of its record as they are, and those the sender adds. */
@Component
class Enclosing {

    private final Briefings briefings;
    private final FileStore store;

    Enclosing(Briefings briefings, FileStore store) {
        this.briefings = briefings;
        this.store = store;
    }

    List<Reason> wrong(List<Attached> files) {
        List<Reason> wrong = new ArrayList<>();
        if (files.size() > Briefing.FILES_MAX) {
            wrong.add(Reason.at("files", "briefing.refused.files", Briefing.FILES_MAX));
        }
        for (Attached file : files) {
            if (file.type().isEmpty()) {
                wrong.add(Reason.at("files", "matter.refused.fileType", file.name()));
            } else if (file.bytes() <= 0 || file.bytes() > Attached.BYTES_MAX) {
                wrong.add(Reason.at("files", "matter.refused.fileSize", file.name()));
            }
        }
        return wrong;
    }

    /** Keeps them; why not, where the disk takes no more. */
    Optional<Reason> keep(Actor who, Briefing briefing, List<ProveMatter.Proof> ofRecord, List<Attached> added) {
        int no = 0;
        for (ProveMatter.Proof proof : ofRecord) {
            briefings.insert(
                    briefing.id(),
                    new Briefing.Enclosed(++no, proof.name(), proof.type(), proof.bytes(), proof.sha256()));
        }
        for (Attached file : added) {
            Optional<FileStore.Kept> kept =
                    store.keep(who.committee(), file.content().get());
            if (kept.isEmpty()) {
                return Optional.of(Reason.at("files", "matter.refused.disk"));
            }
            briefings.insert(
                    briefing.id(),
                    new Briefing.Enclosed(
                            ++no,
                            file.name(),
                            file.type().orElseThrow(),
                            kept.get().bytes(),
                            kept.get().sha256()));
        }
        return Optional.empty();
    }
}
