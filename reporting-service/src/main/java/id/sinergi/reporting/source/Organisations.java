package id.sinergi.reporting.source;

import id.sinergi.report.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the organisations that a state names as partners, in the places in which the owners' lists look. */
public final class Organisations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Organisations() {}

    /** Those of a visit's parties, of an agreement's parties and whom it covers, of a programme's partners. */
    public static List<Organisation> in(Family family, JsonNode state) {
        var places = switch (family) {
            case VISIT -> List.of("hosts", "visitors", "accompanying", "chair");
            case AGREEMENT -> List.of("parties", "covered");
            default -> List.of("partners");
        };
        return places.stream()
                .map(state::path)
                .flatMap(place -> place.isArray() ? place.valueStream() : Stream.of(place))
                .flatMap(party -> read(party.path("organisation")).stream())
                .toList();
    }

    /** Empty where it is none: a list that cannot find a record by a partner is better than none. */
    static Optional<Organisation> read(JsonNode organisation) {
        if (!organisation.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(organisation, Organisation.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
