package id.sinergi.system;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.stack.mongo.MongoAddress;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Where the tests' MongoDB is: on a port of theirs, or databases with a random name on the server that
 * {@code SINERGI_TEST_MONGODB_URI} names.
 *
 * @param given whether it runs already
 */
record TestMongo(MongoAddress address, boolean given) implements AutoCloseable {

    static TestMongo onPort(int port) {
        String given = System.getenv("SINERGI_TEST_MONGODB_URI");
        return given == null
                ? new TestMongo(new MongoAddress("mongodb://127.0.0.1:" + port), false)
                : new TestMongo(new MongoAddress(given).database("test-" + UUID.randomUUID()), true);
    }

    /** Drops the databases where the server lives on. */
    @Override
    public void close() {
        if (!given) {
            return;
        }
        String family = new ConnectionString(address.uri()).getDatabase() + "-";
        try (MongoClient client = MongoClients.create(address.uri())) {
            for (String name : client.listDatabaseNames().into(new ArrayList<>())) {
                if (name.startsWith(family)) {
                    client.getDatabase(name).drop();
                }
            }
        }
    }
}
