package id.sinergi.reporting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

/** A test of the reading side over HTTP, all of them in one application context. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ReadingSide.class,
        properties = {
            "spring.config.name=reporting-service",
            "spring.cloud.function.definition=",
            "spring.main.banner-mode=off",
            "management.endpoint.health.validate-group-membership=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface OverMongo {}
