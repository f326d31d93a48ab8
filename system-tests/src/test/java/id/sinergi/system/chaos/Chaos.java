package id.sinergi.system.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** The fault run as a program: {@code [--minutes N] [--seed S] --folder DIRECTORY}. */
final class Chaos {

    private Chaos() {}

    /** Tells what it does, and exits with 1 where something was lost, doubled, wrong or slow. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-test.xml");
        Path folder = Path.of(value(arguments, "folder", "."));
        long seed = Long.parseLong(value(arguments, "seed", Integer.toString(new Random().nextInt(1_000_000))));
        Duration duration = Duration.ofSeconds(Math.round(60 * Double.parseDouble(value(arguments, "minutes", "10"))));
        long begin = System.nanoTime();
        Path logs = folder.resolve("chaos-of-seed-" + seed + ".zip");
        Outcome outcome = ChaosRun.run(
                folder.resolve("chaos-" + ProcessHandle.current().pid()),
                logs,
                seed,
                new Faults(seed).during(duration),
                line -> System.out.printf("%7.1f s  %s%n", (System.nanoTime() - begin) / 1e9, line));
        System.out.print(outcome.table());
        outcome.faults().forEach(fault -> System.out.println("WRONG: " + fault));
        if (!outcome.faults().isEmpty()) {
            System.out.println("Logs of all parts: " + logs);
        }
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }

    private static String value(String[] arguments, String name, String otherwise) {
        int place = Arrays.asList(arguments).indexOf("--" + name);
        return place >= 0 && place + 1 < arguments.length ? arguments[place + 1] : otherwise;
    }
}
