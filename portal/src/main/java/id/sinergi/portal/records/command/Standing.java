package id.sinergi.portal.records.command;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.account.Viewer.Role;
import id.sinergi.portal.records.Told;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a viewer is to a record.
 *
 * @param answersAs those of its parties in whose name the viewer can answer to it: ids of facilities, names of offices
 */
public record Standing(boolean reports, boolean treats, boolean decides, List<String> answersAs, boolean takesPart) {

    /** Reads it from the record's parties and reporter. */
    public static Standing of(Viewer viewer, Told record) {
        boolean operator = viewer.role() == Role.OPERATOR;
        List<String> own = Stream.concat(viewer.facilities().stream(), Stream.ofNullable(viewer.regionalOffice()))
                .toList();
        String reporter = record.text("facility") == null ? record.text("reportedBy") : record.text("facility");
        boolean reports = operator || (reporter != null && own.contains(reporter));
        List<String> parties = parties(record);
        return new Standing(
                reports,
                reports || viewer.role() == Role.OFFICE,
                viewer.decides(),
                parties.stream()
                        .filter(party -> operator || own.contains(party))
                        .filter(party -> !party.equals(record.text("reportedBy")) && !claims(party, record))
                        .toList(),
                operator || parties.stream().anyMatch(own::contains));
    }

    /** Whether a party's own report has been merged into the record. */
    private static boolean claims(String party, Told record) {
        return record.each("claims").stream().anyMatch(claim -> party.equals(claim.text("reportedBy")));
    }

    boolean may(Right right) {
        return switch (right) {
            case CHANGE -> reports;
            case TREAT -> treats;
            case DECIDE -> decides;
            case ANSWER -> !answersAs.isEmpty();
            case REPORT -> takesPart;
        };
    }

    /** The facilities and offices that take part. */
    private static List<String> parties(Told record) {
        Stream<Told> sides =
                Stream.of("hosts", "visitors", "accompanying", "parties").flatMap(side -> record.each(side).stream());
        return Stream.concat(sides, Stream.of(record.in("chair")))
                .flatMap(party ->
                        Stream.of("facility", "regionalOffice").map(party::text).flatMap(Stream::ofNullable))
                .distinct()
                .toList();
    }
}
