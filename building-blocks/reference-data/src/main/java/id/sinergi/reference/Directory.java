package id.sinergi.reference;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of facilities and regional offices, with dated memberships and time zones. Immutable. */
public final class Directory {

    private final Map<String, Facility> facilities;
    private final Map<String, NavigableMap<LocalDate, String>> memberships;
    private final SortedSet<String> offices = new TreeSet<>();
    private final String fingerprint;

    Directory(List<Facility> facilities, List<Membership> memberships, String fingerprint) {
        this.facilities = facilities.stream().collect(toUnmodifiableMap(Facility::id, Function.identity()));
        this.memberships = new HashMap<>();
        for (Membership membership : memberships) {
            this.memberships
                    .computeIfAbsent(membership.facility(), _ -> new TreeMap<>())
                    .put(membership.from(), membership.regionalOffice());
            offices.add(membership.regionalOffice());
        }
        facilities.forEach(facility -> offices.add(facility.regionalOffice()));
        this.fingerprint = fingerprint;
    }

    /** The facility with that id, or empty where the directory does not know it. */
    public Optional<Facility> facility(String id) {
        return Optional.ofNullable(facilities.get(id));
    }

    /** All facilities, in no particular order. */
    public Collection<Facility> facilities() {
        return facilities.values();
    }

    /** The names of all regional offices, sorted. */
    public SortedSet<String> regionalOffices() {
        return new TreeSet<>(offices);
    }

    /** Whether a regional office of exactly that name exists. */
    public boolean knowsOffice(String name) {
        return offices.contains(name);
    }

    /**
     * The regional office that supervises a facility on a day.
     *
     * @param day null where it is unknown: the newest membership then
     * @return empty where the directory does not know the facility
     */
    public Optional<String> officeOf(String facility, @Nullable LocalDate day) {
        var dated = memberships.get(facility);
        if (dated != null) {
            var membership = day == null ? dated.lastEntry() : dated.floorEntry(day);
            if (membership != null) {
                return Optional.of(membership.getValue());
            }
        }
        return facility(facility).map(Facility::regionalOffice);
    }

    /**
     * Which facilities a regional office supervises, and when: the other way round of {@link #officeOf}. A facility that left
     * and came back is told once for each time.
     */
    public List<Supervision> supervisedBy(String office) {
        return facilities.values().stream()
                .flatMap(facility -> supervisions(facility).stream())
                .filter(supervision -> supervision.office().equals(office))
                .toList();
    }

    private List<Supervision> supervisions(Facility facility) {
        var supervisions = new ArrayList<Supervision>();
        var last = new Supervision(facility.id(), facility.regionalOffice(), null, null);
        for (var membership :
                memberships.getOrDefault(facility.id(), new TreeMap<>()).entrySet()) {
            supervisions.add(last.endedBefore(membership.getKey()));
            last = new Supervision(facility.id(), membership.getValue(), membership.getKey(), null);
        }
        supervisions.add(last);
        return supervisions;
    }

    /**
     * The regional offices that supervise a facility on any day between the two, both included.
     *
     * @return empty where the directory does not know the facility
     */
    public SortedSet<String> officesOf(String facility, LocalDate first, LocalDate last) {
        var supervising = new TreeSet<String>();
        officeOf(facility, first).ifPresent(supervising::add);
        supervising.addAll(memberships
                .getOrDefault(facility, Collections.emptyNavigableMap())
                .subMap(first, true, last, true)
                .values());
        return supervising;
    }

    /** All facilities that a regional office supervises, or has ever supervised, in no particular order. */
    public Stream<Facility> everOf(String office) {
        return facilities.values().stream()
                .filter(facility ->
                        officesOf(facility.id(), LocalDate.MIN, LocalDate.MAX).contains(office));
    }

    /** The time zone of a facility, by its province; WIB where the directory does not know it. */
    public ZoneId zoneOf(String facility) {
        return TimeZones.ofProvince(
                facility(facility).map(Facility::provinceCode).orElse(""));
    }

    /** The time zone of a regional office: that of its namesake province, else of its first facility. */
    public ZoneId zoneOfOffice(String office) {
        return facilities.values().stream()
                .filter(facility -> facility.regionalOffice().equals(office))
                .min(java.util.Comparator.comparing(
                                (Facility facility) -> !facility.province().equalsIgnoreCase(office))
                        .thenComparing(Facility::id))
                .map(facility -> TimeZones.ofProvince(facility.provinceCode()))
                .orElse(TimeZones.WIB);
    }

    /** A hash over the files the directory was read from: equal exactly when their contents are. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * That an office supervises a facility for some time.
     *
     * @param from its first day; null: as long as the directory tells
     * @param until the first day on which it does not any more; null: it goes on
     */
    public record Supervision(
            String facility,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        private Supervision endedBefore(LocalDate day) {
            return new Supervision(facility, office, from, day);
        }
    }

    record Membership(String facility, String regionalOffice, LocalDate from) {}
}
