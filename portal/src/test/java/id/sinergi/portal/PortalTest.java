package id.sinergi.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of pages in the whole portal, with {@link StubbedServices} behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PortalService.class,
        properties = {"spring.config.name=portal", "spring.main.banner-mode=off", "logging.level.root=warn"})
@AutoConfigureMockMvc
@Import(StubbedServices.InPlace.class)
public @interface PortalTest {}
