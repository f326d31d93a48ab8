package id.sinergi.programme.revenue;

import id.sinergi.outbox.Derived;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.outbox.Restorable;
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

    @Bean
    Restorable<StateRevenue> restorableStateRevenue(Outbox outbox, StateRevenues revenues) {
        return outbox.restorable(StateRevenue.class, "state-revenue", revenues::listing, Derived.nothing());
    }
}
