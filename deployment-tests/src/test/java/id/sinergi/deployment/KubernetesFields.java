package id.sinergi.deployment;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Kubernetes' own schema, as the client that is generated from it knows it: every field there is, its type, and whether it is
 * required.
 */
final class KubernetesFields {

    private static final String PACKAGE = "io.kubernetes.client.openapi.models.";

    private KubernetesFields() {}

    /** What is wrong with a tree that should be of a type such as {@code V1Deployment}; empty: nothing. */
    static List<String> faults(JsonNode tree, String type) {
        try {
            return check(tree, Class.forName(PACKAGE + type), "").toList();
        } catch (ClassNotFoundException unknown) {
            return List.of("Kubernetes knows no " + type);
        }
    }

    private static Stream<String> check(JsonNode value, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class ? ofMap(value, of, path) : ofList(value, of, path);
        }
        Class<?> expected = (Class<?>) type;
        return expected.getName().startsWith(PACKAGE)
                ? ofModel(value, expected, path)
                : fault(isA(expected, value), path, "is no " + expected.getSimpleName());
    }

    private static Stream<String> ofMap(JsonNode value, Type of, String path) {
        return Stream.concat(
                fault(value.isObject(), path, "is no object"),
                value.properties().stream().flatMap(entry -> check(entry.getValue(), of, path + "/" + entry.getKey())));
    }

    private static Stream<String> ofList(JsonNode value, Type of, String path) {
        return Stream.concat(
                fault(value.isArray(), path, "is no list"),
                IntStream.range(0, value.size()).boxed().flatMap(i -> check(value.path(i), of, path + "/" + i)));
    }

    private static Stream<String> ofModel(JsonNode value, Class<?> model, String path) {
        Stream<String> missing = required(model).stream()
                .filter(field -> !value.has(field))
                .map(field -> path + "/" + field + " is missing");
        Stream<String> present = value.properties().stream().flatMap(entry -> {
            String at = path + "/" + entry.getKey();
            return Stream.of(model.getDeclaredFields())
                    .filter(field -> isNamed(field, entry.getKey()))
                    .findAny()
                    .map(field -> check(entry.getValue(), field.getGenericType(), at))
                    .orElseGet(() -> Stream.of(at + " is no field of " + model.getSimpleName()));
        });
        return Stream.of(fault(value.isObject(), path, "is no object"), missing, present)
                .flatMap(faults -> faults);
    }

    private static boolean isNamed(Field field, String name) {
        SerializedName serialized = field.getAnnotation(SerializedName.class);
        return serialized != null && serialized.value().equals(name);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> required(Class<?> model) {
        try {
            return (Set<String>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isA(Class<?> expected, JsonNode value) {
        if (expected == Integer.class || expected == Long.class) {
            return value.isIntegralNumber();
        } else if (expected == Boolean.class) {
            return value.isBoolean();
        } else if (expected == Double.class) {
            return value.isNumber();
        } else if (expected == IntOrString.class) {
            return value.isString() || value.isIntegralNumber();
        } else if (expected == Quantity.class) {
            return value.isNumber() || value.asString("").matches("[0-9.]+(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
        }
        return expected == Object.class || value.isString();
    }

    private static Stream<String> fault(boolean fine, String path, String what) {
        return fine ? Stream.empty() : Stream.of(path + " " + what);
    }
}
