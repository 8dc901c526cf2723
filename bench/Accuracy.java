import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongxin.learning.Learned;
import org.tongxin.learning.Learner;
import org.tongxin.learning.Lesson;

/**
 * Measures how right the product's suggestions are on real messages that stay where they are: categories by five-fold
 * cross-validation, units by learning from the earlier 70 % of the letters and asking about the rest. Prints the tables of
 * docs/accuracy.md. {@code bin/accuracy CATEGORIES.csv LETTERS.csv}.
 */
public class Accuracy {

    private static final int FOLDS = 5;
    private static final int SEEDS = 3;
    private static final double EARLIER = 0.7;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: bin/accuracy CATEGORIES.csv LETTERS.csv");
            System.exit(2);
        }
        categories(csv(Path.of(arguments[1])));
        units(csv(Path.of(arguments[2])), spellings(Path.of(arguments[0])));
    }

    private static void categories(List<Map<String, String>> rows) {
        List<Lesson> all = rows.stream()
                .map(row -> new Lesson(text(row, "title"), text(row, "body"), text(row, "label")))
                .collect(Collectors.toCollection(ArrayList::new));
        System.out.println("## Categories: " + all.size() + " messages, " + FOLDS + "-fold cross-validation");
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Lesson> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            folds(shuffled, seed);
        }
    }

    private static void folds(List<Lesson> lessons, int seed) {
        Map<String, int[]> counts = new TreeMap<>();
        double learning = 0;
        double asking = 0;
        double slowest = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> lesson = new ArrayList<>();
            List<Lesson> asked = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % FOLDS == fold ? asked : lesson).add(lessons.get(i));
            }
            long from = System.nanoTime();
            Learned learned = Learner.learn(lesson).orElseThrow();
            learning += seconds(from);
            for (Lesson each : asked) {
                long before = System.nanoTime();
                String said = learned.suggest(each.title(), each.body(), 1).getFirst().label();
                double took = seconds(before) * 1000;
                asking += took;
                slowest = Math.max(slowest, took);
                counts.computeIfAbsent(each.label(), _ -> new int[3])[said.equals(each.label()) ? 0 : 2]++;
                if (!said.equals(each.label())) {
                    counts.computeIfAbsent(said, _ -> new int[3])[1]++;
                }
            }
        }
        double sum = 0;
        StringBuilder each = new StringBuilder();
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int[] c = entry.getValue();
            double f = 2.0 * c[0] / (2 * c[0] + c[1] + c[2]);
            sum += f;
            each.append(" %s %.3f".formatted(entry.getKey(), f));
        }
        System.out.printf(
                "seed %d: macro F1 %.4f (%s ), learning %.1f s a fold, asking %.2f ms a text (slowest %.1f ms)%n",
                seed, sum / counts.size(), each, learning / FOLDS, asking / lessons.size(), slowest);
    }

    private static void units(List<Map<String, String>> rows, Map<Pattern, String> spellings) {
        Set<String> written = new HashSet<>();
        List<Map<String, String>> dated = rows.stream()
                .filter(row -> !text(row, "query_date").isBlank() && !text(row, "reply_agency").isBlank())
                .sorted(Comparator.comparing((Map<String, String> row) -> text(row, "query_date")))
                .toList();
        List<Lesson> letters = new ArrayList<>();
        for (Map<String, String> row : dated) {
            written.add(text(row, "reply_agency"));
            String unit = spellings.entrySet().stream()
                    .filter(entry -> entry.getKey().matcher(text(row, "reply_agency")).find())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (!unit.isEmpty()) {
                letters.add(new Lesson(text(row, "title"), text(row, "query"), unit));
            }
        }
        int cut = (int) (letters.size() * EARLIER);
        Set<String> units = letters.stream().map(Lesson::label).collect(Collectors.toSet());
        System.out.println("## Units: " + letters.size() + " dated letters, " + written.size() + " spellings read as "
                + units.size() + " units, the earlier " + cut + " learnt from");
        ask("all letters", letters.subList(0, cut), letters.subList(cut, letters.size()));
        String passing = "市政务信息办";
        List<Lesson> handled =
                letters.stream().filter(letter -> !letter.label().equals(passing)).toList();
        int second = (int) (handled.size() * EARLIER);
        ask("without the office that passes letters on", handled.subList(0, second), handled.subList(second, handled.size()));
    }

    private static void ask(String what, List<Lesson> earlier, List<Lesson> later) {
        long from = System.nanoTime();
        Learned learned = Learner.learn(earlier).orElseThrow();
        double learning = seconds(from);
        List<String> often = earlier.stream()
                .collect(Collectors.groupingBy(Lesson::label, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        int[] right = new int[6];
        for (Lesson letter : later) {
            count(right, 0, learned.suggest(letter.title(), letter.body(), 3).stream().map(Learned.Suggestion::label).toList(), letter);
            count(right, 2, often, letter);
            count(right, 4, nearest(earlier, letter), letter);
        }
        System.out.printf("%s: learnt from %d in %.1f s, asked about %d%n", what, earlier.size(), learning, later.size());
        String[] names = {"suggestion", "majority", "nearest neighbour"};
        for (int i = 0; i < names.length; i++) {
            System.out.printf(
                    "| %s | %.1f %% | %.1f %% |%n",
                    names[i], 100.0 * right[2 * i] / later.size(), 100.0 * right[2 * i + 1] / later.size());
        }
    }

    private static void count(int[] right, int at, List<String> said, Lesson letter) {
        right[at] += !said.isEmpty() && said.getFirst().equals(letter.label()) ? 1 : 0;
        right[at + 1] += said.contains(letter.label()) ? 1 : 0;
    }

    /** The units of the earlier letters that share most pairs of characters, each unit once. */
    private static List<String> nearest(List<Lesson> earlier, Lesson letter) {
        Set<String> asked = pairs(letter);
        Map<Lesson, Double> like = new HashMap<>();
        for (Lesson each : earlier) {
            Set<String> own = pairs(each);
            long common = asked.stream().filter(own::contains).count();
            like.put(each, common / (double) Math.max(1, asked.size() + own.size() - common));
        }
        return like.entrySet().stream()
                .sorted(Map.Entry.<Lesson, Double>comparingByValue().reversed())
                .map(entry -> entry.getKey().label())
                .distinct()
                .limit(3)
                .toList();
    }

    private static final Map<Lesson, Set<String>> PAIRS = new HashMap<>();

    private static Set<String> pairs(Lesson lesson) {
        return PAIRS.computeIfAbsent(lesson, each -> {
            Set<String> pairs = new HashSet<>();
            String text = each.title() + "\n" + each.body();
            for (int i = 0; i + 2 <= text.length(); i++) {
                pairs.add(text.substring(i, i + 2));
            }
            return pairs;
        });
    }

    private static Map<Pattern, String> spellings(Path table) throws IOException {
        Map<Pattern, String> spellings = new java.util.LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#") && line.contains(",")) {
                int comma = line.lastIndexOf(',');
                spellings.put(Pattern.compile(line.substring(0, comma)), line.substring(comma + 1));
            }
        }
        return spellings;
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        List<String> head = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(values -> {
                    Map<String, String> named = new HashMap<>();
                    for (int i = 0; i < Math.min(head.size(), values.size()); i++) {
                        named.put(head.get(i), values.get(i));
                    }
                    return named;
                })
                .toList();
    }
}
