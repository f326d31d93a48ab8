package id.sinergi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path data;

    @Test
    void leavesNothingListeningWhenClosed() {
        LoopbackPort kafka = LoopbackPort.anyFree();
        LoopbackPort mongo = LoopbackPort.anyFree();
        LoopbackPort identity = LoopbackPort.anyFree();
        StackOptions options = StackOptions.onFreePorts(data)
                .withServices()
                .withKafka(Backing.on(kafka.number()))
                .withMongo(Backing.on(mongo.number()))
                .withIdentity(Backing.on(identity.number()));

        try (LocalStack stack = LocalStack.start(options)) {
            assertThat(stack.bootstrapServers()).isEqualTo(kafka.address());
            assertThat(stack.mongoUri()).isEqualTo("mongodb://" + mongo.address());
            assertThat(kafka.isFree()).isFalse();
            assertThat(stack.issuer()).isEqualTo("http://" + identity.address());
            assertThat(mongo.isFree()).isFalse();
            assertThat(identity.isFree()).isFalse();
        }

        assertThat(kafka.isFree()).isTrue();
        assertThat(mongo.isFree()).isTrue();
        assertThat(identity.isFree()).isTrue();
    }

    @Test
    void runsAServiceUntilItIsClosed() throws Exception {
        StackOptions options = StackOptions.onFreePorts(data).withServices(SinergiService.VISIT_SERVICE);
        URI visits;

        try (LocalStack stack = LocalStack.start(options);
                HttpClient client = HttpClient.newHttpClient()) {
            visits = URI.create(stack.url(SinergiService.VISIT_SERVICE) + "/api/v1/visits");
            HttpRequest.Builder list = HttpRequest.newBuilder(visits);
            assertThat(client.send(list.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
            list.header("Authorization", "Bearer " + stack.tokens().of("national"));
            assertThat(client.send(list.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }

        assertThat(new LoopbackPort(visits.getPort()).isFree()).isTrue();
    }

    @Test
    void usesAMongoThatRunsAlready() {
        StackOptions options =
                backingOnly().withMongo(Backing.at("mongodb://127.0.0.1:1")).withKafka(Backing.at("127.0.0.1:2"));

        try (LocalStack stack = LocalStack.start(options)) {
            assertThat(stack.mongoUri()).isEqualTo("mongodb://127.0.0.1:1");
            assertThat(stack.bootstrapServers()).isEqualTo("127.0.0.1:2");
        }
    }

    @Test
    void stopsWhatItHasStartedWhereSomethingElseFails() throws IOException {
        LoopbackPort kafka = LoopbackPort.anyFree();
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackOptions options =
                    backingOnly().withKafka(Backing.on(kafka.number())).withMongo(Backing.on(holder.getLocalPort()));

            assertThatThrownBy(() -> LocalStack.start(options))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("(MongoDB) is taken");
        }

        assertThat(kafka.isFree()).isTrue();
    }

    private StackOptions backingOnly() {
        return StackOptions.onFreePorts(data).withServices().withIdentity(Backing.at("http://127.0.0.1:3"));
    }
}
