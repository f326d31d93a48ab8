package id.sinergi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {

    @TempDir
    Path folder;

    private ReadyFile file;

    @BeforeEach
    void name() {
        file = new ReadyFile(folder.resolve("ready"));
    }

    @Test
    void tellsWhereAServiceAnswers() throws IOException {
        Files.writeString(
                file.path(),
                "visit-service=http://127.0.0.1:41234\nvisit-service-actuator=http://127.0.0.1:42234\nkafka=127.0.0.1:9092\n");

        assertThat(file.url(SinergiService.VISIT_SERVICE)).isEqualTo("http://127.0.0.1:41234");
        assertThat(file.managementUrl(SinergiService.VISIT_SERVICE)).isEqualTo("http://127.0.0.1:42234");
    }

    @Test
    void refusesAServiceThatTheStackRunsWithout() throws IOException {
        Files.writeString(file.path(), "visit-service=http://127.0.0.1:41234\n");

        assertThatThrownBy(() -> file.url(SinergiService.MOU_SERVICE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mou-service is not part of this Sinergi");
    }

    @Test
    void refusesAStackThatIsNotReady() {
        assertThatThrownBy(() -> file.url(SinergiService.VISIT_SERVICE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not ready");
    }

    @Test
    void isWrittenByAStackOnceItRuns() {
        StackOptions options = StackOptions.onFreePorts(folder)
                .withServices()
                .withKafka(Backing.at("127.0.0.1:2"))
                .withMongo(Backing.at("mongodb://127.0.0.1:1"))
                .withIdentity(Backing.at("http://127.0.0.1:3"));

        try (LocalStack stack = LocalStack.start(options)) {
            file.write(stack);
        }

        assertThat(file.path())
                .hasContent("kafka=127.0.0.1:2\nmongodb=mongodb://127.0.0.1:1\nidentity=http://127.0.0.1:3");
        assertThat(file.issuer()).isEqualTo("http://127.0.0.1:3");
    }
}
