package id.sinergi.reporting.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reporting.counting.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who met whom in the held visits of a scope in a period, each visit counted once wherever it counts.
 *
 * @param asOf when this was answered
 * @param visits as many as the scope's dashboard says, where no purpose or topic narrows them
 * @param nodes the parties of the edges shown, and where all edges are shown those who met nobody that was named
 * @param edges the most frequented first
 * @param truncated whether there are more edges than are shown
 * @param offices all edges of the nation, also those not shown, summed by the offices of both; absent for other scopes
 */
@JsonPropertyOrder({"scope", "period", "asOf", "visits", "nodes", "edges", "truncated", "offices"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Network(
        Whose scope,
        String period,
        Instant asOf,
        long visits,
        List<Node> nodes,
        List<Edge> edges,
        boolean truncated,
        @Nullable List<OfficeEdge> offices) {

    /**
     * That those of one office were at those of another: as many pairs of a host and a visitor.
     *
     * @param host the regional office on the period's last day; absent for organisations
     * @param visitor likewise
     */
    @JsonPropertyOrder({"host", "visitor", "visits"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficeEdge(@Nullable String host, @Nullable String visitor, long visits) {}

    /**
     * Whose visits.
     *
     * @param id of the facility, name of the regional office; absent for the nation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whose(Scope.Kind kind, @Nullable String id) {}

    /**
     * A party of visits.
     *
     * @param party as edges name it, and the parameters host and visitor of GET /api/v1/activities
     * @param kind FACILITY, REGIONAL_OFFICE or ORGANISATION
     * @param id of the facility or the partner, name of the regional office
     * @param regionalOffice that supervises the facility on the period's last day; absent for an organisation
     * @param hosted the scope's visits that it received
     * @param made the scope's visits that it made
     */
    @JsonPropertyOrder({"party", "kind", "id", "name", "regionalOffice", "hosted", "made", "links"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(
            String party,
            String kind,
            String id,
            String name,
            @Nullable String regionalOffice,
            long hosted,
            long made,
            NodeLinks links) {}

    /** Where the numbers of a party open into exactly the visits that they count. */
    record NodeLinks(String hosted, String made) {}

    /**
     * That one was at another's.
     *
     * @param visits with this host and this visitor; one with several of them is part of several edges
     * @param href where they are listed
     */
    @JsonPropertyOrder({"host", "visitor", "visits", "href"})
    record Edge(String host, String visitor, long visits, String href) {}
}
