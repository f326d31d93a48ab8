package id.sinergi.benchmarks.pure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH over {@link PureParts} and {@link TokenParts}. */
public final class PureRun {

    private static final String HEADER = "| pure part | ns/op | ± (99.9 %) |\n|---|--:|--:|\n";

    private PureRun() {}

    /**
     * Answers a table of nanoseconds per operation.
     *
     * @param folder gets JMH's own output
     */
    public static String measure(Path folder, boolean quick) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(PureParts.class.getName() + "\\.")
                .include(TokenParts.class.getName() + "\\.")
                .forks(1)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "-Djava.io.tmpdir=" + folder)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(quick ? 200 : 1000))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 1000))
                .output(folder.resolve("jmh.txt").toString());
        try {
            return new Runner(options.build())
                    .run().stream().map(PureRun::row).collect(Collectors.joining("", HEADER, ""));
        } catch (RunnerException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        return String.format(
                Locale.ROOT, "| %s | %,.0f | %,.0f |\n", words(result.getLabel()), result.getScore(), error(result));
    }

    private static double error(Result<?> result) {
        double error = result.getScoreError();
        return Double.isNaN(error) ? 0 : error;
    }

    private static String words(String method) {
        return List.of(method.split("(?=[A-Z])")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
