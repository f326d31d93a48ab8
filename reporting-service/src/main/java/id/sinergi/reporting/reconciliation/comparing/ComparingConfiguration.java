package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.source.Family;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sets up reconciliation. */
@Configuration(proxyBeanMethods = false)
class ComparingConfiguration {

    @Bean
    Reconciliations reconciliations(MongoOperations mongo) {
        return new Reconciliations(mongo);
    }

    /**
     * Compares.
     *
     * @param every how often it happens by itself
     * @param between two looks at totals that differ
     * @param settled after so long a recorded version must have been counted
     */
    @Bean
    Comparing comparing(
            Generations generations,
            Opening opening,
            Reconciliations results,
            Storing storing,
            MongoOperations mongo,
            KafkaProperties kafka,
            Clock clock,
            MeterRegistry meters,
            Owners owners,
            @Value("${sinergi.reconciliation.every:6h}") Duration every,
            @Value("${sinergi.reconciliation.between:10s}") Duration between,
            @Value("${sinergi.reconciliation.settled:5m}") Duration settled) {
        var looking = new Looking(kafka.buildAdminProperties(), mongo, storing);
        var comparison = new Comparison(
                generations,
                opening,
                looking,
                new RegisterAgainstOwners(mongo, owners),
                mongo,
                clock,
                between,
                settled);
        return new Comparing(comparison, results, clock, every, meters);
    }

    /**
     * The owners as this service reaches them.
     *
     * @param visits address of visit-service; empty: it is not asked; the others likewise
     */
    @Bean
    Owners reachedOwners(
            @Value("${sinergi.reconciliation.visits:${sinergi.owners.visits:}}") String visits,
            @Value("${sinergi.reconciliation.agreements:${sinergi.owners.agreements:}}") String agreements,
            @Value("${sinergi.reconciliation.programmes:${sinergi.owners.programmes:}}") String programmes) {
        return Owners.at(Map.of(Family.VISIT, visits, Family.AGREEMENT, agreements, Family.PROGRAMME, programmes));
    }
}
