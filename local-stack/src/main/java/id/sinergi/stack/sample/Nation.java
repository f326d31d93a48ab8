package id.sinergi.stack.sample;

import static java.util.stream.Collectors.groupingBy;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facilities that take part, in the order of their ids, and who is near whom. */
final class Nation {

    private final long seed;
    private final List<Place> places;
    private final Map<String, List<Place>> byOffice;

    private Nation(long seed, List<Place> places) {
        this.seed = seed;
        this.places = places;
        this.byOffice =
                places.stream().collect(groupingBy(Place::office, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    static Nation of(Directory directory, long seed) {
        return new Nation(
                seed,
                directory.facilities().stream()
                        .sorted(Comparator.comparing(Facility::id))
                        .map(facility -> Place.of(facility, seed))
                        .toList());
    }

    /** Only so many of its facilities, one region after the other. */
    Nation few(int count) {
        return new Nation(
                seed,
                places.stream()
                        .sorted(Comparator.comparing(Place::office).thenComparing(Place::id))
                        .limit(count)
                        .toList());
    }

    long seed() {
        return seed;
    }

    List<Place> places() {
        return places;
    }

    List<String> offices() {
        return List.copyOf(byOffice.keySet());
    }

    /** Another facility that comes to visit: mostly a neighbour, at times one from far away. */
    Place visitor(Place host, Draw draw) {
        List<Place> near = byOffice.getOrDefault(host.office(), List.of());
        List<Place> from = near.size() > 1 && draw.chance(host.model() ? 0.45 : 0.75) ? near : places;
        Place visitor = draw.oneOf(from);
        while (visitor.equals(host)) {
            visitor = draw.oneOf(places);
        }
        return visitor;
    }

    /** Other facilities of the same office. */
    List<Place> neighbours(Place place, int most) {
        return byOffice.getOrDefault(place.office(), List.of()).stream()
                .filter(other -> !other.equals(place))
                .limit(most)
                .toList();
    }

    /** Whether nothing happens in a facility's month: it will be told as nil. Small ones have more of these. */
    boolean isQuiet(String facility, double size, YearMonth month) {
        return Draw.of(seed, "quiet/" + facility + "/" + month).chance(0.11 / Math.max(size, 0.5));
    }

    boolean isQuiet(Place place, YearMonth month) {
        return isQuiet(place.id(), place.size(), month);
    }
}
