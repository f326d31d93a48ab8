package id.sinergi.benchmarks.bare;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * {@code POST /} reads a body without looking at it and inserts one document of a given size; {@code GET /?<id>} finds
 * one total by its id and answers its text.
 */
public final class BareEndpoint extends HttpServlet {

    private final transient MongoCollection<Document> inserts;
    private final transient MongoCollection<Document> totals;
    private final byte[] filling;

    private BareEndpoint(MongoClient mongo, int bytes) {
        inserts = mongo.getDatabase("bare")
                .getCollection("inserts")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        totals = mongo.getDatabase("reporting").getCollection("totals_g1");
        filling = new byte[bytes];
    }

    /** Serves until it is stopped. Arguments: MongoDB, bytes of a document, the file that gets the address. */
    public static void main(String[] arguments) throws LifecycleException, IOException {
        Path ready = Path.of(arguments[2]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(ready.resolveSibling("tomcat").toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(
                context, "bare", new BareEndpoint(MongoClients.create(arguments[0]), Integer.parseInt(arguments[1])));
        context.addServletMappingDecoded("/", "bare");
        tomcat.start();
        Path unfinished = ready.resolveSibling(ready.getFileName() + ".unfinished");
        Files.writeString(unfinished, "http://127.0.0.1:" + connector.getLocalPort());
        Files.move(unfinished, ready);
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getInputStream().readAllBytes();
        inserts.insertOne(new Document("_id", UUID.randomUUID().toString()).append("filling", new Binary(filling)));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = URLDecoder.decode(request.getQueryString(), StandardCharsets.UTF_8);
        Document found = totals.find(Filters.eq("_id", id)).first();
        response.setContentType("application/json");
        response.getOutputStream()
                .write((found == null ? "{}" : found.getString("total")).getBytes(StandardCharsets.UTF_8));
    }
}
