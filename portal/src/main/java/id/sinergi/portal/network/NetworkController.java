package id.sinergi.portal.network;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** The network of a scope: its strongest pairs, its places to learn at, and for the nation offices by offices. */
@Controller
class NetworkController {

    private static final String NETWORK = "/api/v1/network?scope={scope}&period={period}&limit={limit}";
    private static final int USUAL = 500;

    /** All that the interface gives, since of these the ones between two offices are picked. */
    private static final int MOST = 2000;

    private final Periods periods;
    private final Directory directory;
    private final CodeLists codes;
    private final JsonMapper json;

    NetworkController(Periods periods, Directory directory, CodeLists codes, JsonMapper json) {
        this.periods = periods;
        this.directory = directory;
        this.codes = codes;
        this.json = json;
    }

    @GetMapping("/network")
    String network(
            @ModelAttribute("asked") NetworkQuery asked,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        Scope said = Scope.parse(asked.scope(), directory);
        Scope scope = said == null ? Scope.of(viewer) : said;
        if (scope == null) {
            return "nobody";
        }
        Period period = Period.orThisYear(asked.period(), periods.today(scope));
        Coming<Boolean> sample = Sample.in(services, scope, period);
        Network whole = read(services, scope, period, asked);
        Network network =
                scope.isOffice() && asked.guests() != null ? whole.between(scope.id(), asked.guests()) : whole;
        model.addAttribute("sample", sample.get());
        model.addAttribute("scope", scope);
        model.addAttribute("period", period);
        model.addAttribute("purposes", codes.list("purposes"));
        model.addAttribute("topics", codes.list("topics"));
        model.addAttribute("network", network);
        model.addAttribute("learning", Learning.of(network, period));
        model.addAttribute("grid", network.offices() == null ? null : OfficeGrid.of(network.offices()));
        model.addAttribute("alone", scope.isOffice() && !whole.truncated() ? alone(whole, scope, period) : List.of());
        model.addAttribute("drawn", json.writeValueAsString(Learning.drawn(network)));
        return "network";
    }

    private static Network read(Services services, Scope scope, Period period, NetworkQuery asked) {
        var path = new StringBuilder(NETWORK);
        var variables = new ArrayList<Object>(List.of(scope, period, asked.guests() == null ? USUAL : MOST));
        if (asked.purpose() != null) {
            path.append("&purpose={purpose}");
            variables.add(asked.purpose());
        }
        if (asked.topic() != null) {
            path.append("&topic={topic}");
            variables.add(asked.topic());
        }
        return services.get(Service.REPORTING, Network.class, path.toString(), variables.toArray());
    }

    /** The office's facilities that neither were visited nor visited anybody. */
    private List<Facility> alone(Network network, Scope office, Period period) {
        LocalDate day = period.lastMonth().atEndOfMonth();
        Set<String> met = network.nodes().stream()
                .filter(Network.Node::isFacility)
                .map(Network.Node::id)
                .collect(Collectors.toSet());
        return directory
                .everOf(office.id())
                .filter(facility -> facility.existsOn(day))
                .filter(facility ->
                        directory.officeOf(facility.id(), day).orElse("").equals(office.id()))
                .filter(facility -> !met.contains(facility.id()))
                .sorted(Comparator.comparing(Facility::name))
                .toList();
    }
}
