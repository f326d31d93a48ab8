package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.observation.Looks;
import id.sinergi.reporting.deadletter.SetAside;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.run.Arriving;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.source.Family;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Sets up reconciliation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ComparingConfiguration {

    private static final Duration ISSUER_ANSWERS = Duration.ofSeconds(30);

    @Bean
    Reconciliations reconciliations(MongoOperations mongo) {
        return new Reconciliations(mongo);
    }

    @Bean
    SetAside setAside(MongoOperations mongo) {
        return new SetAside(mongo);
    }

    /**
     * Waits for what is on its way.
     *
     * @param patience for how long
     */
    @Bean
    Arrival arrival(
            KafkaProperties kafka, Clock clock, @Value("${sinergi.reconciliation.patience:5m}") Duration patience) {
        return new Arrival(new Arriving(kafka.buildAdminProperties(), clock), patience);
    }

    /**
     * Compares.
     *
     * @param between two looks at totals that differ
     * @param settled after so long a recorded version is expected to have been published
     */
    @Bean
    Comparison comparison(
            Generations generations,
            Identity identity,
            Opening opening,
            Storing storing,
            MongoOperations mongo,
            KafkaProperties kafka,
            Clock clock,
            Owners owners,
            Arrival arrival,
            SetAside setAside,
            @Value("${sinergi.reconciliation.between:10s}") Duration between,
            @Value("${sinergi.reconciliation.settled:5m}") Duration settled) {
        return new Comparison(
                generations,
                identity,
                new Looking(kafka.buildAdminProperties(), mongo, storing),
                new RegisterAgainstOwners(mongo, owners, arrival, setAside),
                new TotalsAgainstContributions(mongo),
                new Rebuilding(generations, opening, setAside),
                arrival,
                clock,
                between,
                settled);
    }

    /**
     * Compares again and again.
     *
     * @param every how often it happens by itself
     */
    @Bean
    Comparing comparing(
            Comparison comparison,
            Reconciliations results,
            Clock clock,
            @Value("${sinergi.reconciliation.every:6h}") Duration every) {
        return new Comparing(comparison, results, clock, every);
    }

    @Bean
    MeterBinder lastReconciliation(Reconciliations results, Looks looks, Clock clock) {
        return new LastReconciliation(results, looks, clock);
    }

    /**
     * The owners as this service reaches them.
     *
     * @param visits address of visit-service; empty: it is not asked; the others likewise
     */
    @Bean
    Owners reachedOwners(
            ClientRegistrationRepository clients,
            @Value("${sinergi.reconciliation.visits:${sinergi.owners.visits:}}") String visits,
            @Value("${sinergi.reconciliation.agreements:${sinergi.owners.agreements:}}") String agreements,
            @Value("${sinergi.reconciliation.programmes:${sinergi.owners.programmes:}}") String programmes) {
        return Owners.at(
                Map.of(Family.VISIT, visits, Family.AGREEMENT, agreements, Family.PROGRAMME, programmes),
                OwnToken.of(clients, Owner.CONNECT, ISSUER_ANSWERS));
    }

    /** In place of the framework's, which asks the issuer while the service starts. */
    @Bean
    ClientRegistrationRepository clients(OAuth2ClientProperties configured) {
        return Clients.of(configured);
    }
}
