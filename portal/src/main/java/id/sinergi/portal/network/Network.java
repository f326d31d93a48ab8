package id.sinergi.portal.network;

import id.sinergi.portal.page.Links;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /api/v1/network} answers.
 *
 * @param visits as many as the scope's dashboard says
 * @param edges the most frequented first
 * @param truncated whether there are more edges
 * @param offices all edges of the nation by the offices of both; null elsewhere
 */
record Network(
        long visits,
        List<Node> nodes,
        List<Edge> edges,
        boolean truncated,
        @Nullable List<OfficeEdge> offices) {

    /** Only the pairs of a host of one office and a visitor of another, an organisation being of {@link OfficeGrid#OTHERS}. */
    Network between(String hosts, String visitors) {
        Map<String, String> offices = nodes.stream()
                .collect(Collectors.toMap(
                        Node::party,
                        node -> Objects.requireNonNullElse(node.regionalOffice(), OfficeGrid.OTHERS),
                        (one, _) -> one));
        List<Edge> some = edges.stream()
                .filter(edge -> hosts.equals(offices.get(edge.host())) && visitors.equals(offices.get(edge.visitor())))
                .toList();
        Set<String> met = some.stream()
                .flatMap(edge -> Stream.of(edge.host(), edge.visitor()))
                .collect(Collectors.toSet());
        return new Network(
                visits,
                nodes.stream().filter(node -> met.contains(node.party())).toList(),
                some,
                truncated,
                null);
    }

    /**
     * A party of visits.
     *
     * @param party as edges name it
     * @param kind FACILITY, REGIONAL_OFFICE or ORGANISATION
     * @param regionalOffice null for an organisation
     * @param hosted the scope's visits that it received
     * @param made the scope's visits that it made
     */
    record Node(
            String party,
            String kind,
            String id,
            String name,
            @Nullable String regionalOffice,
            long hosted,
            long made,
            Ways links) {

        boolean isFacility() {
            return kind.equals("FACILITY");
        }
    }

    /** Where the numbers of a party open into their visits. */
    record Ways(String hosted, String made) {

        /** The page of the visits it received. */
        public String hostedPage() {
            return Links.page(hosted);
        }
    }

    /**
     * That visitors of one office were at hosts of another.
     *
     * @param host null: organisations
     * @param visitor null: organisations
     */
    record OfficeEdge(@Nullable String host, @Nullable String visitor, long visits) {}

    /** That a visitor was at a host's. */
    record Edge(String host, String visitor, long visits, String href) {

        String page() {
            return Links.page(href);
        }
    }
}
