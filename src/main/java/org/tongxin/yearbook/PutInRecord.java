package org.tongxin.yearbook;

import java.util.UUID;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;

/** The editor puts a record in again that was left out. */
@UseCase
public class PutInRecord {

    private final Editing editing;
    private final Yearbooks yearbooks;

    PutInRecord(Editing editing, Yearbooks yearbooks) {
        this.editing = editing;
        this.yearbooks = yearbooks;
    }

    /** Puts it in again. */
    public Outcome<Yearbook> putIn(Actor who, UUID id, int seen, MatterRef matter) {
        return editing.change(who, PutInRecord.class, id, seen, held -> {
            if (held.leftOut().stream().noneMatch(each -> each.matter().equals(matter))) {
                return Outcome.missing();
            }
            yearbooks.putIn(id, matter);
            return Outcome.done(held.book());
        });
    }
}
