package id.sinergi.system.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long something takes, and how long of it the machine was there for this JVM and its processes: what others take of
 * its processors meanwhile is no doing of Sinergi's. Only Linux tells; elsewhere both are the same.
 */
final class MachineTime {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path PROCESSES = Path.of("/proc");
    /** Of the machine's ticks: those in which its processors were idle, or waited for a disk. */
    private static final List<Integer> IDLE = List.of(3, 4);

    private static final int TICKS_OF_THE_MACHINE = 8;
    /** Of a process's numbers after its name: its own ticks, and those of its children that have ended. */
    private static final int OWN = 11;

    private static final int OF_CHILDREN = 13;

    private final long begin = System.nanoTime();
    private final long[] machine = machine();
    private final long own = own();

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Of what has passed, the share that the machine was not at work for others. */
    Duration own(Duration passed) {
        long[] now = machine();
        long all = sum(now) - sum(machine);
        if (all <= 0) {
            return passed;
        }
        long idle =
                IDLE.stream().mapToLong(state -> now[state] - machine[state]).sum();
        long others = Math.max(0, all - idle - (own() - own));
        return Duration.ofNanos(Math.round(passed.toNanos() * (1 - Math.min(1.0, (double) others / all))));
    }

    private static long[] machine() {
        if (!Files.exists(MACHINE)) {
            return new long[TICKS_OF_THE_MACHINE];
        }
        try (Stream<String> lines = Files.lines(MACHINE)) {
            return Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
                    .skip(1)
                    .limit(TICKS_OF_THE_MACHINE)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException unreadable) {
            return new long[TICKS_OF_THE_MACHINE];
        }
    }

    private static long own() {
        ProcessHandle self = ProcessHandle.current();
        return ticks(self.pid(), OWN)
                + ticks(self.pid(), OF_CHILDREN)
                + self.descendants().mapToLong(child -> ticks(child.pid(), OWN)).sum();
    }

    private static long ticks(long pid, int from) {
        try {
            String numbers = Files.readString(PROCESSES.resolve(pid + "/stat"));
            // The name before them may contain anything.
            String[] fields = numbers.substring(numbers.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1]);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long sum(long[] ticks) {
        return Arrays.stream(ticks).sum();
    }
}
