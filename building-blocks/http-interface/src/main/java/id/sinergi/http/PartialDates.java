package id.sinergi.http;

import id.sinergi.report.PartialDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads dates so that an unreadable one is collected with the other faults: Jackson throws in a delegating creator. */
final class PartialDates extends StdDeserializer<PartialDate> {

    PartialDates() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
        Object json = context.readValue(parser, Object.class);
        try {
            return PartialDate.of(json);
        } catch (IllegalArgumentException unreadable) {
            return (PartialDate) context.handleInstantiationProblem(PartialDate.class, json, unreadable);
        }
    }
}
