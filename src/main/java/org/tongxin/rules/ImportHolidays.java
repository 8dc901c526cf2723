package org.tongxin.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/**
 * The system administrator enters a year's public holidays and make-up workdays (节假日安排) as the State Council announces them:
 * one line a day, {@code 2027-01-01,OFF,元旦}. A list replaces the year's earlier one as a whole; deadlines follow from then on.
 */
@UseCase
public class ImportHolidays {

    private static final int MOST_LINES = 120;
    private static final int NAME_MAX = 40;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Audit audit;

    ImportHolidays(JdbcClient jdbc, Rules rules, Audit audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
    }

    /** Stores the list where every line is right; otherwise says what is wrong with each, and stores nothing. */
    @Transactional
    public Outcome<Integer> enter(Actor who, String text) {
        List<Reason> wrong = new ArrayList<>();
        List<ShippedRules.Holiday> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            read(lines.get(i), i + 1, days, seen, wrong);
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            wrong.add(Reason.at("days", "rules.refused.days", MOST_LINES));
        }
        long years = days.stream().map(day -> day.day().getYear()).distinct().count();
        if (wrong.isEmpty() && years != 1) {
            wrong.add(Reason.at("days", "rules.refused.oneYear"));
        }
        return wrong.isEmpty() ? store(who, days) : Outcome.refused(wrong);
    }

    private Outcome<Integer> store(Actor who, List<ShippedRules.Holiday> days) {
        int year = days.getFirst().day().getYear();
        int list = jdbc.sql("select coalesce(max(list), 0) + 1 from rules.holiday"
                        + " where committee_id = platform.acting_committee() and year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        for (ShippedRules.Holiday day : days) {
            jdbc.sql("insert into rules.holiday values (platform.acting_committee(), ?, ?, ?, ?, ?)")
                    .param(year)
                    .param(list)
                    .param(day.day())
                    .param(day.off() ? "OFF" : "WORK")
                    .param(day.name())
                    .update();
        }
        audit.record(
                who,
                "ImportHolidays",
                new Audit.Subject("calendar", null, String.valueOf(year)),
                null,
                Map.of("list", list, "days", days.size()));
        rules.forgetAfterwards(who.committee());
        return Outcome.done(year);
    }

    private static void read(
            String line, int number, List<ShippedRules.Holiday> days, Set<LocalDate> seen, List<Reason> wrong) {
        String[] cells = line.split("[,，]", 3);
        try {
            LocalDate day = LocalDate.parse(cells[0].strip());
            boolean kind = cells.length == 3 && cells[1].strip().matches("OFF|WORK");
            String name = kind ? cells[2].strip() : "";
            if (!kind || name.isEmpty() || name.length() > NAME_MAX) {
                wrong.add(Reason.at("days", "rules.refused.dayLine", number));
            } else if (!seen.add(day)) {
                wrong.add(Reason.at("days", "rules.refused.dayTwice", number));
            } else {
                days.add(new ShippedRules.Holiday(day, cells[1].strip().equals("OFF"), name));
            }
        } catch (DateTimeParseException _) {
            wrong.add(Reason.at("days", "rules.refused.dayLine", number));
        }
    }
}
