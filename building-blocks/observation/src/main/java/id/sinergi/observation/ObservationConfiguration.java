package id.sinergi.observation;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service be observed: this module on its class path, and its {@code observing.yml} imported, are enough. */
@AutoConfiguration
class ObservationConfiguration {

    private static final String ADDRESS = "http.url";

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

    /** Of an address that is asked, spans have the template alone: its parameters may be what somebody looks for. */
    @Bean
    ObservationFilter addressesWithoutParameters() {
        return context -> context.removeHighCardinalityKeyValue(ADDRESS);
    }

    /** Of what has to be asked for. */
    @Bean
    Looks looks(@Value("${sinergi.observation.look:15s}") Duration every) {
        return new Looks(every);
    }

    /** The driver's number of its own client is another one at every start: series that nobody can follow. */
    @Bean
    MeterFilter clientsWithoutNumbers() {
        return MeterFilter.ignoreTags("cluster.id");
    }

    /** What o'clock it is here: whoever collects it sees which clock is wrong, by which reports are dated. */
    @Bean
    MeterBinder clockOfThisMachine(ObjectProvider<Clock> clock) {
        Clock asked = clock.getIfAvailable(Clock::systemUTC);
        return meters -> TimeGauge.builder("sinergi.clock", asked, TimeUnit.MILLISECONDS, Clock::millis)
                .description("the time that this instance takes it for, since 1970")
                .strongReference(true)
                .register(meters);
    }
}
