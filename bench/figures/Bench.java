import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.Tongxin;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.figures.defined.Behind;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.KindsOfFacts;
import org.tongxin.figures.defined.OpenFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Source;
import org.tongxin.figures.defined.Span;
import org.tongxin.ledger.FoldCells;
import org.tongxin.platform.Acting;

/**
 * The benchmark of counting: {@code bench/figures/run DATA-FOLDER FACTS [COMMITTEES]}. Fifty committees in three levels, facts of twenty years of every kind
 * that a shipped figure counts, cells folded by the product's own job; then every shipped figure, dashboards of thirty and the pages behind
 * numbers, over random spans and scopes, through the product's own beans. Prints one table. A folder that is filled already is only measured.
 */
public class Bench {

    private static int committees = 50;
    private static final Random RANDOM = new Random(20_261_121);

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int facts = Integer.parseInt(arguments[1]);
        if (arguments.length > 2) {
            committees = Integer.parseInt(arguments[2]);
        }
        try (ConfigurableApplicationContext app = SpringApplication.run(
                Tongxin.class,
                "--tongxin.home=" + home,
                "--server.port=0",
                "--tongxin.demo=false",
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN")) {
            List<CommitteeId> committees = filled(app, home, facts);
            sizes(home);
            measure(app, Acting.platform(committees.getFirst()));
        }
        System.exit(0);
    }

