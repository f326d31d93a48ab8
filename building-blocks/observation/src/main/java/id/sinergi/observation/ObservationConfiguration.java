package id.sinergi.observation;

import io.micrometer.tracing.Tracer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service be observed: this module on its class path, and its {@code observing.yml} imported, are enough. */
@AutoConfiguration
class ObservationConfiguration {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger SPANS = Logger.getLogger("io.opentelemetry.sdk");

    static {
        // At every end of a program it tells that it was ended twice, when the log is closed already.
        SPANS.setLevel(Level.WARNING);
    }

    @Bean
    Trails trails(ObjectProvider<Tracer> tracer) {
        return new Trails(tracer.getIfAvailable(() -> Tracer.NOOP));
    }
}
