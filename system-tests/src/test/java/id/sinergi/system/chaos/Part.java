package id.sinergi.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A process of the rig: started, paused, killed and started again, each time with the same arguments. */
final class Part {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final Path folder;
    private final List<String> arguments;
    private final Path sign;
    private final String word;
    private Process process;

    /**
     * Not started yet.
     *
     * @param arguments a main class and what it is given
     * @param sign the file that says that it serves
     * @param word how it says so; empty: by being there
     */
    Part(String name, Path folder, List<String> arguments, Path sign, String word) {
        this.name = name;
        this.folder = folder;
        this.arguments = arguments;
        this.sign = sign;
        this.word = word;
    }

    static Path log(Path folder, String name) {
        return folder.resolve(name + ".log");
    }

    String name() {
        return name;
    }

    /** Starts it, without waiting until it serves; its old log is kept beside the new one. */
    void start() {
        try {
            Files.deleteIfExists(sign);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder, name).toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            process = builder.start();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    void awaitServing() {
        Awaitility.await(name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || serves());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended by itself; see " + log(folder, name));
        }
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** As a user's Ctrl-C or an orchestrator does, and waits for the end. */
    void stop() {
        process.destroy();
        process.onExit().join();
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

    private boolean serves() throws IOException {
        return Files.exists(sign) && Files.readString(sign).contains(word);
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
                "-Dsinergi.log=" + folder.resolve(name + "-details.log")));
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
