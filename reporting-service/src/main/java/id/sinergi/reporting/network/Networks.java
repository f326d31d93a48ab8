package id.sinergi.reporting.network;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.report.Organisation;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.partners.Aliases;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.source.Sides;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.visible.Visible;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes networks of visits from the register: partner totals know neither direction nor offices. By the index of what counts
 * in a total, of each visit no more than its parties, one by one.
 */
@Service
class Networks {

    private static final String NO_OFFICE = "";

    private final Visible visible;
    private final Register register;
    private final CurrentAliases aliases;
    private final PartnerNames partners;
    private final Directory directory;
    private final Clock clock;

    Networks(
            Visible visible,
            Register register,
            CurrentAliases aliases,
            PartnerNames partners,
            Directory directory,
            Clock clock) {
        this.visible = visible;
        this.register = register;
        this.aliases = aliases;
        this.partners = partners;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The network of a scope whose numbers are the caller's.
     *
     * @param limit of the edges
     * @throws id.sinergi.http.Refusal 404 where they are not, 400 where too many visits stand behind them
     */
    Network of(Asked asked, int limit) {
        return visible.numbers(asked.scope(), asked.period(), () -> {
            var gathering = new Gathering(ones(aliases.now()));
            register.eachMeeting(asked.criteria(), gathering::add);
            return network(asked, gathering, limit);
        });
    }

    private static UnaryOperator<String> ones(Aliases now) {
        return party -> party.startsWith(Sides.ORGANISATION)
                ? Sides.ORGANISATION + now.oneOf(party.substring(Sides.ORGANISATION.length()))
                : party;
    }

    private Network network(Asked asked, Gathering gathering, int limit) {
        List<Network.Edge> edges = gathering.mostFrequented(limit).stream()
                .map(pair -> new Network.Edge(
                        pair.getKey().host(),
                        pair.getKey().visitor(),
                        pair.getValue(),
                        asked.href(pair.getKey().host(), pair.getKey().visitor())))
                .toList();
        boolean truncated = gathering.size() > limit;
        Scope scope = asked.scope();
        return new Network(
                new Network.Whose(scope.kind(), scope.kind() == Scope.Kind.NATION ? null : scope.id()),
                asked.period().toString(),
                clock.instant(),
                gathering.visits(),
                nodes(asked, gathering, truncated ? partiesOf(edges) : gathering.parties()),
                edges,
                truncated,
                scope.kind() == Scope.Kind.NATION ? offices(asked, gathering) : null);
    }

    private List<Network.OfficeEdge> offices(Asked asked, Gathering gathering) {
        return gathering.by(party -> Objects.requireNonNullElse(office(party, asked), NO_OFFICE)).entrySet().stream()
                .map(sum -> new Network.OfficeEdge(
                        sum.getKey().host().equals(NO_OFFICE)
                                ? null
                                : sum.getKey().host(),
                        sum.getKey().visitor().equals(NO_OFFICE)
                                ? null
                                : sum.getKey().visitor(),
                        sum.getValue()))
                .toList();
    }

    /** That supervises it on the period's last day. */
    private @Nullable String office(String party, Asked asked) {
        String kind = party.substring(0, party.indexOf(':'));
        String id = party.substring(kind.length() + 1);
        return switch (kind) {
            case "FACILITY" -> directory.officeOf(id, asked.period().lastDay()).orElse(null);
            case "REGIONAL_OFFICE" -> id;
            default -> null;
        };
    }

    private static Collection<String> partiesOf(List<Network.Edge> edges) {
        var parties = new TreeSet<String>();
        edges.forEach(edge -> parties.addAll(List.of(edge.host(), edge.visitor())));
        return parties;
    }

    private List<Network.Node> nodes(Asked asked, Gathering gathering, Collection<String> parties) {
        Map<String, String> organisations = partners
                .find(parties.stream()
                        .filter(party -> party.startsWith(Sides.ORGANISATION))
                        .map(party -> party.substring(Sides.ORGANISATION.length()))
                        .toList())
                .stream()
                .collect(toMap(Organisation::key, Organisation::name, (one, _) -> one));
        return parties.stream()
                .map(party -> node(asked, gathering, party, organisations))
                .toList();
    }

    private Network.Node node(Asked asked, Gathering gathering, String party, Map<String, String> organisations) {
        String kind = party.substring(0, party.indexOf(':'));
        String id = party.substring(kind.length() + 1);
        return new Network.Node(
                party,
                kind,
                id,
                switch (kind) {
                    case "FACILITY" ->
                        directory.facility(id).map(Facility::name).orElse(id);
                    case "REGIONAL_OFFICE" -> "Kanwil " + id;
                    default -> organisations.getOrDefault(id, id);
                },
                office(party, asked),
                gathering.hosted(party),
                gathering.made(party),
                new Network.NodeLinks(asked.href(party, null), asked.href(null, party)));
    }
}
