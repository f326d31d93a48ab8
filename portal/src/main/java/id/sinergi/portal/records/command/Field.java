package id.sinergi.portal.records.command;

import java.util.List;
import java.util.Optional;

/**
 * What a command asks.
 *
 * @param name where it goes in the body, parts separated by points: {@code counts.enrolled}
 * @param choices of a choice its list: of the code lists, or of the interface's fixed names
 */
record Field(String name, Type type, boolean required, String list, List<String> choices) {

    static Field of(String name, Type type) {
        return new Field(name, type, false, "", List.of());
    }

    /** One or several codes of a code list. */
    static Field codes(String name, Type type, String list) {
        return new Field(name, type, false, list, List.of());
    }

    /** One of the interface's names, which the bundle {@code codes} has words for. */
    static Field named(String name, String list, String... choices) {
        return new Field(name, Type.NAMED, false, list, List.of(choices));
    }

    static Field reason() {
        return of("reason", Type.LONG).must();
    }

    /** The same, without which the command is refused. */
    Field must() {
        return new Field(name, type, true, list, choices);
    }

    /** The member of the body in which it goes with others: {@code counts}; empty where it stands for itself. */
    Optional<String> whole() {
        int cut = name.lastIndexOf('.');
        return cut < 0 ? Optional.empty() : Optional.of(name.substring(0, cut));
    }

    boolean isIn(String whole) {
        return name.startsWith(whole + ".");
    }

    /** The name that its label has. */
    String label() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How it is asked. */
    enum Type {
        TEXT,
        LONG,
        /** A list of texts, one a line. */
        LINES,
        DATE,
        TIME,
        NUMBER,
        DECIMAL,
        CODE,
        CODES,
        NAMED,
        /** One of the directory's facilities. */
        FACILITY,
        /** One of the regional offices. */
        OFFICE,
        /** How long something holds. */
        DURATION,
        /** In whose name. */
        BY,
        /** Another report of the same visit. */
        CANDIDATE,
        /** A report that was merged with a visit, or kept apart from it. */
        JOINED
    }
}
