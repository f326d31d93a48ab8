package id.sinergi.http;

import id.sinergi.report.InvalidReport.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a client states as JSON, and names every field at fault, with its JSON Pointer, in one refusal. */
public final class StrictReader {

    private static final int MOST_FAULTS = 100;

    /** Each is found by reading once more. */
    private static final int MOST_MISMATCHES = 20;

    private final JsonMapper mapper;

    StrictReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Reads a value of a type.
     *
     * @throws Refusal 400 where the JSON is broken or not of the form that the type has, 422 where it breaks a rule
     */
    public <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, mapper.constructType(type)));
    }

    Object read(byte[] json, JavaType type) {
        try {
            Object value = mapper.readerFor(type)
                    .problemCollectingReader(new FaultCollector(MOST_FAULTS))
                    .readValueCollectingProblems(json);
            if (value == null) {
                throw Refusal.of(ProblemType.MALFORMED, "The body is null; send a JSON object.");
            }
            return value;
        } catch (DeferredBindingException collected) {
            throw refusal(collected.getProblems());
        } catch (InputCoercionException tooLarge) {
            throw refusal(tooLarge, json, type);
        } catch (StreamReadException broken) {
            throw Refusal.of(ProblemType.MALFORMED, "The body is no valid JSON: " + broken.getOriginalMessage());
        } catch (DatabindException mismatch) {
            throw refusal(mismatch, json, type);
        } catch (JacksonException unreadable) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "The body goes beyond what is read: its nesting, numbers, names or encoding.");
        }
    }

    private static Refusal refusal(List<CollectedProblem> problems) {
        List<Fault> faults = problems.stream()
                .map(problem -> new Fault(problem.getPath().toString(), plain(problem.getMessage())))
                .distinct()
                .toList();
        boolean againstARule = problems.stream().allMatch(StrictReader::isAgainstARule);
        return againstARule
                ? Refusal.of(ProblemType.INVALID_REPORT, "Nothing was stored. See \"errors\" for each field.", faults)
                : Refusal.of(
                        ProblemType.MALFORMED, "The body is not of the form it must have. See \"errors\".", faults);
    }

    /** Jackson ends at a value of a wrong scalar type: the rest is read without it, so that all faults are told. */
    private Refusal refusal(JacksonException first, byte[] json, JavaType type) {
        JsonNode rest = tree(json);
        List<Fault> faults = new ArrayList<>();
        boolean againstARule = true;
        JacksonException mismatch = first;
        while (mismatch != null && faults.size() < MOST_MISMATCHES) {
            boolean refused = mismatch instanceof ValueInstantiationException;
            againstARule &= refused;
            Fault fault = new Fault(pointer(mismatch), said(mismatch, refused));
            if (faults.contains(fault) || !removed(rest, fault.pointer())) {
                faults.add(fault);
                break;
            }
            faults.add(fault);
            mismatch = next(rest, type, faults);
        }
        return Refusal.of(
                againstARule ? ProblemType.INVALID_REPORT : ProblemType.MALFORMED,
                "The body is not of the form it must have. See \"errors\".",
                faults.stream().distinct().toList());
    }

    /** All of the JSON; nothing where the part that was not read yet is broken. */
    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException broken) {
            return mapper.missingNode();
        }
    }

    /** The next value at which reading ends; null where it comes to the end, with what was collected on the way. */
    private @Nullable JacksonException next(JsonNode rest, JavaType type, List<Fault> faults) {
        try {
            mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .problemCollectingReader(new FaultCollector(MOST_FAULTS))
                    .readValueCollectingProblems(mapper.writeValueAsBytes(rest));
            return null;
        } catch (DeferredBindingException collected) {
            List<Fault> before = List.copyOf(faults);
            collected.getProblems().stream()
                    .map(problem -> new Fault(problem.getPath().toString(), plain(problem.getMessage())))
                    // What holds a value that was left out is incomplete for that reason.
                    .filter(fault ->
                            before.stream().noneMatch(known -> known.pointer().startsWith(fault.pointer())))
                    .forEach(faults::add);
            return null;
        } catch (DatabindException | InputCoercionException mismatch) {
            return mismatch;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static boolean removed(JsonNode rest, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (place.matches()) {
            return false;
        }
        JsonNode holder = rest.at(place.head());
        if (holder instanceof ObjectNode members) {
            return members.remove(place.last().getMatchingProperty()) != null;
        }
        int index = place.last().getMatchingIndex();
        if (holder instanceof ArrayNode entries && entries.has(index)) {
            entries.setNull(index);
            return true;
        }
        return false;
    }

    private static String said(JacksonException mismatch, boolean refused) {
        if (mismatch instanceof InputCoercionException) {
            return "a number that is too large";
        }
        return refused && mismatch.getCause() != null
                ? String.valueOf(mismatch.getCause().getMessage())
                : plain(mismatch.getOriginalMessage());
    }

    private static String pointer(JacksonException mismatch) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : mismatch.getPath()) {
            pointer.append('/');
            String name = step.getPropertyName();
            pointer.append(
                    name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static boolean isAgainstARule(CollectedProblem problem) {
        String message = problem.getMessage();
        return message != null && message.startsWith(FaultCollector.REFUSED);
    }

    /** Jackson's messages name Java types after the first line or in back quotes: nothing that a client knows. */
    private static String plain(@Nullable String message) {
        if (message == null) {
            return "cannot be read";
        }
        if (message.startsWith(FaultCollector.REFUSED)) {
            return message.substring(FaultCollector.REFUSED.length());
        }
        if (message.startsWith(FaultCollector.UNKNOWN)) {
            return "unknown field; check its spelling or leave it out";
        }
        int names = message.indexOf("accepted for Enum class");
        if (names >= 0) {
            String codes = message.substring(message.indexOf('[', names) + 1, message.lastIndexOf(']'));
            return "not one of " + String.join(", ", new TreeSet<>(List.of(codes.split(", "))));
        }
        return "not of the type it must have";
    }
}
