package id.sinergi.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.CollectingProblemHandler;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.util.ClassUtil;

/** Goes on reading after a wrong type or a refused value, which Jackson's own collector does not. */
final class FaultCollector extends CollectingProblemHandler {

    /** Marks the message of a value that a constructor refused: against a rule, not malformed. */
    static final String REFUSED = "refused: ";

    /** Begins the message of a field that nothing reads. */
    static final String UNKNOWN = "Unknown property";

    FaultCollector(int mostFaults) {
        super(mostFaults);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // which of two parsers it is
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object target,
            String name) {
        JsonParser body = context.getParser();
        if (parser == body) {
            return super.handleUnknownProperty(context, parser, deserializer, target, name);
        }
        // Held back in a buffer until the record was complete: the body's parser then stands at the record's end.
        JsonPointer record = body.currentToken() == JsonToken.END_OBJECT
                ? body.streamReadContext().pathAsPointer()
                : body.streamReadContext().getParent().pathAsPointer();
        collect(context, body, record.appendProperty(name), UNKNOWN, context.constructType(Object.class));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable refused) {
        collect(
                context,
                context.getParser(),
                path(context.getParser()),
                REFUSED + reason(refused),
                context.constructType(type));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String message) {
        collect(context, parser, path(parser), "not of the type it must have", type);
        parser.skipChildren();
        return type.isPrimitive() ? ClassUtil.defaultValue(type.getRawClass()) : null;
    }

    private void collect(
            DeserializationContext context, JsonParser parser, JsonPointer place, String message, JavaType type) {
        List<CollectedProblem> bucket = getBucket(context);
        if (bucket != null && bucket.size() < getMaxProblems()) {
            bucket.add(new CollectedProblem(
                    place, message, type, parser.currentTokenLocation(), null, parser.currentToken()));
        }
    }

    /** What the constructor said: Jackson wraps it in words about Java types. */
    private static @Nullable String reason(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static JsonPointer path(JsonParser parser) {
        TokenStreamContext place = parser.streamReadContext();
        boolean inside = parser.currentToken() == JsonToken.PROPERTY_NAME
                || parser.currentToken() == JsonToken.START_OBJECT
                || parser.currentToken() == JsonToken.START_ARRAY;
        TokenStreamContext value = inside && place.getParent() != null ? place.getParent() : place;
        return value.pathAsPointer();
    }
}
