package id.sinergi.reporting.register;

import id.sinergi.report.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Something that was agreed to be done by some day and is not said to be done.
 *
 * @param place its place among the record's follow-ups
 * @param due the last day that its date can mean
 */
public record OpenFollowUp(int place, String what, LocalDate due) {

    /** Those of a record in the order in which it has them; none where it stands no longer. */
    public static List<OpenFollowUp> in(RegisterEntry entry) {
        if (RegisterEntry.STANDING_NO_LONGER.contains(entry.status())) {
            return List.of();
        }
        JsonNode followUps = entry.state().path("followUps");
        return IntStream.range(0, followUps.size())
                .boxed()
                .flatMap(place -> open(place, followUps.path(place)))
                .toList();
    }

    private static Stream<OpenFollowUp> open(int place, JsonNode followUp) {
        return followUp.hasNonNull("done")
                ? Stream.empty()
                : date(followUp.path("due")).stream()
                        .map(due ->
                                new OpenFollowUp(place, followUp.path("what").asString(""), due.last()));
    }

    private static Optional<PartialDate> date(JsonNode due) {
        try {
            return due.isMissingNode() || due.isNull()
                    ? Optional.empty()
                    : Optional.of(
                            due.isObject()
                                    ? new PartialDate(
                                            due.path("from").asString(),
                                            due.path("to").asString())
                                    : new PartialDate(due.asString(), null));
        } catch (IllegalArgumentException unreadable) {
            // An owner lets none in; a message of somebody else is to stop nothing.
            return Optional.empty();
        }
    }
}
