package id.sinergi.agreement;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** Runs a test against the whole service, one for all tests, without a broker. Notices are made when a test says so. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.config.name=mou-service",
            "spring.main.banner-mode=off",
            "sinergi.notices.initial-delay=PT24H"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestStore.class)
@interface ServiceTest {}
