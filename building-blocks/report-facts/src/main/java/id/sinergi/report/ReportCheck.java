package id.sinergi.report;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks one report against the directory, the code lists and the calendar, and collects all faults before it refuses.
 * Not thread-safe: one per report.
 */
public final class ReportCheck {

    /** The most entries that a list within a report may have. */
    private static final int MOST_ENTRIES = 200;

    /** Fewer than of other lists: an activity counts towards each of its tags in every month that it runs. */
    private static final int MOST_TAGS = 20;

    private final ReferenceData reference;
    private final Clock clock;
    private final List<Fault> faults = new ArrayList<>();

    public ReportCheck(ReferenceData reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** Collects a fault unless the rule holds. */
    public ReportCheck that(boolean holds, String pointer, String detail) {
        if (!holds) {
            faults.add(new Fault(pointer, detail));
        }
        return this;
    }

    /** The value must be there. */
    public ReportCheck required(@Nullable Object value, String pointer, String detail) {
        return that(value != null && !(value instanceof String text && text.isBlank()), pointer, detail);
    }

    /** Every code must be one of the list; none twice. */
    public ReportCheck codes(@Nullable List<String> codes, String list, String pointer) {
        entries(codes, pointer);
        Set<String> seen = new HashSet<>();
        for (int i = 0; codes != null && i < codes.size(); i++) {
            code(codes.get(i), list, pointer + "/" + i);
            that(seen.add(codes.get(i)), pointer + "/" + i, "named twice; name it once");
        }
        return this;
    }

    /** The code must be one of the list; null passes. */
    public ReportCheck code(@Nullable String code, String list, String pointer) {
        return that(
                code == null || reference.codes().find(list, code).isPresent(),
                pointer,
                "no code of the list " + list + "; use " + CodeLists.OTHER + " where none fits");
    }

    /** Every party must be one the directory knows; none twice. */
    public ReportCheck parties(@Nullable List<Party> parties, String pointer) {
        entries(parties, pointer);
        Set<String> seen = new HashSet<>();
        for (int i = 0; parties != null && i < parties.size(); i++) {
            Party party = parties.get(i);
            party(party, pointer + "/" + i);
            that(party == null || seen.add(party.key()), pointer + "/" + i, "named twice; name it once");
        }
        return this;
    }

    /**
     * Ids are given by the service: a body names those that are there already, or none.
     *
     * @param ids of the entries as stated, in their order; null where an entry states none
     * @param known those that the record had before; none in a new one
     */
    public ReportCheck ids(List<@Nullable UUID> ids, Set<UUID> known, String pointer) {
        for (int i = 0; i < ids.size(); i++) {
            that(
                    ids.get(i) == null || known.contains(ids.get(i)),
                    pointer + "/" + i + "/id",
                    "no id of this record; leave it out, the service gives one");
        }
        return this;
    }

    /**
     * Claims name members that the record has, and at most one is current.
     *
     * @param members the names of the record's members
     */
    public ReportCheck claims(@Nullable List<Claim> claims, Set<String> members, String pointer) {
        entries(claims, pointer);
        int current = 0;
        for (int i = 0; claims != null && i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim != null) {
                String place = pointer + "/" + i + "/values/";
                claim.values()
                        .keySet()
                        .forEach(name -> that(members.contains(name), place + name, "no member of this record"));
                current += Boolean.TRUE.equals(claim.current()) ? 1 : 0;
            }
        }
        return that(current <= 1, pointer, "at most one claim is the current one");
    }

    /** A facility must be listed in the directory, a regional office must have its name there. */
    public ReportCheck party(@Nullable Party party, String pointer) {
        if (party == null) {
            return that(false, pointer, "a party is missing here");
        }
        if (party.regionalOffice() != null) {
            that(
                    reference.directory().knowsOffice(party.regionalOffice()),
                    pointer + "/regionalOffice",
                    "no regional office of the directory; it lists for example \"Jawa Tengah\"");
        }
        return facility(party.facility(), pointer + "/facility");
    }

    /** The facility must be listed in the directory; null passes. */
    public ReportCheck facility(@Nullable String id, String pointer) {
        return that(
                id == null || reference.directory().facility(id).isPresent(),
                pointer,
                "no facility of the directory; it lists ids such as \"lapas-kelas-iib-banjar\"");
    }

    /** What has happened is not in the future, judged where it happened; an unknown date passes. */
    public ReportCheck past(@Nullable PartialDate date, ZoneId zone, String pointer) {
        return that(
                date == null || !date.earliestEnd().isAfter(today(zone)),
                pointer,
                "in the future; what has happened carries a date up to today, what is planned the status for it");
    }

    /** Tags must name schemes of the list; few, and none twice. */
    public ReportCheck tags(@Nullable List<PolicyTag> tags, String pointer) {
        entries(tags, pointer, MOST_TAGS);
        Set<PolicyTag> seen = new HashSet<>();
        for (int i = 0; tags != null && i < tags.size(); i++) {
            PolicyTag tag = tags.get(i);
            if (tag != null) {
                code(tag.scheme(), "policy-schemes", pointer + "/" + i + "/scheme");
                that(seen.add(tag), pointer + "/" + i, "named twice; name it once");
            }
        }
        return this;
    }

    /** What a careful reader should know about tags: one counts towards a scheme while that runs. */
    public List<Warning> tagWarnings(List<PolicyTag> tags, @Nullable PartialDate date, String pointer) {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; date != null && i < tags.size(); i++) {
            String scheme = tags.get(i).scheme();
            String place = pointer + "/" + i;
            reference
                    .codes()
                    .find("policy-schemes", scheme)
                    .filter(code -> !code.validWithin(date.first(), date.last()))
                    .map(_ -> new Warning("TAG_OUTSIDE_SCHEME", place, scheme + " does not run on that date"))
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    /** A free text of a bounded length; null passes. */
    public ReportCheck text(@Nullable String text, int longest, String pointer) {
        return that(
                text == null || (!text.isBlank() && text.length() <= longest),
                pointer,
                "write 1 to " + longest + " characters or leave it out");
    }

    /** A list within bounds and without holes; null passes. */
    public ReportCheck entries(@Nullable Collection<?> entries, String pointer) {
        return entries(entries, pointer, MOST_ENTRIES);
    }

    private ReportCheck entries(@Nullable Collection<?> entries, String pointer, int most) {
        if (entries != null) {
            that(entries.size() <= most, pointer, "at most " + most + " entries");
            that(entries.stream().allMatch(java.util.Objects::nonNull), pointer, "null is no entry; leave it out");
        }
        return this;
    }

    /** Today's date in a time zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The time zone in which a report's dates are judged: the first of ours among the parties, else WIB. */
    public ZoneId zone(Collection<Party> parties) {
        return parties.stream()
                .filter(party -> party != null && party.isOurs())
                .findFirst()
                .map(party -> party.facility() != null
                        ? reference.directory().zoneOf(party.facility())
                        : reference.directory().zoneOfOffice(java.util.Objects.requireNonNull(party.regionalOffice())))
                .orElse(ZoneId.of("Asia/Jakarta"));
    }

    /**
     * Ends the check.
     *
     * @throws InvalidReport with all faults, where there is one
     */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
    }
}
