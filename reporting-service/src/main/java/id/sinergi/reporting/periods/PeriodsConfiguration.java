package id.sinergi.reporting.periods;

import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.GuardedCollection;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.outbox.Restorable;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps submissions in documents of their own, part of no generation, and publishes what is decided on them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeriodRules.class)
class PeriodsConfiguration {

    private static final String COLLECTION = "submissions";

    @Bean
    EventStream submissionStream() {
        return new EventStream(
                COLLECTION,
                "sinergi.periods.v1",
                "/reporting-service",
                "urn:sinergi:contracts:events:periods:submission.v1");
    }

    @Bean
    OutboxDocuments<Submission> submissionDocuments(Outbox outbox, Supervised offices) {
        return outbox.documents(Submission.class, offices);
    }

    /** What an earlier release stored does not say whose it is. */
    @Bean
    Relisting<Submission> submissionRelisting(OutboxDocuments<Submission> documents) {
        return new Relisting<>(documents, List.of("reporter"), SubmissionList::listing);
    }

    @Bean
    Restorable<Submission> restorableSubmissions(Outbox outbox) {
        return outbox.restorable(Submission.class, SubmissionList::listing);
    }

    @Bean
    GuardedCollection keyedRequestCollection(Outbox outbox) {
        return outbox.collection("submission_keys");
    }
}
