package id.sinergi.outbox;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.WrittenVersions.Written;
import id.sinergi.report.VersionSum;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets reporting-service hold what it counts against what a service has written. Between services, not for clients. */
@RestController
@Hidden
@RequestMapping(path = "/api/v1/reconciliation", produces = MediaType.APPLICATION_JSON_VALUE)
class ChecksumController {

    private final WrittenVersions written;

    ChecksumController(WrittenVersions written) {
        this.written = written;
    }

    /** By facility how many versions there are and their sum, as of that moment. */
    @GetMapping("/checksums")
    SortedMap<String, Checksum> checksums(@RequestParam Instant before) {
        var sums = new TreeMap<String, Checksum>();
        written.before(before).forEach((facility, sum) -> sums.put(facility, Checksum.of(sum)));
        return sums;
    }

    /** The versions behind the sums of some facilities, separated by commas; where none is named, of all. */
    @GetMapping("/versions")
    Page<Written> versions(
            @RequestParam Instant before,
            @RequestParam(required = false) @Nullable List<String> facility,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Cursor.limit(limit);
        Written after = Cursor.read(cursor).map(ChecksumController::place).orElse(null);
        return Page.of(
                written.of(facility == null ? Set.of() : Set.copyOf(facility), before, after, most + 1),
                most,
                last -> new Cursor(Long.toString(last.version()), last.id()),
                version -> version);
    }

    /** Publishes versions once more; answers those that did not wait to be published anyway. */
    @PostMapping("/announcements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Named> announce(@RequestBody Announcement announcement) {
        return announcement.versions().stream()
                .filter(version -> written.announce(version.id(), version.version()))
                .toList();
    }

    private static Written place(Cursor cursor) {
        try {
            return new Written(cursor.id(), Long.parseLong(cursor.sort()), List.of());
        } catch (NumberFormatException other) {
            throw Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
        }
    }

    /** The sum in hexadecimal digits. */
    record Checksum(long count, String sum) {

        static Checksum of(VersionSum sum) {
            return new Checksum(sum.count(), Long.toHexString(sum.sum()));
        }
    }

    /** An activity at a version. */
    record Named(String id, long version) {}

    /** At most so many as a page has. */
    record Announcement(List<Named> versions) {

        private static final int MOST = 200;

        Announcement {
            if (versions == null
                    || versions.size() > MOST
                    || versions.stream().anyMatch(version -> version == null || version.id() == null)) {
                throw new IllegalArgumentException("versions names at most " + MOST + " versions");
            }
        }
    }
}
