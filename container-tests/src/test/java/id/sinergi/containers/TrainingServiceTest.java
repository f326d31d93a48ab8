package id.sinergi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Containers.class)
class TrainingServiceTest {

    private static final String REPORT = """
                {"kind":"SOCIAL_REHABILITATION","facility":"lapas-kelas-iib-ciamis","year":2026,"title":"Rehabilitation",
                 "cohorts":[{"status":"RUNNING","from":"2026-02-03","counts":{"enrolled":20}}]}""";

    private final Http service = Containers.running().service(Service.PROGRAMMES);

    @Test
    void keepsWhatItHasAnswered() {
        Http.Answer stored = service.post("/api/v1/programmes", REPORT);
        assertThat(stored.status()).as("%s", stored.body()).isEqualTo(201);

        String id = stored.body().path("id").asString();
        assertThat(service.get("/api/v1/programmes/" + id).body().path("version").asInt()).isOne();
    }
}
