package id.sinergi.reporting.sink;

import id.sinergi.observation.Trails;
import id.sinergi.reporting.generation.ToStore;
import id.sinergi.reporting.store.CurrentGeneration;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The consumers of the compacted topics. Topics, groups and batch sizes stand in the configuration; the name of a
 * record's topic chooses its collection.
 */
@Configuration(proxyBeanMethods = false)
class Sinks {

    @Bean
    Storing storing(Totals totals, Register register, PartnerNames partners, Suspects suspects, ToStore toStore) {
        return new Storing(totals, register, partners, suspects, toStore);
    }

    @Bean
    Seen seen(Trails trails, MeterRegistry meters, CurrentGeneration current, Clock clock) {
        return new Seen(trails, new Freshness(meters, name -> current.name().equals(name), clock));
    }

    @Bean
    Consumer<Message<List<Object>>> totalsSink(Storing storing, Seen seen) {
        return seen.totals(storing::totals);
    }

    @Bean
    Consumer<Message<List<Object>>> registerSink(Storing storing, Seen seen) {
        return seen.stored("store register entry", storing::entries);
    }

    @Bean
    Consumer<Message<List<Object>>> suspectsSink(Storing storing, Seen seen) {
        return seen.stored("store suspect", storing::suspects);
    }
}
