package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServerTest {

    @TempDir
    Path data;

    private final LoopbackPort port = LoopbackPort.anyFree();

    @Test
    void isTheStandInWhereThereIsNoMongod() {
        try (DocumentServer server = DocumentServer.start(data, port, Optional.empty())) {
            assertThat(server.description()).isEqualTo("an embedded stand-in for MongoDB (no mongod on the PATH)");
        }
    }

    @Test
    void goesOnWithTheDataOfTheStandInThoughAMongodHasCome() {
        DocumentServer.start(data, port, Optional.empty()).close();

        try (DocumentServer server = DocumentServer.start(data, port, Optional.of(aMongodThatDoesNotRun()))) {
            assertThat(server.description())
                    .contains("stand-in", aMongodThatDoesNotRun().toString(), "./sinergi up --fresh")
                    .hasLineCount(1);
        }
    }

    @Test
    void isTheMongodWhereNobodyHasDataYet() {
        assertThatThrownBy(() -> DocumentServer.start(data, port, Optional.of(aMongodThatDoesNotRun())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(aMongodThatDoesNotRun() + " cannot be run");
    }

    @Test
    void refusesTheDataOfAMongodThatHasGone() throws IOException {
        Files.createFile(Files.createDirectory(data.resolve("mongod")).resolve("WiredTiger"));

        assertThatThrownBy(() -> DocumentServer.start(data, port, Optional.empty()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("No mongod is on the PATH any more", "./sinergi up --fresh");
        assertThat(data.resolve("mongo-stand-in")).doesNotExist();
    }

    private Path aMongodThatDoesNotRun() {
        return data.resolve("bin").resolve("mongod");
    }
}
