package id.sinergi.stack;

import id.sinergi.stack.host.StartFailure;
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
            if (line.readyFile() != null) {
                line.readyFile().write(stack);
            }
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
}