    private static List<CommitteeId> filled(ConfigurableApplicationContext app, Path home, int facts) throws Exception {
        Path list = home.resolve("bench.committees");
        if (!Files.exists(list)) {
            List<CommitteeId> committees = found(app.getBean(Founding.class));
            Actor top = Acting.platform(committees.getFirst());
            List<Load.Writes> kinds = Acting.as(top, () -> written(app));
            long from = System.nanoTime();
            load(home, committees, facts / Bench.committees, kinds);
            System.out.printf("%,d facts of %d kinds, loaded in %d s%n", facts, kinds.size(), (System.nanoTime() - from) / 1_000_000_000);
            Files.writeString(list, committees.stream().map(id -> id.value().toString()).collect(Collectors.joining("\n")));
        }
        List<CommitteeId> committees = Files.readAllLines(list).stream().map(line -> new CommitteeId(UUID.fromString(line))).toList();
        long from = System.nanoTime();
        FoldCells folding = app.getBean(FoldCells.class);
        inTwo(i -> Acting.run(Acting.platform(committees.get(i)), folding::foldAll));
        long folded = (System.nanoTime() - from) / 1_000_000_000;
        if (folded > 1) {
            System.out.printf("Folded in %d s%n", folded);
            try (Connection owner = owner(home); Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        return committees;
    }

    private static List<CommitteeId> found(Founding founding) {
        List<CommitteeId> ids = new ArrayList<>();
        for (int i = 0; i < committees; i++) {
            CommitteeId id = CommitteeId.fresh();
            CommitteeId parent = i == 0 ? null : i < 10 ? ids.getFirst() : ids.get(1 + i % 9);
            Founding.Level level = i == 0 ? Founding.Level.PROVINCIAL : i < 10 ? Founding.Level.MUNICIPAL : Founding.Level.COUNTY;
            founding.found(new Founding.NewCommittee(id, parent, level, "b" + i + "-" + id, new Directory.Names("政协" + i, "政协" + i), List.of()));
            ids.add(id);
        }
        return ids;
    }

    /** Every kind of fact that a shipped figure counts, told apart as the figures tell them apart. */
    private static List<Load.Writes> written(ConfigurableApplicationContext app) {
        Collection<KindsOfFacts.Kind> known = app.getBean(KindsOfFacts.class).all();
        Map<String, Map<String, TreeSet<String>>> facets = new TreeMap<>();
        Map<String, String[]> parties = new TreeMap<>();
        for (FigureDefinition figure : app.getBean(FigureBooks.class).current().all()) {
            for (Source source : sources(figure)) {
                for (String kind : kinds(source, known)) {
                    Map<String, TreeSet<String>> values = facets.computeIfAbsent(kind, _ -> new TreeMap<>());
                    source.where().forEach((facet, each) -> values.computeIfAbsent(facet, _ -> new TreeSet<>()).addAll(each));
                    if (figure instanceof FigureDefinition.Parties of) {
                        parties.put(kind, new String[] {of.members() ? "MEMBER" : "BODY", of.role() == null ? "lead" : of.role()});
                    }
                }
            }
        }
        List<Load.Writes> all = new ArrayList<>();
        facets.forEach((kind, values) -> {
            boolean came = kind.endsWith(".attended");
            String[] party = parties.getOrDefault(kind, came ? new String[] {"MEMBER", "attendee"} : new String[] {"", ""});
            if (came) {
                values.computeIfAbsent("as", _ -> new TreeSet<>()).addAll(List.of("member", "standing", "leader", "guest"));
            }
            all.add(new Load.Writes(kind, party[0], party[1], combinations(values)));
        });
        all.sort(Comparator.comparing(each -> each.kind().hashCode()));
        return all;
    }

    private static List<Source> sources(FigureDefinition figure) {
        return switch (figure) {
            case FigureDefinition.Counted counted -> List.of(counted.source());
            case FigureDefinition.Parties parties -> List.of(parties.source());
            case FigureDefinition.Distinct distinct -> List.of(distinct.source());
            case FigureDefinition.Stock stock -> List.of(stock.opened(), stock.closed());
            case FigureDefinition.Ratio _, FigureDefinition.Sum _, FigureDefinition.Rate _ -> List.of();
        };
    }

    private static List<String> kinds(Source source, Collection<KindsOfFacts.Kind> known) {
        return source.of().stream().flatMap(each -> {
            String event = each.substring(each.lastIndexOf('.') + 1);
            if (each.startsWith("group:")) {
                String group = each.substring(6, each.lastIndexOf('.'));
                return known.stream().filter(kind -> kind.group().equals(group)).map(KindsOfFacts.Kind::name).filter(name -> name.endsWith("." + event));
            }
            return each.startsWith("*") ? known.stream().map(KindsOfFacts.Kind::name).filter(name -> name.endsWith("." + event)) : List.of(each).stream();
        }).toList();
    }

    private static List<String> combinations(Map<String, TreeSet<String>> values) {
        return IntStream.range(0, values.isEmpty() ? 1 : 6)
                .mapToObj(i -> values.entrySet().stream().map(each -> {
                    List<String> all = new ArrayList<>(each.getValue());
                    all.add("other");
                    return "\"" + each.getKey() + "\":\"" + all.get(i % all.size()) + "\"";
                }).collect(Collectors.joining(",", "{", "}")))
                .distinct().toList();
    }

    private static Connection owner(Path home) throws Exception {
        String port = Files.readString(home.resolve("postgres.port")).strip();
        String password = Files.readString(home.resolve("secrets").resolve("database-tongxin_owner")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tongxin", "tongxin_owner", password);
    }

    private static void load(Path home, List<CommitteeId> committees, int each, List<Load.Writes> kinds) throws Exception {
        try (Connection owner = owner(home); Statement statement = owner.createStatement()) {
            // ten million look-ups of facts just written would measure the loading, not the counting
            statement.execute("alter table ledger.fact_party drop constraint fact_party_committee_id_fact_id_fkey");
            statement.execute("alter table ledger.fact drop constraint fact_committee_id_reverses_fkey");
            inTwo(i -> {
                try (Connection own = owner(home)) {
                    Load.fill(own, committees.get(i).value(), i, each, kinds);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            statement.execute("alter table ledger.fact_party add foreign key (committee_id, fact_id) references ledger.fact not valid");
            statement.execute("alter table ledger.fact add foreign key (committee_id, reverses) references ledger.fact not valid");
            statement.execute("analyze ledger.fact, ledger.fact_party");
        }
    }

    /** For each committee, two at a time. */
    private static void inTwo(IntConsumer work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < committees; i++) {
                int n = i;
                all.add(threads.submit(() -> work.accept(n)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void sizes(Path home) throws Exception {
        try (Connection owner = owner(home); Statement statement = owner.createStatement()) {
            for (String table : List.of("ledger.fact", "ledger.fact_party", "ledger.cell", "ledger.cell_set", "ledger.ordinal", "ledger.roll", "ledger.joint")) {
                ResultSet size = statement.executeQuery(
                        "select pg_size_pretty(pg_total_relation_size('" + table + "')), (select reltuples::bigint from pg_class where oid = '" + table + "'::regclass)");
                size.next();
                System.out.printf("%s: %s, %,d rows%n", table, size.getString(1), size.getLong(2));
            }
        }
    }

    /** Years, all twenty years, two days; the own committee, those below, all, one level. */
    private static Question question() {
        LocalDate from = LocalDate.of(2006, 1, 1).plusDays(RANDOM.nextInt(6_900));
        Span span = switch (RANDOM.nextInt(4)) {
            case 0 -> Span.year(2006 + RANDOM.nextInt(20));
            case 1 -> Span.between(LocalDate.of(2006, 1, 1), LocalDate.of(2025, 12, 31));
            default -> Span.between(from, from.plusDays(RANDOM.nextInt(400 + RANDOM.nextInt(6_900))));
        };
        return switch (RANDOM.nextInt(4)) {
            case 0 -> Question.own(span);
            case 1 -> Question.of(span, Question.Scope.BELOW);
            case 2 -> Question.of(span, Question.Scope.ALL);
            default -> Question.of(span, Founding.Level.COUNTY);
        };
    }

    private static void measure(ConfigurableApplicationContext app, Actor top) {
        DefinedFigures figures = app.getBean(DefinedFigures.class);
        OpenFigure opening = app.getBean(OpenFigure.class);
        List<FigureDefinition> all = Acting.as(top, () -> List.copyOf(app.getBean(FigureBooks.class).current().all()));
        List<String> codes = all.stream().map(FigureDefinition::code).toList();
        List<String> leaves = all.stream().filter(each -> each.madeOf().isEmpty()).map(FigureDefinition::code).toList();
        Supplier<String> any = () -> codes.get(RANDOM.nextInt(codes.size()));
        for (int i = 0; i < 600; i++) {
            Acting.as(top, () -> figures.ask(top, any.get(), question()));
        }
        System.out.println("| what | p50 ms | p99 ms | processors p50 ms | processors p99 ms |\n|---|---|---|---|---|");
        List<Double> clock = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        TreeMap<Double, String> slow = new TreeMap<>(Comparator.reverseOrder());
        for (String code : codes) {
            Took took = timed(4, () -> figures.ask(top, code, question()), top);
            Arrays.stream(took.clock()).forEach(clock::add);
            Arrays.stream(took.work()).forEach(work::add);
            slow.put(Arrays.stream(took.work()).max().orElseThrow(), code);
        }
        print("every shipped figure (" + codes.size() + "), 4 questions each", new Took(array(clock), array(work)));
        Map<String, List<String>> measures = all.stream().collect(Collectors.groupingBy(
                each -> each.getClass().getSimpleName(), TreeMap::new, Collectors.mapping(FigureDefinition::code, Collectors.toList())));
        measures.forEach((measure, those) -> print("of which " + measure, timed(200, () -> figures.ask(top, those.get(RANDOM.nextInt(those.size())), question()), top)));
        print("dashboard of 30, own committee", timed(100, () -> figures.askAll(top, thirty(codes), Question.own(question().span())), top));
        print("dashboard of 30, all scopes", timed(100, () -> figures.askAll(top, thirty(codes), question()), top));
        print("dashboard of 30, all committees", timed(100, () -> figures.askAll(top, thirty(codes), Question.of(question().span(), Question.Scope.ALL)), top));
        Map<String, List<String>> openable = all.stream().filter(each -> each.madeOf().isEmpty()).collect(Collectors.groupingBy(
                Bench::measure, TreeMap::new, Collectors.mapping(FigureDefinition::code, Collectors.toList())));
        print("page behind a number", timed(400, () -> page(opening, top, leaves), top));
        openable.forEach((measure, those) -> print("of which " + measure, timed(150, () -> page(opening, top, those), top)));
        System.out.println();
        slow.entrySet().stream().limit(8).forEach(each -> System.out.printf("slowest: %s %.1f ms%n", each.getValue(), each.getKey()));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(each -> each).toArray();
    }

    private static String measure(FigureDefinition figure) {
        return figure instanceof FigureDefinition.Counted counted ? counted.what().name() : figure.getClass().getSimpleName();
    }

    private static List<String> thirty(List<String> codes) {
        return IntStream.range(0, 30).mapToObj(_ -> codes.get(RANDOM.nextInt(codes.size()))).toList();
    }

    /** The first page or a later one. */
    private static Object page(OpenFigure opening, Actor top, List<String> codes) {
        Question own = Question.own(question().span());
        long days = own.span().until().toEpochDay() - own.span().from().toEpochDay();
        LocalDate day = own.span().from().plusDays(RANDOM.nextInt(Math.max(1, (int) days)));
        Behind.Cursor cursor = RANDOM.nextBoolean() ? null : new Behind.Cursor(day, UUID.randomUUID());
        return opening.behind(top, codes.get(RANDOM.nextInt(codes.size())), own, null, cursor);
    }

    /** How long each took by the clock, and how long processors were at it, ours and the database's: others at work do not lengthen that. */
    private record Took(double[] clock, double[] work) {}

    private static Took timed(int times, Supplier<Object> work, Actor who) {
        double[] clock = new double[times];
        double[] busy = new double[times];
        List<Path> servers = servers();
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            long before = busy(servers);
            Acting.run(who, work::get);
            busy[i] = (busy(servers) - before) / 1e6;
            clock[i] = (System.nanoTime() - from) / 1e6;
        }
        return new Took(clock, busy);
    }

    /** Where Linux says how long each of the database's processes was at work. */
    private static List<Path> servers() {
        return ProcessHandle.current().descendants()
                .map(each -> Path.of("/proc/" + each.pid() + "/schedstat"))
                .filter(Files::exists).toList();
    }

    private static long busy(List<Path> servers) {
        long sum = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Path each : servers) {
            try {
                sum += Long.parseLong(Files.readString(each).split(" ")[0]);
            } catch (IOException e) {
                // that process has ended
            }
        }
        return sum;
    }

    private static void print(String name, Took took) {
        System.out.printf("| %s | %.1f | %.1f | %.1f | %.1f |%n", name, at(took.clock(), 0.5), at(took.clock(), 0.99), at(took.work(), 0.5), at(took.work(), 0.99));
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
