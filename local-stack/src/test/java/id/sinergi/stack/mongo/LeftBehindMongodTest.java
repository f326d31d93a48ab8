package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a killed stack names a process; a shell that waits for a line stands in for it. */
class LeftBehindMongodTest {

    @TempDir
    Path folder;

    private Path data;
    private Process mongod;

    @BeforeEach
    void prepare() throws IOException {
        data = Files.createDirectory(folder.resolve("mongod-data"));
        Files.copy(Path.of("/bin/sh").toRealPath(), folder.resolve("mongod"));
    }

    @AfterEach
    void end() {
        mongod.destroyForcibly().onExit().join();
    }

    @Test
    void isStoppedBeforeItsDataAreUsedAgain() throws IOException {
        leftBehindOn(data);

        startAnother();

        assertThat(mongod.isAlive()).isFalse();
    }

    @Test
    void staysAliveWhereItServesOtherData() throws IOException {
        leftBehindOn(folder.resolve("of-somebody-else"));

        startAnother();

        assertThat(mongod.isAlive()).isTrue();
    }

    private void leftBehindOn(Path directory) throws IOException {
        mongod = new ProcessBuilder(
                        folder.resolve("mongod").toString(), "-c", "read line", "sh", "--dbpath", directory.toString())
                .start();
        Files.writeString(data.resolve("mongod.lock"), mongod.pid() + "\n");
    }

    private void startAnother() {
        Path missing = folder.resolve("missing").resolve("mongod");
        assertThatThrownBy(() -> MongodProcess.start(missing, data, LoopbackPort.anyFree()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be run");
    }
}
