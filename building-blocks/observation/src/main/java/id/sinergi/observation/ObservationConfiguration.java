package id.sinergi.observation;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service be observed: this module on its class path, and its {@code observing.yml} imported, are enough. */
@AutoConfiguration
class ObservationConfiguration {

    @Bean
    Trails trails(ObjectProvider<Tracer> tracer) {
        return new Trails(tracer.getIfAvailable(() -> Tracer.NOOP));
    }
}
