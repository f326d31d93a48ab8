package id.sinergi.reference;

import id.sinergi.reference.CodeLists.Code;
import id.sinergi.reference.Directory.Membership;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The directory and the code lists as read from {@code facilities.csv}, {@code memberships.csv} and
 * {@code code-lists.csv}: from an operator's folder where it holds the file, else from those that come with Sinergi.
 */
public record ReferenceData(Directory directory, CodeLists codes) {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    /**
     * What Sinergi calls things that are no operator's to name, each by the same name on pages, in exports and in sheets:
     * the closed choices of the interface (statuses, kinds, units …) and the columns of a sheet, by lists such as
     * {@code visit-statuses} and {@code columns}.
     */
    public static CodeLists terms() {
        return Terms.BUNDLED;
    }

    /** Reads the files that come with Sinergi. */
    public static ReferenceData bundled() {
        return read(null);
    }

    /**
     * Reads an operator's files; a file that the folder does not hold is taken from Sinergi's own.
     *
     * @throws IllegalStateException naming file and line where a file contradicts itself
     */
    public static ReferenceData in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("sinergi.reference.folder names " + folder + ", which is no folder");
        }
        return read(folder);
    }

    private static ReferenceData read(@Nullable Path folder) {
        String facilityText = text(folder, "facilities.csv");
        String membershipText = text(folder, "memberships.csv");
        List<Facility> facilities = rows("facilities.csv", facilityText, ReferenceData::facility);
        List<Membership> memberships = rows("memberships.csv", membershipText, ReferenceData::membership);
        refuseContradictions(facilities, memberships);
        var directory = new Directory(facilities, memberships, hash(facilityText + '\0' + membershipText));
        return new ReferenceData(
                directory, new CodeLists(rows("code-lists.csv", text(folder, "code-lists.csv"), ReferenceData::code)));
    }

    private static Facility facility(CSVRecord row) {
        return new Facility(
                required(row, "id"),
                required(row, "name"),
                required(row, "short_name"),
                required(row, "type"),
                required(row, "regional_office"),
                required(row, "regency_code"),
                required(row, "regency"),
                required(row, "province_code"),
                required(row, "province"),
                day(row, "valid_from"),
                day(row, "valid_until"));
    }

    private static Membership membership(CSVRecord row) {
        return new Membership(
                required(row, "facility"), required(row, "regional_office"), LocalDate.parse(required(row, "from")));
    }

    private static Code code(CSVRecord row) {
        return new Code(
                required(row, "list"),
                required(row, "code"),
                required(row, "id"),
                required(row, "en"),
                day(row, "valid_from"),
                day(row, "valid_until"));
    }

    private static void refuseContradictions(List<Facility> facilities, List<Membership> memberships) {
        Set<String> ids = new HashSet<>();
        for (Facility facility : facilities) {
            if (!ids.add(facility.id())) {
                throw new IllegalStateException("facilities.csv lists the id " + facility.id() + " twice");
            }
        }
        memberships.stream()
                .filter(membership -> !ids.contains(membership.facility()))
                .findFirst()
                .ifPresent(membership -> {
                    throw new IllegalStateException("memberships.csv names the facility " + membership.facility()
                            + ", which facilities.csv does not list");
                });
    }

    private static <T> List<T> rows(String file, String text, Function<CSVRecord, T> mapping) {
        try (var parser = CSV.parse(new StringReader(text))) {
            return parser.stream().map(row -> mapped(file, row, mapping)).collect(Collectors.toUnmodifiableList());
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " is not readable as CSV", broken);
        }
    }

    private static <T> T mapped(String file, CSVRecord row, Function<CSVRecord, T> mapping) {
        try {
            return mapping.apply(row);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(
                    file + ", record " + row.getRecordNumber() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Read when the first asks. */
    private static final class Terms {
        static final CodeLists BUNDLED = new CodeLists(rows("terms.csv", text(null, "terms.csv"), ReferenceData::code));
    }

    private static String required(CSVRecord row, String column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the column " + column + " is empty");
        }
        return value;
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) && !row.get(column).isEmpty()
                ? LocalDate.parse(row.get(column))
                : null;
    }

    private static String text(@Nullable Path folder, String file) {
        try {
            if (folder != null && Files.exists(folder.resolve(file))) {
                return Files.readString(folder.resolve(file));
            }
            try (InputStream bundled = ReferenceData.class.getResourceAsStream(file)) {
                if (bundled == null) {
                    throw new IllegalStateException(file + " is missing from the class path");
                }
                return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static String hash(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
