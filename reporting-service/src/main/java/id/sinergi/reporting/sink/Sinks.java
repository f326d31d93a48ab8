package id.sinergi.reporting.sink;

import id.sinergi.reporting.generation.ToStore;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
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
    Consumer<Message<List<Object>>> totalsSink(Storing storing) {
        return message -> storing.totals(Incoming.of(message));
    }

    @Bean
    Consumer<Message<List<Object>>> registerSink(Storing storing) {
        return message -> storing.entries(Incoming.of(message));
    }

    @Bean
    Consumer<Message<List<Object>>> suspectsSink(Storing storing) {
        return message -> storing.suspects(Incoming.of(message));
    }
}
