package id.sinergi.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardianTest {

    @Test
    void aPausedProcessEndsWithTheJvmThatStartedIt() throws Exception {
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName())
                .start();
        ProcessHandle paused =
                ProcessHandle.of(Long.parseLong(test.inputReader().readLine())).orElseThrow();

        test.destroyForcibly().onExit().join();

        await().atMost(Duration.ofSeconds(20)).until(() -> !paused.isAlive());
        assertThat(paused.isAlive()).isFalse();
    }

    /** A JVM that is killed while a process of its is paused. */
    static final class Killed {

        /** Prints the process id. */
        public static void main(String[] arguments) throws IOException {
            Process process = new ProcessBuilder("sleep", "600").start();
            new Guardian().watch(List.of(process.pid()));
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
            System.out.println(process.pid());
            process.onExit().join();
        }
    }
}
