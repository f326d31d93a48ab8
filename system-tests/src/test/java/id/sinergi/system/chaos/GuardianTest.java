package id.sinergi.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianTest {

    @Test
    void aPausedProcessAndItsFolderEndWithTheJvmThatStartedIt(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("a rig/data")).getParent();
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString())
                .start();
        ProcessHandle paused =
                ProcessHandle.of(Long.parseLong(test.inputReader().readLine())).orElseThrow();

        test.destroyForcibly().onExit().join();

        await().atMost(Duration.ofSeconds(20)).until(() -> !paused.isAlive() && !Files.exists(folder));
        assertThat(temporary).isEmptyDirectory();
    }

    /** A JVM that is killed while a process of its is paused. */
    static final class Killed {

        /** Prints the process id. */
        public static void main(String[] arguments) throws IOException {
            Process process = new ProcessBuilder("sleep", "600").start();
            new Guardian(Path.of(arguments[0])).watch(List.of(process.pid()));
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
            System.out.println(process.pid());
            process.onExit().join();
        }
    }
}
