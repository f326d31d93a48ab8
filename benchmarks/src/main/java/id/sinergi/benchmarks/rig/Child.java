package id.sinergi.benchmarks.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with this one's class path; dies with this process. */
public final class Child implements AutoCloseable {

    private static final long STOP_SECONDS = 20;

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread hook;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.hook = new Thread(process::destroyForcibly, "stop-" + name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a main class.
     *
     * @param folder gets what it prints, as {@code <name>.txt}
     * @param options of the JVM, then the class and its arguments
     */
    public static Child start(Path folder, String name, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(options);
        Path log = folder.resolve(name + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return new Child(name, log, builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until the file exists, which the child writes when it is ready. */
    Child awaitFile(Path file) {
        Waiting.until(name, () -> {
            if (!process.isAlive()) {
                throw failure("ended before it was ready");
            }
            return Files.exists(file);
        });
        return this;
    }

    /** Waits until it has ended by itself, which must be without an error. */
    public void awaitEnd() {
        try {
            if (process.waitFor() != 0) {
                throw failure("failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            close();
        }
    }

    String name() {
        return name;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException goingDown) {
            // The hook does it then.
        }
    }

    private IllegalStateException failure(String what) {
        try {
            List<String> lines = Files.readAllLines(log);
            return new IllegalStateException(name + " " + what + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
        } catch (IOException unreadable) {
            return new IllegalStateException(name + " " + what, unreadable);
        }
    }
}
