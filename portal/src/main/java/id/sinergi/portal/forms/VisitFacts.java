package id.sinergi.portal.forms;

import id.sinergi.portal.page.Format;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads of a visit what two sides compare to see whether they speak of the same. */
@Component
public class VisitFacts {

    private final Format format;
    private final Choices choices;

    VisitFacts(Format format, Choices choices) {
        this.format = format;
        this.choices = choices;
    }

    Told of(JsonNode visit) {
        return new Told(
                visit.path("id").asString(""),
                visit.path("version").asLong(0),
                name(visit.path("reportedBy").asString("")),
                choices.named("visit-statuses", visit.path("status").asString("")),
                date(visit.path("on")),
                visit.path("startTime").asString("–"),
                parties(visit.path("hosts")),
                parties(visit.path("visitors")),
                codes(visit.path("purposes"), "purposes"),
                codes(visit.path("topics"), "topics"),
                visit.path("delegationSize").asString("–"),
                texts(visit.path("outcomes")));
    }

    private String date(JsonNode on) {
        return on.isObject()
                ? format.date(on.path("from").asString("")) + " – "
                        + format.date(on.path("to").asString(""))
                : format.date(on.asString(""));
    }

    private String parties(JsonNode parties) {
        return join(parties, party -> {
            if (party.has("facility")) {
                return name(party.path("facility").asString());
            }
            return party.has("regionalOffice")
                    ? format.named("forms.office") + " "
                            + party.path("regionalOffice").asString()
                    : party.at("/organisation/name").asString("");
        });
    }

    private String codes(JsonNode codes, String list) {
        return join(codes, code -> format.code(list, code.asString()));
    }

    private static String texts(JsonNode texts) {
        return join(texts, JsonNode::asString);
    }

    private static String join(JsonNode nodes, java.util.function.Function<JsonNode, String> text) {
        List<String> texts =
                StreamSupport.stream(nodes.spliterator(), false).map(text).toList();
        return texts.isEmpty() ? "–" : String.join(", ", texts);
    }

    private String name(String facilityOrOffice) {
        return facilityOrOffice.isEmpty() ? "–" : format.facility(facilityOrOffice);
    }

    /** What one side tells, in words. */
    public record Told(
            String id,
            long version,
            String reportedBy,
            String status,
            String on,
            String startTime,
            String hosts,
            String visitors,
            String purposes,
            String topics,
            String delegationSize,
            String outcomes) {}
}
