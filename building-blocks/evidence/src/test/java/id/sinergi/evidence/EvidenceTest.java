package id.sinergi.evidence;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

/** Runs a test against the service of {@link Things}, one for all tests, which sweeps when a test says so. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Things.class,
        properties = {
            "spring.main.banner-mode=off",
            "spring.jackson.default-property-inclusion=non_null",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "sinergi.evidence.initial-delay=PT24H"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@interface EvidenceTest {}
