import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.Tongxin;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.figures.defined.DefineFigure;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.OpenFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;
import org.tongxin.ledger.FoldCells;
import org.tongxin.platform.Acting;

/**
 * The benchmark of counting: {@code bench/figures/run DATA-FOLDER FACTS}. Fifty committees in three levels, facts of twenty years, cells
 * folded by the product's own job; then ten definitions, a dashboard of thirty and the page behind a number, over random spans and scopes,
 * through the product's own beans. Prints one table.
 */
public class Bench {

    private static final int COMMITTEES = 50;
    private static final String MEETINGS = "b-meeting0.%1$s b-meeting1.%1$s b-meeting2.%1$s b-meeting3.%1$s b-meeting4.%1$s b-meeting5.%1$s";
    private static final Random RANDOM = new Random(20_261_121);

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int facts = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext app = SpringApplication.run(
                Tongxin.class,
                "--tongxin.home=" + home,
                "--server.port=0",
                "--tongxin.demo=false",
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN")) {
            List<CommitteeId> committees = found(app.getBean(Founding.class));
            long loading = load(home, committees, facts);
            long folding = fold(app.getBean(FoldCells.class), committees);
            try (Connection owner = owner(home); Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
                System.out.printf("%nFacts %,d, loaded in %d s, folded in %d s%n", facts, loading, folding);
                for (String table : List.of("ledger.fact", "ledger.fact_party", "ledger.cell", "ledger.cell_set", "ledger.ordinal")) {
                    var size = statement.executeQuery("select pg_size_pretty(pg_total_relation_size('" + table + "')), (select count(*) from " + table + ")");
                    size.next();
                    System.out.printf("%s: %s, %,d rows%n", table, size.getString(1), size.getLong(2));
                }
            }
            measure(app, committees);
        }
        System.exit(0);
    }

    private static List<CommitteeId> found(Founding founding) {
        List<CommitteeId> ids = new ArrayList<>();
        for (int i = 0; i < COMMITTEES; i++) {
            CommitteeId id = CommitteeId.fresh();
            CommitteeId parent = i == 0 ? null : i < 10 ? ids.getFirst() : ids.get(1 + i % 9);
            Founding.Level level = i == 0 ? Founding.Level.PROVINCIAL : i < 10 ? Founding.Level.MUNICIPAL : Founding.Level.COUNTY;
            founding.found(new Founding.NewCommittee(id, parent, level, "b" + i + "-" + id, new Directory.Names("政协" + i, "政协" + i), List.of()));
            ids.add(id);
        }
        return ids;
    }

    private static Connection owner(Path home) throws Exception {
        String port = Files.readString(home.resolve("postgres.port")).strip();
        String password = Files.readString(home.resolve("secrets").resolve("database-tongxin_owner")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tongxin", "tongxin_owner", password);
    }

    private static long load(Path home, List<CommitteeId> committees, int facts) throws Exception {
        long from = System.nanoTime();
        try (Connection owner = owner(home); Statement statement = owner.createStatement()) {
            // ten million look-ups of facts just written would measure the loading, not the counting
            statement.execute("alter table ledger.fact_party drop constraint fact_party_committee_id_fact_id_fkey");
            inTwo(committees, i -> {
                try (Connection own = owner(home)) {
                    Load.fill(own, committees.get(i).value(), i, facts / COMMITTEES);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            statement.execute("alter table ledger.fact_party add foreign key (committee_id, fact_id) references ledger.fact not valid");
            statement.execute("analyze ledger.fact, ledger.fact_party");
        }
        return (System.nanoTime() - from) / 1_000_000_000;
    }

    /** For each committee, two at a time. */
    private static void inTwo(List<CommitteeId> committees, java.util.function.IntConsumer work) {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            List<java.util.concurrent.Future<?>> all = new ArrayList<>();
            for (int i = 0; i < committees.size(); i++) {
                int n = i;
                all.add(threads.submit(() -> work.accept(n)));
            }
            for (var each : all) {
                try {
                    each.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static long fold(FoldCells folding, List<CommitteeId> committees) {
        long from = System.nanoTime();
        inTwo(committees, i -> Acting.run(Acting.platform(committees.get(i)), folding::foldAll));
        return (System.nanoTime() - from) / 1_000_000_000;
    }

    private static List<String> define(ConfigurableApplicationContext app, Actor who) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String n = String.valueOf(i);
            String form = List.of("open", "closed", "hybrid").get(i);
            bodies.add(body("b.held" + n, "FACTS", meetings("held"), i == 0 ? Map.of() : Map.of("form", List.of(form))));
            bodies.add(body("b.attended" + n, "FACTS", meetings("attended"), Map.of("as", List.of("member", "leader"))));
            bodies.add(body("b.gifts" + n, "QUANTITY", List.of("b-gift.amount"), Map.of("purpose", List.of("education", "charity"))));
            bodies.add(body("b.matters" + n, "MATTERS", concat(meetings("held"), List.of("b-gift.amount")), Map.of()));
            bodies.add(with(body("b.persons" + n, "PERSONS", meetings("attended"), Map.of()), "role", "attendee"));
            bodies.add(body("b.bodies" + n, "BODIES", List.of("b-gift.amount"), Map.of()));
            bodies.add(with(body("b.rooms" + n, "STOCK", List.of("b-room.opened"), Map.of()), "minus", List.of("b-room.closed")));
            bodies.add(body("b.replied" + n, "FACTS", List.of("proposal.replied"), Map.of()));
            bodies.add(body("b.ontime" + n, "FACTS", List.of("proposal.replied"), Map.of("onTime", List.of("true"))));
            bodies.add(with(with(body("b.share" + n, "RATIO", null, Map.of()), "part", "b.ontime" + n), "whole", "b.replied" + n));
            bodies.add(with(body("b.forms" + n, "DISTINCT", meetings("held"), Map.of()), "by", "form"));
            bodies.add(with(with(body("b.monthly" + n, "RATE", null, Map.of()), "part", "b.held" + n), "per", "MONTH"));
        }
        DefineFigure defining = app.getBean(DefineFigure.class);
        bodies.forEach(body -> Acting.as(who, () -> {
            if (!(defining.define(who, body, 0) instanceof Outcome.Done)) {
                throw new IllegalStateException(defining.define(who, body, 0).toString());
            }
            return 0;
        }));
        return bodies.stream().map(body -> body.get("code").toString()).toList();
    }

    private static Map<String, Object> body(String code, String measure, List<String> of, Map<String, ?> where) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "zh", code, "en", code, "group", "B", "unit", "次", "measure", measure));
        if (of != null) {
            body.put("of", of);
        }
        if (!where.isEmpty()) {
            body.put("where", where);
        }
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        body.put(key, value);
        return body;
    }

    private static List<String> meetings(String event) {
        return List.of(MEETINGS.formatted(event).split(" "));
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static Question question(boolean top) {
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
            default -> Question.of(span, top ? Founding.Level.COUNTY : Founding.Level.MUNICIPAL);
        };
    }

    private static void measure(ConfigurableApplicationContext app, List<CommitteeId> committees) throws Exception {
        DefinedFigures figures = app.getBean(DefinedFigures.class);
        OpenFigure opening = app.getBean(OpenFigure.class);
        Actor top = Acting.platform(committees.getFirst());
        List<String> all = define(app, top);
        List<String> asked = List.of("b.held1", "b.attended0", "b.gifts0", "b.matters0", "b.persons0", "b.bodies0", "b.rooms0", "b.share0", "b.forms0", "b.monthly0");
        for (int i = 0; i < 30; i++) {
            for (String code : asked) {
                Acting.as(top, () -> figures.ask(top, code, question(true)));
            }
        }
        System.out.println("| what | p50 ms | p99 ms | worst ms |\n|---|---|---|---|");
        for (String code : asked) {
            row(code, 200, () -> figures.ask(top, code, question(true)), top);
        }
        List<String> thirty = all.stream().filter(code -> !code.startsWith("b.ontime") && !code.startsWith("b.replied")).toList();
        row("dashboard of " + thirty.size() + ", own committee", 60, () -> figures.askAll(top, thirty, Question.own(question(true).span())), top);
        row("dashboard of " + thirty.size() + ", all scopes", 60, () -> figures.askAll(top, thirty, question(true)), top);
        for (String code : List.of("b.held1", "b.attended0", "b.matters0", "b.rooms0")) {
            row("page behind " + code, 100, () -> {
                Question own = Question.own(question(true).span());
                LocalDate day = own.span().from().plusDays(RANDOM.nextInt(Math.max(1, (int) (own.span().until().toEpochDay() - own.span().from().toEpochDay()))));
                return opening.behind(top, code, own, null, RANDOM.nextBoolean() ? null : new org.tongxin.figures.defined.Behind.Cursor(day, UUID.randomUUID()));
            }, top);
        }
        row("page behind b.persons0, one year", 60, () -> opening.behind(top, "b.persons0", Question.own(Span.year(2006 + RANDOM.nextInt(20))), null, null), top);
    }

    private static void row(String name, int times, java.util.function.Supplier<Object> work, Actor who) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            Acting.run(who, work::get);
            took[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf("| %s | %.1f | %.1f | %.1f |%n", name, took[times / 2], took[Math.min(times - 1, (int) Math.ceil(times * 0.99) - 1)], took[times - 1]);
    }
}
