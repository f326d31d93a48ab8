package id.sinergi.system.chaos;

import id.sinergi.stack.host.LoopbackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process of the rig: started, paused, killed and started again, each time with the same arguments. */
final class Part {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    /** The grace that who runs containers gives them is at least as long. */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final String name;
    private final Path folder;
    private final Logs logs;
    private final List<String> arguments;
    private final LoopbackPort port;
    private final Path sign;
    private final String word;
    private Process process;

    /**
     * Not started yet.
     *
     * @param arguments a main class and what it is given
     * @param port the one that it listens on
     * @param sign the file that says that it serves
     * @param word how it says so; empty: by being there
     */
    Part(String name, Path folder, List<String> arguments, LoopbackPort port, Path sign, String word) {
        this.name = name;
        this.folder = folder;
        this.logs = new Logs(folder);
        this.arguments = arguments;
        this.port = port;
        this.sign = sign;
        this.word = word;
    }

    String name() {
        return name;
    }

    /** Starts it, without waiting for anything. */
    void start() {
        try {
            Files.deleteIfExists(sign);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(logs.of(name).toFile()));
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            process = builder.start();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Waits until the process has come up, as far as its port answers, or has ended. */
    void awaitAnswering() {
        await(port::answers);
    }

    /** Waits until it is healthy, or has ended. */
    void awaitServing() {
        await(this::serves);
    }

    private void await(Callable<Boolean> condition) {
        Awaitility.await(name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || condition.call());
    }

    boolean serves() {
        return isAlive() && says();
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Asks it to end, and answers when it has: that it took long or wrote of errors on the way. */
    List<String> stop() {
        long errors = logs.errors(name);
        var ending = new MachineTime();
        process.destroy();
        process.onExit().join();
        Duration took = ending.own(ending.passed());
        var complaints = new ArrayList<String>();
        if (took.compareTo(LONGEST_END) > 0) {
            complaints.add(name + " took " + took.toMillis() + " ms to end");
        }
        if (logs.errors(name) > errors) {
            complaints.add(name + " writes of errors when it is told to end");
        }
        return complaints;
    }

    /** Throws away what lies in a folder of its data. */
    void lose(String inside) {
        Path lost = folder.resolve(name).resolve(inside);
        if (!Files.exists(lost)) {
            return;
        }
        try (Stream<Path> files = Files.walk(lost)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    private boolean says() {
        try {
            return Files.exists(sign) && Files.readString(sign).contains(word);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Started often and living shortly.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dlogback.configurationFile=local-stack-logback.xml",
                "-Dsinergi.log=" + logs.details(name)));
        command.addAll(arguments);
        return command;
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
