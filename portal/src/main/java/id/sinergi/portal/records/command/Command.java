package id.sinergi.portal.records.command;

import id.sinergi.portal.records.Told;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * What can be done with a record or one of its parts.
 *
 * @param name the last step of its path, in the interface and in pages: {@code holding}
 * @param part the parts that it is done with, {@code cohorts}; null: the record
 * @param states of the record, or of the part, in which it can be done; empty: in all that are not the end
 */
record Command(String name, @Nullable String part, Right right, Set<String> states, List<Field> fields) {

    static final String CORRECTION = "correction";
    static final String PARTIES = "parties";

    static Command of(String name, Right right, Set<String> states, Field... fields) {
        return new Command(name, null, right, states, List.of(fields));
    }

    static Command ofPart(String part, String name, Set<String> states, Field... fields) {
        return new Command(name, part, Right.CHANGE, states, List.of(fields));
    }

    /** Whether the state of what it is done with allows it. */
    boolean fits(Told subject) {
        String status = subject.text("status");
        return states.isEmpty() || status == null || states.contains(status);
    }

    /** Its key in messages. */
    String key() {
        return part == null ? name : part + "." + name;
    }

    boolean corrects() {
        return name.equals(CORRECTION);
    }

    boolean asksFor(Field.Type type) {
        return fields.stream().anyMatch(field -> field.type() == type);
    }

    /** Whether it corrects who takes part by one more. */
    boolean addsParty() {
        return part == null && name.equals(PARTIES);
    }

    HttpMethod method() {
        return corrects() || addsParty() ? HttpMethod.PATCH : HttpMethod.POST;
    }

    /** Below the record's address; a correction goes to the record itself. */
    String path() {
        String step = corrects() || addsParty() ? "" : "/" + name;
        return part == null ? step : "/" + part + "/{part}" + step;
    }
}
