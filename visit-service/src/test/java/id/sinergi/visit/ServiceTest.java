package id.sinergi.visit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * Runs a test against the whole service, one for all tests, without a broker. Hand-overs are swept when a test says so,
 * and are old enough for it at once.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.config.name=visit-service",
            "spring.main.banner-mode=off",
            "sinergi.visits.hand-over-sweep=24h",
            "sinergi.visits.hand-over-grace=-1m"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestStore.class)
@interface ServiceTest {}
