package id.sinergi.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.CollectingProblemHandler;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.util.ClassUtil;

/** Goes on reading after a wrong type or a refused value, which Jackson's own collector does not. */
final class FaultCollector extends CollectingProblemHandler {

    /** Marks the message of a value that a constructor refused: against a rule, not malformed. */
    static final String REFUSED = "refused: ";

    FaultCollector(int mostFaults) {
        super(mostFaults);
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable refused) {
        collect(context, context.getParser(), REFUSED + refused.getMessage(), context.constructType(type));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String message) {
        collect(context, parser, "not of the type it must have", type);
        parser.skipChildren();
        return type.isPrimitive() ? ClassUtil.defaultValue(type.getRawClass()) : null;
    }

    private void collect(DeserializationContext context, JsonParser parser, String message, JavaType type) {
        List<CollectedProblem> bucket = getBucket(context);
        if (bucket != null && bucket.size() < getMaxProblems()) {
            bucket.add(new CollectedProblem(
                    path(parser), message, type, parser.currentTokenLocation(), null, parser.currentToken()));
        }
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
