package id.sinergi.system.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sinergi.access.CurrentScope;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The few places where MongoDB is asked and changed, and where a service acts as itself instead of for its caller, each with its reason.
 * A new one fails here until it is looked at and named.
 */
class ChokePointsTest {

    private static final Set<String> QUERIES = Set.of(
            "openDownloadStream",
            "downloadToStream",
            "find",
            "aggregate",
            "distinct",
            "countDocuments",
            "estimatedDocumentCount",
            "watch");

    private static final Set<String> CHANGES = Set.of(
            "uploadFromStream",
            "openUploadStream",
            "rename",
            "drop",
            "delete",
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "bulkWrite",
            "deleteOne",
            "deleteMany",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    /** What leads to a collection, or is about collections as a whole. */
    private static final Set<String> COLLECTIONS =
            Set.of("getCollection", "getCollectionName", "getCollectionNames", "dropCollection", "execute");

    private static final Map<String, String> ASKING = Map.ofEntries(
            entry("outbox.OutboxDocuments", "narrowed by Guard: the owners' way to records"),
            entry("reporting.store.PerGeneration", "narrowed by Visible: reporting's way to what was counted"),
            entry("reporting.documents.VersionedDocuments", "targets, occasions and aliases: those who hold them ask"),
            entry("evidence.Dossiers", "attachments, after AttachmentEndpoints asked OutboxDocuments for their record"),
            entry("evidence.StoredFiles", "bytes of those, and a service's own sweep"),
            entry("agreement.Successors", "says of agreements that were found which one renewed them"),
            entry("agreement.notices.Notices", "looks for what is due, as the service; lists are OutboxDocuments'"),
            entry("visit.candidates.Neighbours", "ids alone: the visits are OutboxDocuments'"),
            entry("reporting.periods.KeyedRequests", "keys of requests, by the caller's own"),
            entry("outbox.Errands", "a service's own errands"),
            entry("outbox.Outboxes", "a service's own sweeps"),
            entry("outbox.EarlierListings", "a service's own relisting"),
            entry("outbox.WrittenVersions", "for services and operators, by the filter chain"),
            entry("outbox.Restorable", "after a restore, for operators, by the filter chain"),
            entry("outbox.Following", "after a restore, for operators, by the filter chain"),
            entry("outbox.ResyncRuns", "for operators, by the filter chain"),
            entry("audit.AuditStore", "for operators, by the filter chain"),
            entry("reporting.deadletter.DeadLetters", "for operators, by the filter chain"),
            entry("reporting.deadletter.SetAside", "for reconciliation"),
            entry("reporting.generation.Generations", "which generation is served"),
            entry("reporting.reconciliation.Reconciliations", "for operators, by the filter chain"),
            entry("reporting.reconciliation.comparing.RegisterAgainstOwners", "reconciliation, as the service"),
            entry("reporting.reconciliation.comparing.StoreAgainstTopics", "reconciliation, as the service"),
            entry("reporting.reconciliation.comparing.TotalsAgainstContributions", "reconciliation, as the service"));

    private static final Map<String, String> CHANGING = Map.ofEntries(
            entry("outbox.OutboxDocuments", "by Guard, before and after a change"),
            entry("reporting.documents.VersionedDocuments", "targets, occasions and aliases: those who hold them ask"),
            entry("reporting.periods.KeyedRequests", "keys of requests, by the caller's own"),
            entry(
                    "visit.candidates.Neighbours",
                    "ids of visits, once the caller was found to report one of the parties"),
            entry("evidence.Dossiers", "attachments, after the right to treat of their record was asked for"),
            entry("evidence.StoredFiles", "bytes of those, and a service's own sweep"),
            entry("outbox.Errands", "what a change that was allowed left to be done"),
            entry("outbox.Outboxes", "what Kafka has taken"),
            entry("outbox.EarlierListings", "a service's own relisting"),
            entry("outbox.WrittenVersions", "announcing anew: for services and operators, by the filter chain"),
            entry("outbox.Restorable", "after a restore, for operators, by the filter chain"),
            entry("outbox.Following", "after a restore, for operators, by the filter chain"),
            entry("outbox.ResyncRuns", "for operators, by the filter chain"),
            entry("audit.AuditStore", "what was done"),
            entry("reporting.store.GuardedWrites", "what was counted, from the topics"),
            entry("reporting.deadletter.DeadLetters", "from its topic, and for operators"),
            entry("reporting.generation.Generations", "the service's own runs, and for operators"),
            entry("reporting.reconciliation.Reconciliations", "for operators, and on a schedule"),
            entry("reporting.reconciliation.comparing.StoreAgainstTopics", "repairs, from the topics"));

    private static final Map<String, String> ACTING = Map.ofEntries(
            entry("agreement.StoredOthers", "whether a framework is there, and what implements or renews it"),
            entry("agreement.notices.NoticeRounds", "on a schedule"),
            entry("reporting.activity.Activities", "after Visible.require: what a number consists of"),
            entry("reporting.adjustments.Adjustments", "after the submission was found: its month's numbers"),
            entry("reporting.periods.NilMonths", "after the right to decide was asked for"),
            entry("reporting.periods.Submissions", "after the right to decide was asked for"),
            entry("reporting.store.KnownAt", "whether an agreement was renewed, by whomever"),
            entry("reporting.store.KnownVersions", "whether a later version had taken a known one's place"),
            entry("reporting.store.Register", "whether an agreement was renewed, by whomever"),
            entry("reporting.targets.Achievements", "after the targets were found: what stands for them"),
            entry("reporting.visible.Visible", "after it was asked whose the numbers are"),
            entry("reporting.waiting.WaitingConfiguration", "that totals were written, not what they are"),
            entry("visit.DerivedOfVisits", "after a restore, for operators: which merges their survivors lack"),
            entry("visit.HandOvers", "the second half of a merge that was allowed"));

    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/local-stack/") && !location.contains("/benchmarks/"))
            .importPackages("id.sinergi");

    @Test
    void mongoDbIsAskedWhereItIsAskedWhoMaySee() {
        assertThat(callers(access -> isOfACollection(access) && QUERIES.contains(access.getName())))
                .isEqualTo(ASKING.keySet());
    }

    @Test
    void mongoDbIsChangedWhereItIsAskedWhoMay() {
        assertThat(callers(access -> isOfACollection(access) && CHANGES.contains(access.getName())))
                .isEqualTo(CHANGING.keySet());
    }

    @Test
    void nothingIsReadOrWrittenPastTheCollections() {
        assertThat(callers(access -> access.getTargetOwner().isAssignableTo(MongoOperations.class)
                        && !COLLECTIONS.contains(access.getName())))
                .isEmpty();
    }

    @Test
    void aServiceActsAsItselfWhereThatIsSaid() {
        assertThat(callers(access -> access.getTargetOwner().isEquivalentTo(CurrentScope.class)
                        && Set.of("ofTheService", "byTheService").contains(access.getName())))
                .isEqualTo(ACTING.keySet());
    }

    private static Set<String> callers(Predicate<JavaAccess<?>> what) {
        var callers = new TreeSet<String>();
        for (JavaClass type : SERVICES) {
            type.getAccessesFromSelf().stream()
                    .filter(what)
                    .map(access -> outermost(access.getOriginOwner()))
                    .forEach(callers::add);
        }
        return callers;
    }

    private static boolean isOfACollection(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(MongoCollection.class)
                || access.getTargetOwner().isEquivalentTo(GridFSBucket.class);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass()
                .map(ChokePointsTest::outermost)
                .orElse(type.getName().substring("id.sinergi.".length()));
    }
}
