package id.sinergi.stack.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a request as it grows; members keep their order. */
final class Body {

    /** Who publishes what is made up. */
    static final String PUBLISHER = "Sinergi – data contoh (sintetis)";

    /** What is said where no source can be named. */
    static final String NOTE = "Data contoh (sintetis)";

    private final Map<String, Object> members = new LinkedHashMap<>();

    static Body of(String name, Object value) {
        return new Body().with(name, value);
    }

    static Map<String, Object> facility(Place place) {
        return Map.of("facility", place.id());
    }

    static Map<String, Object> office(String name) {
        return Map.of("regionalOffice", name);
    }

    /** The mark that tells made-up reports from others. */
    static Map<String, Object> source() {
        return of("publisher", PUBLISHER).with("synthetic", true).members();
    }

    Body with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Body withIf(boolean condition, String name, Object value) {
        return condition ? with(name, value) : this;
    }

    /** The member where it is known. */
    Body withKnown(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    Body marked() {
        return with("sources", List.of(source()));
    }

    Map<String, Object> members() {
        return members;
    }
}
