package id.sinergi.agreement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import id.sinergi.outbox.GuardedCollection;
import id.sinergi.outbox.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds by what agreements were renewed: that one has a signed successor is read there, never written to it. */
@Component
public class Successors {

    private static final List<String> SIGNED = List.of("SIGNED", "TERMINATED");

    private final GuardedCollection agreements;

    Successors(Outbox outbox) {
        this.agreements = outbox.collection("agreements");
    }

    /** The signed successor by agreement; agreements without one are left out. One read by index. */
    public Map<UUID, UUID> signed(Collection<UUID> predecessors) {
        List<String> ids = predecessors.stream().map(UUID::toString).toList();
        List<Document> found = ids.isEmpty()
                ? List.of()
                : agreements.within(documents -> documents
                        .find(Filters.and(Filters.in("listing.predecessor", ids), Filters.in("listing.status", SIGNED)))
                        .projection(Projections.include("listing.predecessor"))
                        .into(new ArrayList<>()));
        Map<UUID, UUID> successors = new HashMap<>();
        found.forEach(successor -> successors.put(
                UUID.fromString(successor
                        .get("listing", Document.class)
                        .getList("predecessor", String.class)
                        .getFirst()),
                UUID.fromString(successor.getString("_id"))));
        return successors;
    }

    /** The index by which successors are found. */
    public void createIndex() {
        agreements.within(documents -> documents.createIndex(Indexes.ascending("listing.predecessor")));
    }
}
