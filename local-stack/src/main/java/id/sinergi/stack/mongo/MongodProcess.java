package id.sinergi.stack.mongo;

import id.sinergi.stack.host.DiskSpace;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real {@code mongod}, run as a child of this process. */
public final class MongodProcess implements DocumentServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path executable;
    private final LoopbackPort port;
    private final Process process;

    private MongodProcess(Path executable, LoopbackPort port, Process process) {
        this.executable = executable;
        this.port = port;
        this.process = process;
    }

    static Optional<Path> executable() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether its storage engine has written there. */
    static boolean hasDataIn(Path directory) {
        return Files.exists(directory.resolve("WiredTiger"));
    }

    /**
     * Starts the server and answers when it listens. One that was left behind on the same data, because its stack was
     * killed, is stopped first.
     */
    static MongodProcess start(Path executable, Path directory, LoopbackPort port) {
        DiskSpace.require(directory, 1);
        stopLeftBehind(directory);
        port.requireFreeFor("MongoDB");
        MongodProcess server = new MongodProcess(executable, port, launch(executable, directory, port));
        server.awaitListening(directory.resolve("mongod.log"));
        return server;
    }

    @Override
    public String uri() {
        return "mongodb://" + port.address();
    }

    @Override
    public String description() {
        return executable + ", process " + process.pid();
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }

    private static Process launch(Path executable, Path directory, LoopbackPort port) {
        try {
            List<String> command = new ArrayList<>(List.of(executable.toString()));
            command.addAll(dbpath(directory));
            command.addAll(List.of(
                    "--bind_ip",
                    LoopbackPort.HOST,
                    "--port",
                    String.valueOf(port.number()),
                    "--logpath",
                    directory.resolve("mongod.log").toString(),
                    "--wiredTigerCacheSizeGB",
                    "0.25"));
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StartFailure(executable + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void awaitListening(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!port.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StartFailure(executable + " does not start: " + log + " says why");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while mongod was starting", e);
        }
    }

    private static void stopLeftBehind(Path directory) {
        try {
            Path lock = directory.resolve("mongod.lock");
            if (Files.exists(lock) && Files.size(lock) > 0) {
                long pid = Long.parseLong(Files.readString(lock).strip());
                ProcessHandle.of(pid)
                        .filter(process -> isMongodOn(directory, process))
                        .ifPresent(MongodProcess::stop);
            }
        } catch (IOException e) {
            throw new StartFailure("The data of mongod in " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The number in an old lock may belong to another process by now, also to a mongod of somebody else. */
    private static boolean isMongodOn(Path directory, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        List<String> arguments = List.of(info.arguments().orElse(new String[0]));
        return info.command().filter(command -> command.endsWith("mongod")).isPresent()
                && Collections.indexOfSubList(arguments, dbpath(directory)) >= 0;
    }

    private static List<String> dbpath(Path directory) {
        return List.of("--dbpath", directory.toString());
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception tooSlow) {
            process.destroyForcibly();
        }
    }
}
