package id.sinergi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Containers.class)
class VisitServiceTest {

    private static final String REPORT = """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"2026-03-12",
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"facility":"lapas-kelas-iib-banjar"}]}""";

    private final Http service = Containers.running().service(Service.VISITS);

    @Test
    void keepsWhatItHasAnswered() {
        Http.Answer stored = service.post("/api/v1/visits", REPORT);
        assertThat(stored.status()).as("%s", stored.body()).isEqualTo(201);

        String id = stored.body().path("id").asString();
        assertThat(service.get("/api/v1/visits/" + id).body().path("version").asInt()).isOne();
    }
}
