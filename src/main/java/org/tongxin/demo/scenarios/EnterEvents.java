package org.tongxin.demo.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.events.EventKind;
import org.tongxin.proposal.events.NewEvent;
import org.tongxin.proposal.events.RecordWorkEvent;

/** Enters the proposal work of a scenario: consultations with units about several proposals at once. */
@Component
class EnterEvents {

    private final RecordWorkEvent recording;

    EnterEvents(RecordWorkEvent recording) {
        this.recording = recording;
    }

    void enter(Scenario scenario, Founded committee) {
        Actor who = committee.secretary();
        for (Said line : scenario.said().list("events")) {
            List<LocalDate> days = new Spread(new Random(7)).days(line.text("in"), line.number("times", 0));
            List<String> titles = line.texts("title");
            for (int i = 0; i < days.size(); i++) {
                NewEvent event = new NewEvent(
                        EventKind.valueOf(line.text("kind")),
                        days.get(i),
                        null,
                        line.text("place"),
                        titles.get(i % titles.size()),
                        null,
                        String.join("、", committee.names().subList(i * 5, i * 5 + 5)),
                        List.of(committee.units().get(i % committee.units().size())),
                        "逐件对办理方案交换意见。",
                        "会议纪要第 " + (i + 1) + " 期",
                        List.of());
                Outcome<UUID> outcome = Acting.as(who, () -> recording.record(who, event));
                if (!(outcome instanceof Outcome.Done)) {
                    throw new IllegalStateException(event.title() + ": " + outcome);
                }
            }
        }
    }
}
