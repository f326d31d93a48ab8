package id.sinergi.system.access;

import static id.sinergi.system.access.Fate.FORBIDDEN;
import static id.sinergi.system.access.Fate.HIDDEN;
import static id.sinergi.system.access.Fate.IN;
import static id.sinergi.system.access.Fate.OUT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who may, declared once for all operations of a kind. Whoever has no valid token is refused with 401 by each of them. */
enum Rule {
    // own facility, counterpart, sibling facility, own region, other region, nation, operator, service; the monitor:
    // nowhere

    /** One record, its history, what belongs to it. */
    READ_A_RECORD(IN, IN, HIDDEN, IN, HIDDEN, IN, IN, FORBIDDEN),

    /** A list, in which the record is or is not. */
    LIST(IN, IN, OUT, IN, OUT, IN, IN, FORBIDDEN),

    /** A list of what is kept of an office. */
    LIST_OF_AN_OFFICE(OUT, OUT, OUT, IN, OUT, IN, IN, FORBIDDEN),

    /** A list of what is kept of the nation. */
    LIST_OF_THE_NATION(OUT, OUT, OUT, OUT, OUT, IN, IN, FORBIDDEN),

    /** A correction, or what has become of it: its reporter's. */
    CHANGE(IN, FORBIDDEN, HIDDEN, FORBIDDEN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** A confirmation or a dispute, in the counterpart's name. */
    ANSWER(FORBIDDEN, IN, HIDDEN, FORBIDDEN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** Remarks, and that one's own report tells of the same visit as another: between reporter and office. */
    TREAT(IN, FORBIDDEN, HIDDEN, IN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** Settling, keeping apart, returning, verifying: the office's. */
    DECIDE(FORBIDDEN, FORBIDDEN, HIDDEN, IN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** What is told of an occasion, by whoever has a record of it. */
    TELL(IN, IN, HIDDEN, IN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** A new record: of whoever takes part in it. */
    CREATE(IN, IN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** A new record that follows another one: of whoever takes part in it. */
    FOLLOW(IN, IN, HIDDEN, FORBIDDEN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** A file of new records, each of which is refused for itself. */
    IMPORT(IN, IN, OUT, OUT, OUT, OUT, IN, FORBIDDEN),

    /** Numbers of one facility. */
    A_FACILITYS_NUMBERS(IN, HIDDEN, HIDDEN, IN, HIDDEN, IN, IN, FORBIDDEN),

    /** Numbers of one regional office. */
    AN_OFFICES_NUMBERS(HIDDEN, HIDDEN, HIDDEN, IN, HIDDEN, IN, IN, FORBIDDEN),

    /** Numbers of the nation. */
    NATIONAL_NUMBERS(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, IN, IN, FORBIDDEN),

    /** What a facility is to reach, set by its office. */
    SET_FOR_A_FACILITY(FORBIDDEN, HIDDEN, HIDDEN, IN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** What an office is to reach, set by itself. */
    SET_FOR_AN_OFFICE(HIDDEN, HIDDEN, HIDDEN, IN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** What the nation is to reach. */
    SET_FOR_THE_NATION(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** What is about nobody in particular: reference lists, templates. */
    ANYONE_WITH_A_ROLE(IN, IN, IN, IN, IN, IN, IN, FORBIDDEN),

    /** Running the service, and what has effect everywhere. */
    OPERATOR_ONLY(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, IN, FORBIDDEN),

    /** What services ask each other. */
    BETWEEN_SERVICES(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, IN, IN);

    private final Map<Asker, Fate> fates = new EnumMap<>(Asker.class);

    Rule(Fate... inTheOrderOfAskers) {
        List<Asker> known = Asker.known();
        for (int i = 0; i < known.size(); i++) {
            fates.put(known.get(i), known.get(i) == Asker.MONITOR ? FORBIDDEN : inTheOrderOfAskers[i]);
        }
    }

    /** @param twoSided whether there is a counterpart; where there is none, that facility is one like any other */
    Fate of(Asker asker, boolean twoSided) {
        return fates.get(asker == Asker.COUNTERPART && !twoSided ? Asker.SIBLING : asker);
    }

    /** Whether the address itself is closed to somebody, whatever they ask of it. */
    boolean closesTo(Asker asker) {
        return switch (this) {
            case OPERATOR_ONLY, BETWEEN_SERVICES -> fates.get(asker) == FORBIDDEN;
            default -> asker == Asker.SERVICE || asker == Asker.MONITOR;
        };
    }
}
