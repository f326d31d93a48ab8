package id.sinergi.stack.sample;

import id.sinergi.reference.ReferenceData;
import id.sinergi.stack.ReadyFile;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.identity.LocalTokens;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Posts a made-up year of the whole country. Running it again adds nothing; what was interrupted goes on. */
public final class NationDemo {

    private static final long SEED = 617;
    private static final int YEAR = 12;

    private final PrintStream out;
    private final Services services;
    private final Outcome outcome;

    private NationDemo(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
        this.outcome = new Outcome(out);
    }

    /**
     * Runs against the stack that wrote the ready file, the first argument, whose data are in the folder that is the
     * second; exits with 1 where anything is refused. The third, if any, is the day up to which things have happened; else
     * the one that an earlier run has noted, else today.
     */
    public static void main(String[] arguments) {
        ReadyFile stack = new ReadyFile(Path.of(arguments[0]));
        Path data = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        try {
            LocalDate asOf = NotedDay.in(data).orTake(arguments.length > 2 ? arguments[2] : "", LocalDate.now(clock));
            UnaryOperator<String> tokens = new LocalTokens(stack.issuer(), data.resolve("identity"), clock)::of;
            Nation nation = Nation.of(ReferenceData.bundled().directory(), SEED);
            if (run(stack::url, tokens, nation, new Span(asOf, YEAR), System.out) > 0) {
                System.exit(1);
            }
        } catch (IllegalStateException failed) {
            System.err.println("sinergi: " + failed.getMessage());
            System.exit(1);
        }
    }

    /**
     * Runs a slice of it against the services at the given addresses.
     *
     * @param tokens for roles as {@link LocalTokens#of} names them
     * @param facilities how many of them
     * @param months how many in full, up to that day
     * @return how many requests and rows were refused
     */
    public static long runSlice(
            Function<SinergiService, String> addresses,
            UnaryOperator<String> tokens,
            int facilities,
            LocalDate asOf,
            int months,
            PrintStream out) {
        Nation nation = Nation.of(ReferenceData.bundled().directory(), SEED).few(facilities);
        return run(addresses, tokens, nation, new Span(asOf, months), out);
    }

    /**
     * Runs against the services at the given addresses.
     *
     * @param tokens for roles as {@link LocalTokens#of} names them
     * @return how many requests and rows were refused
     * @throws IllegalStateException where the services do not answer
     */
    private static long run(
            Function<SinergiService, String> addresses,
            UnaryOperator<String> tokens,
            Nation nation,
            Span span,
            PrintStream out) {
        try (Services services = new Services(addresses, tokens)) {
            return new NationDemo(services, out).run(nation, span);
        }
    }

    private long run(Nation nation, Span span) {
        long began = System.nanoTime();
        SampleYear year = SampleYear.of(nation, span);
        out.println("Posting made-up reports of " + nation.places().size() + " facilities, "
                + span.over().getFirst() + " to " + span.asOf() + ", marked as synthetic");
        Posting posting = new Posting(services, outcome, out);
        Importing importing = new Importing(services, outcome, out);
        importAll(year, importing, posting);
        posting.send("answers", year.answers());
        Counted counted = new Counted(services, span);
        out.println("  waiting until all of it is counted");
        counted.await();
        posting.each("months", year.months(), new Filing(services, outcome)::file);
        importing.send(Family.VISITS, year.forgotten());
        posting.send("corrections", year.corrections());
        counted.await();
        new Summary(out, outcome).print(counted.dashboards());
        out.printf("%nDone in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        return outcome.refused();
    }

    /** Each family to its own service, side by side. */
    private static void importAll(SampleYear year, Importing importing, Posting posting) {
        List<CompletableFuture<Void>> families = Arrays.stream(Family.values())
                .map(family -> CompletableFuture.runAsync(() -> {
                    importing.send(family, year.of(family));
                    if (family == Family.PROGRAMMES) {
                        posting.send("deposits", year.deposits());
                    }
                }))
                .toList();
        Together.join(families);
    }
}
