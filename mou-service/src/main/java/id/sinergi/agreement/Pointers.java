package id.sinergi.agreement;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lets faults of an agreement point into the body from which it was made. */
final class Pointers {

    private Pointers() {}

    /**
     * Does what may refuse.
     *
     * @param pointers from the agreement into the body
     * @throws InvalidReport with the faults where the body has them
     */
    static <T> T within(UnaryOperator<String> pointers, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidReport invalid) {
            throw new InvalidReport(moved(invalid, pointers));
        }
    }

    /** The faults of an agreement as seen from the body. */
    static List<Fault> moved(InvalidReport invalid, UnaryOperator<String> pointers) {
        return invalid.faults().stream()
                .map(fault -> new Fault(pointers.apply(fault.pointer()), fault.detail()))
                .toList();
    }

    /** What follows a place in a pointer; empty where it points elsewhere. */
    static Optional<String> behind(String place, String pointer) {
        return pointer.equals(place) || pointer.startsWith(place + "/")
                ? Optional.of(pointer.substring(place.length()))
                : Optional.empty();
    }
}
