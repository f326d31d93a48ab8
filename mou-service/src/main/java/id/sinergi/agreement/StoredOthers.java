package id.sinergi.agreement;

import id.sinergi.access.CurrentScope;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementStatus;
import id.sinergi.agreement.model.Others;
import id.sinergi.agreement.model.RelatedAgreement;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Stored;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The other agreements as they are stored. */
@Component
class StoredOthers implements Others {

    private final OutboxDocuments<Agreement> documents;

    StoredOthers(OutboxDocuments<Agreement> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Agreement> find(UUID id) {
        return documents.find(id).map(Stored::state);
    }

    @Override
    public Optional<Agreement> findAnyones(UUID id) {
        return CurrentScope.ofTheService(() -> find(id));
    }

    /** Whoever it is that it renews: a circle is one, whether or not the caller may see all of it. */
    @Override
    public Optional<UUID> predecessorOf(UUID id) {
        return findAnyones(id).map(Agreement::predecessor).map(RelatedAgreement::id);
    }

    /** Whoever it is that does. */
    @Override
    public boolean implement(UUID id) {
        return EnumSet.complementOf(EnumSet.of(AgreementStatus.WITHDRAWN)).stream()
                .map(status -> ListQuery.keys("parent", id, "status", status))
                .map(keys -> new ListQuery(keys, null, null, null, null, null, 1))
                .anyMatch(query ->
                        CurrentScope.ofTheService(() -> !documents.list(query).isEmpty()));
    }
}
