package id.sinergi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Containers.class)
class MouServiceTest {

    private static final String REPORT = """
                AGREEMENT""";

    private final Http service = Containers.running().service(Service.AGREEMENTS);

    @Test
    void keepsWhatItHasAnswered() {
        Http.Answer stored = service.post("/api/v1/agreements", REPORT);
        assertThat(stored.status()).as("%s", stored.body()).isEqualTo(201);

        String id = stored.body().path("id").asString();
        assertThat(service.get("/api/v1/agreements/" + id).body().path("version").asInt()).isOne();
    }
}
