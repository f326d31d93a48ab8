package id.sinergi.stack;

import id.sinergi.stack.host.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** A stack that runs as a process: progress on the terminal, everything else in the log file. */
final class StackProcess {

    private StackProcess() {}

    static void run(CommandLine line) {
        logToFile();
        LocalStack stack = LocalStack.prepare(line.options(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-sinergi"));
        try {
            stack.startUp();
            announce(stack, line.readyFile());
            Thread.currentThread().join();
        } catch (StartFailure e) {
            fail(e, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e, e + " (the log has the details)");
        }
    }

    /** Called before anything logs: the services would otherwise each set up logging anew, onto the terminal. */
    private static void logToFile() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "local-stack-logback.xml");
        }
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void fail(Exception reason, @Nullable String message) {
        LoggerFactory.getLogger(LocalStack.class).error("The stack does not start", reason);
        System.out.println("Sinergi cannot start: " + message);
        System.exit(1);
    }

    private static void announce(LocalStack stack, @Nullable Path readyFile) {
        List<String> addresses = new ArrayList<>();
        stack.options()
                .services()
                .keySet()
                .forEach(service -> addresses.add(service.label() + "=" + stack.url(service)));
        addresses.add("kafka=" + stack.bootstrapServers());
        addresses.add("mongodb=" + stack.mongoUri());
        if (readyFile != null) {
            write(addresses, readyFile);
        }
    }

    /** Whole or not at all, since somebody waits for the file to read it. */
    private static void write(List<String> lines, Path file) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
