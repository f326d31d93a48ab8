package id.sinergi.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Containers.class)
class ReportingServiceTest {

    private static final String DASHBOARD = "/api/v1/dashboards/facilities/rutan-kelas-iib-garut?period=2026-04";

    private static final String VISIT = """
            {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"2026-04-12",
             "hosts":[{"facility":"rutan-kelas-iib-garut"}],"visitors":[{"facility":"lapas-kelas-iib-banjar"}]}""";

    /** It counts once all owners have made their logs. */
    private final Http visits = Containers.running().service(Service.VISITS);

    private final Http agreements = Containers.running().service(Service.AGREEMENTS);
    private final Http programmes = Containers.running().service(Service.PROGRAMMES);
    private final Http reporting = Containers.running().service(Service.REPORTING);

    @Test
    void countsWhatAnotherServiceHasPublished() {
        assertThat(visits.post("/api/v1/visits", VISIT).status()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reporting
                                .get(DASHBOARD)
                                .body()
                                .at("/measures/visitsHosted")
                                .asInt())
                        .isOne());
    }
}
