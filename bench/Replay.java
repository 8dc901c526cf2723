import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replays a file of real letters with their replies through the interface as past cases, then puts what the ledger says beside
 * the same figures counted straight from the file. Needs nothing but a JDK: {@code bin/replay mails.csv http://localhost:8080
 * TOKEN}, with a token of the secretariat. Rows that cannot be a life (no date, no text, a reply before the letter) are
 * reported and left out. The letters carry no judgement; the replay makes some up so that the step is taken, and compares none.
 */
public class Replay {

    private static final int PROPOSERS = 18;
    private static final String[] JUDGEMENTS = {"SATISFIED", "SATISFIED", "BASICALLY", "SATISFIED", "DISSATISFIED"};

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Replay(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What is counted of one unit, or of all. */
    private static final class Count {
        private long received;
        private long replied;
        private final List<Long> days = new ArrayList<>();

        private String words(long filed) {
            return "%d / %d / %d / %s / %s".formatted(received, filed, replied, quantile(0.5), quantile(0.9));
        }

        private String quantile(double share) {
            if (days.isEmpty()) {
                return "-";
            }
            List<Long> sorted = days.stream().sorted().toList();
            return String.valueOf(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: bin/replay FILE.csv http://HOST:PORT TOKEN");
            System.exit(2);
        }
        Replay replay = new Replay(arguments[1], arguments[2]);
        System.exit(replay.run(csv(Files.readString(Path.of(arguments[0])))) ? 0 : 1);
    }

    private boolean run(List<Map<String, String>> rows) throws IOException, InterruptedException {
        Map<String, Count> units = new TreeMap<>();
        Count all = new Count();
        Map<String, List<String>> leftOut = new LinkedHashMap<>();
        int n = 0;
        for (Map<String, String> row : rows) {
            String trouble = row.get("query_date").isBlank() ? "no date" : post(row, n);
            if (trouble.isEmpty()) {
                count(all, row);
                if (!row.get("reply_agency").isBlank()) {
                    count(units.computeIfAbsent(unit(row), _ -> new Count()), row);
                }
            } else {
                leftOut.computeIfAbsent(trouble, _ -> new ArrayList<>()).add(row.get("mail_id"));
            }
            if (++n % 200 == 0) {
                System.err.println(n + " of " + rows.size());
            }
        }
        leftOut.forEach((why, which) ->
                System.out.println("left out, " + why + ": " + which.size() + " " + which.stream().limit(10).toList()));
        return compare(all, units, rows);
    }

    private static void count(Count count, Map<String, String> row) {
        count.received++;
        if (isReplied(row)) {
            count.replied++;
            count.days.add(ChronoUnit.DAYS.between(
                    LocalDate.parse(row.get("query_date")), LocalDate.parse(row.get("reply_date"))));
        }
    }

    private static boolean isReplied(Map<String, String> row) {
        return !row.get("reply").isBlank() && !row.get("reply_date").isBlank() && !row.get("reply_agency").isBlank();
    }

    private static String unit(Map<String, String> row) {
        return row.get("reply_agency").strip();
    }

    /** The letter's number is given twice to some; with the page it stood on it is one of its own. */
    private static String source(Map<String, String> row) {
        return row.get("mail_id") + "/" + row.get("url").replaceAll(".*=", "");
    }

    /** Sends one letter as a past case; gives what stood against it, or nothing. */
    private String post(Map<String, String> row, int n) throws IOException, InterruptedException {
        String day = row.get("query_date");
        String member = "W%04d".formatted(n % PROPOSERS + 1);
        Map<String, Object> past = new LinkedHashMap<>();
        past.put("source", source(row));
        past.put("proposer", member);
        past.put("title", row.get("title"));
        past.put("situation", row.get("query"));
        past.put("receivedOn", day);
        past.put("filedOn", day);
        if (!row.get("reply_agency").isBlank()) {
            past.put("transferredOn", day);
            past.put("signedOn", day);
            past.put("lead", unit(row));
        }
        if (isReplied(row)) {
            past.put("repliedOn", row.get("reply_date"));
            past.put("reply", row.get("reply"));
            past.put("ratings", List.of(judgement(row, member, n)));
        }
        HttpResponse<String> answer = send(request("/api/v1/past-cases")
                .header("Idempotency-Key", "replay-" + source(row))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(past), StandardCharsets.UTF_8)));
        return answer.statusCode() == 201 ? "" : answer.statusCode() + " " + keys(answer.body());
    }

