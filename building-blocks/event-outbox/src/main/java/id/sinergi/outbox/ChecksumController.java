package id.sinergi.outbox;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.report.VersionSum;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** By facility how many activities there are and the sum of their versions, as of that moment. */
    @GetMapping("/checksums")
    SortedMap<String, Checksum> checksums(@RequestParam Instant before) {
        var sums = new TreeMap<String, Checksum>();
        written.before(before).forEach((facility, sum) -> sums.put(facility, Checksum.of(sum)));
        return sums;
    }

    /** The versions behind the sum of a facility. */
    @GetMapping("/checksums/{facility}")
    Page<Version> versions(
            @PathVariable String facility,
            @RequestParam Instant before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Cursor.limit(limit);
        String after = Cursor.read(cursor).map(Cursor::id).orElse(null);
        return Page.of(
                written.of(facility, before, after, most + 1),
                most,
                last -> new Cursor("", last.id()),
                version -> new Version(version.id(), version.version()));
    }

    /** Publishes the newest versions of activities once more; answers those that exist. */
    @PostMapping("/announcements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<String> announce(@RequestBody Announcement announcement) {
        return announcement.ids().stream().filter(written::announce).toList();
    }

    /** The sum in hexadecimal digits. */
    record Checksum(long count, String sum) {

        static Checksum of(VersionSum sum) {
            return new Checksum(sum.count(), Long.toHexString(sum.sum()));
        }
    }

    record Version(String id, long version) {}

    /** At most so many as a page has. */
    record Announcement(List<String> ids) {

        private static final int MOST = 200;

        Announcement {
            if (ids == null || ids.size() > MOST || ids.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("ids names at most " + MOST + " activities");
            }
        }
    }
}
