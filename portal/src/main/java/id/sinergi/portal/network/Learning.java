package id.sinergi.portal.network;

import static java.util.stream.Collectors.toMap;

import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A network as its page shows it.
 *
 * @param pairs the most frequented
 * @param hosts those that most visits came to
 */
record Learning(List<Pair> pairs, List<Host> hosts) {

    private static final int MOST_PAIRS = 60;
    private static final int MOST_HOSTS = 25;

    static Learning of(Network network, Period period) {
        Map<String, Network.Node> nodes =
                network.nodes().stream().collect(toMap(Network.Node::party, Function.identity(), (one, _) -> one));
        var visitors = new HashMap<String, Integer>();
        network.edges().forEach(edge -> visitors.merge(edge.host(), 1, Integer::sum));
        return new Learning(
                network.edges().stream()
                        .limit(MOST_PAIRS)
                        .map(edge -> pair(edge, nodes, period))
                        .filter(Objects::nonNull)
                        .toList(),
                network.nodes().stream()
                        .filter(node -> node.hosted() > 0)
                        .sorted(Comparator.comparingLong(Network.Node::hosted)
                                .reversed()
                                .thenComparing(Network.Node::name))
                        .limit(MOST_HOSTS)
                        .map(node -> new Host(
                                Party.of(node, period),
                                node.hosted(),
                                visitors.getOrDefault(node.party(), 0),
                                node.links().hostedPage()))
                        .toList());
    }

    private static @Nullable Pair pair(Network.Edge edge, Map<String, Network.Node> nodes, Period period) {
        Network.Node host = nodes.get(edge.host());
        Network.Node visitor = nodes.get(edge.visitor());
        return host == null || visitor == null
                ? null
                : new Pair(Party.of(visitor, period), Party.of(host, period), edge.visits(), edge.page());
    }

    /** What is drawn: the most frequented pairs and whoever is in them. */
    static Map<String, Object> drawn(Network network) {
        List<Network.Edge> edges =
                network.edges().stream().limit(2L * MOST_PAIRS).toList();
        var parties = new ArrayList<String>();
        edges.forEach(edge -> parties.addAll(List.of(edge.host(), edge.visitor())));
        return Map.of(
                "nodes",
                network.nodes().stream()
                        .filter(node -> parties.contains(node.party()))
                        .map(node -> List.of(node.party(), node.name(), node.kind(), node.hosted(), node.made()))
                        .toList(),
                "edges",
                edges.stream()
                        .map(edge -> List.of(edge.visitor(), edge.host(), edge.visits()))
                        .toList());
    }

    /** Who was at whose, and where those visits are listed. */
    record Pair(Party visitor, Party host, long visits, String page) {}

    /**
     * A place to learn at.
     *
     * @param visitors how many different parties came
     * @param page of the visits
     */
    record Host(Party party, long hosted, int visitors, String page) {}

    /**
     * A party by its name.
     *
     * @param office that supervises it; null for an organisation
     * @param page of its numbers; null where it has none
     */
    record Party(
            String name, @Nullable String office, @Nullable String page) {

        static Party of(Network.Node node, Period period) {
            return new Party(
                    node.name(),
                    node.regionalOffice(),
                    switch (node.kind()) {
                        case "FACILITY" -> Scope.facility(node.id()).dashboard(period);
                        case "REGIONAL_OFFICE" -> Scope.office(node.id()).dashboard(period);
                        default -> null;
                    });
        }
    }
}
