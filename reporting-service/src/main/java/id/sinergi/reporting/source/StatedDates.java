package id.sinergi.reporting.source;

import id.sinergi.report.PartialDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads dates as events have them: a range may say more than this release knows, where a report may not. */
final class StatedDates extends StdDeserializer<PartialDate> {

    StatedDates() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode date = context.readTree(parser);
        try {
            return date.path("from").isString() && date.path("to").isString()
                    ? new PartialDate(
                            date.path("from").stringValue(), date.path("to").stringValue())
                    : PartialDate.of((Object) date.asString(""));
        } catch (IllegalArgumentException unreadable) {
            return (PartialDate) context.handleInstantiationProblem(PartialDate.class, date, unreadable);
        }
    }
}
