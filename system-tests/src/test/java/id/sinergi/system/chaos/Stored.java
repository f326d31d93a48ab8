package id.sinergi.system.chaos;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** What stands in MongoDB, read past the services. */
final class Stored implements AutoCloseable {

    private static final String NOTHING = "{}";

    private final MongoClient client;

    Stored(String uri) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(20, TimeUnit.SECONDS))
                .build());
    }

    /** The version at which reporting shows each of these records. */
    Map<String, Long> shown(Collection<String> ids) {
        return versions(reporting("current_")
                .find(Filters.in("_id", ids))
                .projection(Projections.include("version"))
                .into(new ArrayList<>()));
    }

    /** The version at which reporting shows each record. */
    Map<String, Long> shown() {
        return versions(reporting("current_")
                .find()
                .projection(Projections.include("version"))
                .into(new ArrayList<>()));
    }

    /** Every version in the register, as {@code <activity>|<version>}. */
    List<String> registered() {
        return reporting("register_")
                .find()
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The text of each total by key. */
    SortedMap<String, String> totals() {
        var totals = new TreeMap<String, String>();
        reporting("totals_").find().forEach(document -> {
            if (!NOTHING.equals(document.getString("total"))) {
                totals.put(document.getString("_id"), document.getString("total"));
            }
        });
        return totals;
    }

    /** The version of each record at its owner. */
    Map<String, Long> owned(Resource resource) {
        return versions(owner(resource)
                .find()
                .projection(Projections.include("version"))
                .into(new ArrayList<>()));
    }

    /** How many records wait for an event of theirs to be published. */
    long unpublished() {
        long waiting = 0;
        for (Resource resource : Resource.values()) {
            waiting += owner(resource).countDocuments(Filters.exists("outbox.0"));
        }
        return waiting;
    }

    /** How many visits that were merged or separated have not told the other one. */
    long owed() {
        return owner(Resource.VISITS).countDocuments(Filters.exists("errand"));
    }

    String generation() {
        return client.getDatabase("reporting")
                .getCollection("generations")
                .find(Filters.eq("_id", "current"))
                .first()
                .getString("generation");
    }

    @Override
    public void close() {
        client.close();
    }

    private MongoCollection<Document> reporting(String prefix) {
        return client.getDatabase("reporting").getCollection(prefix + generation());
    }

    private MongoCollection<Document> owner(Resource resource) {
        return client.getDatabase(resource.database()).getCollection(resource.label());
    }

    private static Map<String, Long> versions(List<Document> documents) {
        var versions = new HashMap<String, Long>();
        documents.forEach(
                document -> versions.put(document.getString("_id"), ((Number) document.get("version")).longValue()));
        return versions;
    }
}
