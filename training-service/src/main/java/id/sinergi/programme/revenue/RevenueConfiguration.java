package id.sinergi.programme.revenue;

import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets reports of state revenue that an earlier release stored be those of their facility. */
@Configuration(proxyBeanMethods = false)
class RevenueConfiguration {

    @Bean
    Relisting<StateRevenue> stateRevenueRelisting(OutboxDocuments<StateRevenue> documents, StateRevenues revenues) {
        return new Relisting<>(documents, List.of("reporter"), revenues::listing);
    }
}
