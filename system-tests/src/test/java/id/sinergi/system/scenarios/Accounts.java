package id.sinergi.system.scenarios;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.system.Caller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who would really report, answer, decide or read; an operator what is nobody's in particular. */
final class Accounts {

    static final Caller NATION = new Caller("national");

    private static final Caller OPERATOR = new Caller("operator");
    private static final Set<String> DECISIONS =
            Set.of("settlement", "distinct-from", "separation", "return", "verification");
    private static final List<String> SIDES = List.of("hosts", "visitors", "chair", "parties", "covered");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Directory DIRECTORY = ReferenceData.bundled().directory();

    private Accounts() {}

    /** The one whose report it is, else the first that takes part. */
    static Caller reporting(String report) {
        JsonNode body = JSON.readTree(report);
        return Optional.of(body.path("reportedBy").asString(""))
                .filter(stated -> !stated.isEmpty())
                .or(() -> ours(body).findFirst())
                .map(Accounts::account)
                .orElse(OPERATOR);
    }

    /** The one in whose name it is said; the office of the region for decisions; whoever reported it for the rest. */
    static Caller commanding(Told record, String path, String body) {
        String by = JSON.readTree(body).path("by").asString("");
        if (!by.isEmpty()) {
            return account(by);
        }
        String command = path.substring(path.lastIndexOf('/') + 1);
        return DECISIONS.contains(command)
                ? deciding(record.body())
                : reporting(record.body().toString());
    }

    /** The office in whose region it is, or whose numbers they are. */
    static Caller reading(String dashboard) {
        String name = URLDecoder.decode(dashboard.substring(dashboard.indexOf('/') + 1), StandardCharsets.UTF_8);
        return name.equals(dashboard) ? NATION : office(name);
    }

    private static Caller deciding(JsonNode record) {
        return ours(record).findFirst().map(Accounts::office).orElse(OPERATOR);
    }

    private static Stream<String> ours(JsonNode record) {
        Stream<String> parties = SIDES.stream()
                .flatMap(side ->
                        record.path(side).isArray() ? record.path(side).valueStream() : Stream.of(record.path(side)))
                .map(party -> party.path("facility")
                        .asString(party.path("regionalOffice").asString("")));
        return Stream.concat(Stream.of(record.path("facility").asString("")), parties)
                .filter(name -> !name.isEmpty());
    }

    private static Caller office(String name) {
        return new Caller("office:" + DIRECTORY.officeOf(name, null).orElse(name));
    }

    private static Caller account(String name) {
        return new Caller((DIRECTORY.facility(name).isPresent() ? "facility:" : "office:") + name);
    }
}