    private static Map<String, Object> judgement(Map<String, String> row, String member, int n) {
        LocalDate on = LocalDate.parse(row.get("reply_date")).plusDays(1 + n % 9);
        String comment = JUDGEMENTS[n % 5].equals("DISSATISFIED") ? "回放所加" : "";
        return Map.of(
                "member", member,
                "on", on.toString(),
                "work", "SATISFIED",
                "result", JUDGEMENTS[n % 5],
                "comment", comment);
    }

    private static String keys(String body) {
        Matcher matcher = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(body);
        List<String> keys = new ArrayList<>();
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys.isEmpty() ? body : String.join(" ", keys);
    }

    private boolean compare(Count all, Map<String, Count> units, List<Map<String, String>> rows)
            throws IOException, InterruptedException {
        String first = rows.stream().map(row -> row.get("query_date")).filter(day -> !day.isBlank()).min(Comparator.naturalOrder()).orElseThrow();
        String last = rows.stream().map(row -> row.get("reply_date")).filter(day -> !day.isBlank()).max(Comparator.naturalOrder()).orElseThrow();
        String body = send(request("/api/v1/figures?by=UNIT&from=" + first + "&until=" + LocalDate.parse(last).plusDays(10)).GET()).body();
        String whole = body.substring(body.indexOf("\"whole\":"), body.indexOf("\"parts\":"));
        Map<String, String> parts = new HashMap<>();
        Matcher part = Pattern.compile("\\{\"key\":\"[^\"]+\",\"name\":\"([^\"]+)\",\"shortName\":\"([^\"]+)\",\"measures\":").matcher(body);
        while (part.find()) {
            String measures = object(body, part.end());
            parts.put(part.group(1), measures);
            // a unit that was known already may have been named by its short name
            parts.putIfAbsent(part.group(2), measures);
        }
        System.out.println();
        System.out.println("| | file: received / filed / replied / median / 90th percentile days | ledger: the same | |");
        System.out.println("|---|---|---|---|");
        boolean same = line("all", all.words(all.received), words(whole, "received", "filed"));
        List<Map.Entry<String, Count>> bySize = units.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Count> entry) -> -entry.getValue().received))
                .toList();
        int agree = 0;
        for (int i = 0; i < bySize.size(); i++) {
            Count count = bySize.get(i).getValue();
            String ledger = parts.containsKey(bySize.get(i).getKey()) ? words(parts.get(bySize.get(i).getKey()), "transferred", "transferred") : "-";
            boolean fits = count.words(count.received).equals(ledger);
            agree += fits ? 1 : 0;
            if (i < 20 || !fits) {
                line("unit " + (i + 1), count.words(count.received), ledger);
            }
        }
        System.out.println();
        System.out.println(agree + " of " + bySize.size() + " units agree (the twenty largest are shown; for units “received” is what was transferred to them)");
        return same && agree == bySize.size();
    }

    /** The object that begins there, to its own closing brace; measures hold numbers only, so no brace stands in a text. */
    private static String object(String json, int from) {
        int depth = 0;
        for (int i = from; i < json.length(); i++) {
            depth += json.charAt(i) == '{' ? 1 : json.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return json.substring(from, i + 1);
            }
        }
        return "";
    }

    private static boolean line(String name, String file, String ledger) {
        System.out.println("| " + name + " | " + file + " | " + ledger + " | " + (file.equals(ledger) ? "agree" : "DIFFER") + " |");
        return file.equals(ledger);
    }

    private static String words(String measures, String received, String filed) {
        return "%s / %s / %s / %s / %s".formatted(
                number(measures, received), number(measures, filed), number(measures, "replied"),
                number(measures, "medianDays"), number(measures, "ninetiethDays"));
    }

    private static String number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":([0-9.]+)").matcher(json);
        return matcher.find() ? matcher.group(1).replace(".0", "") : "-";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> fields = new ArrayList<>();
                map.forEach((name, field) -> fields.add(json(name) + ":" + json(field)));
                yield "{" + String.join(",", fields) + "}";
            }
            case List<?> list -> "[" + String.join(",", list.stream().map(Replay::json).toList()) + "]";
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < 0x20) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Reads a table with a head; cells may be quoted and hold line ends. */
    private static List<Map<String, String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (quoted && c == '"' && i + 1 < whole.length() && whole.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        lines.getLast().add(cell.toString());
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() == lines.getFirst().size()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < line.size(); i++) {
                    row.put(lines.getFirst().get(i).strip(), line.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
