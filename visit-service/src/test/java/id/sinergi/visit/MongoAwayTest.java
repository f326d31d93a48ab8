package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** While MongoDB does not answer, every request is asked to come again. */
@SpringBootTest(
        properties = {
            "spring.config.name=visit-service",
            "spring.main.banner-mode=off",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/visits?serverSelectionTimeoutMS=200",
            "spring.kafka.bootstrap-servers=127.0.0.1:1"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MongoAwayTest {

    @Test
    void reportsAndReadsAreAskedToComeAgain(@Autowired MockMvcTester http) {
        var report = http.post()
                .uri("/api/v1/visits")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                {"status":"HELD","purposes":["SURVEY"],"topics":["OTHER"],"on":"2025-02",
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""");

        assertThat(report.exchange()).hasStatus(503).headers().hasValue("Retry-After", "5");
        assertThat(http.get().uri("/api/v1/visits").exchange()).hasStatus(503);
    }
}
