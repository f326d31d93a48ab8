package id.sinergi.stack.sample;

import id.sinergi.reference.Facility;
import java.util.Locale;

/**
 * A facility as far as its days are made up.
 *
 * @param kind what it does
 * @param size 1 for one of the middle classes
 * @param model whether others come to learn from it
 */
record Place(Facility facility, Kind kind, double size, boolean model) {

    static Place of(Facility facility, long seed) {
        Kind kind = Kind.valueOf(facility.type());
        double size = size(facility.name().toUpperCase(Locale.ROOT)) * office(facility.regionalOffice(), seed);
        return new Place(
                facility, kind, size, Draw.of(seed, "model/" + facility.id()).chance(0.06));
    }

    String id() {
        return facility.id();
    }

    String office() {
        return facility.regionalOffice();
    }

    /** Regions differ in how much they do. */
    private static double office(String name, long seed) {
        return Draw.of(seed, "office/" + name).between(0.7, 1.3);
    }

    private static double size(String name) {
        if (name.contains("KELAS III")) {
            return 0.55;
        }
        if (name.contains("KELAS IIA")) {
            return 1.2;
        }
        return name.contains("KELAS II") ? 0.85 : 1.7;
    }

    /** What a facility is; its type in the directory. */
    enum Kind {
        LAPAS(0.55, 0.26),
        RUTAN(0.4, 0.15),
        BAPAS(0.45, 0.2),
        LPKA(0.4, 0.22),
        RS(0.3, 0.1);

        private final double visits;
        private final double programmes;

        Kind(double visits, double programmes) {
            this.visits = visits;
            this.programmes = programmes;
        }

        /** How many visits one of size 1 receives in a month. */
        double visits() {
            return visits;
        }

        /** How many programmes one of size 1 begins in a month. */
        double programmes() {
            return programmes;
        }

        boolean hasInmates() {
            return this == LAPAS || this == RUTAN || this == LPKA;
        }
    }
}
