package id.sinergi.benchmarks.reports;

import id.sinergi.benchmarks.reports.Spread.Meeting;
import id.sinergi.reporting.source.Family;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Events as the services publish them: eight of ten reports are visits, one an agreement, one a programme, and one of
 * eight is corrected once.
 */
public final class Events {

    private static final Spread SPREAD = new Spread(LocalDate.of(2024, 1, 1), 731);

    private Events() {}

    /** Every version of the report with that number, the newest last. */
    public static List<Event> history(long number) {
        int versions = number % 8 == 3 ? 2 : 1;
        return IntStream.rangeClosed(1, versions)
                .mapToObj(version -> version(number, version))
                .toList();
    }

    private static Event version(long number, int version) {
        Family family = number % 10 == 0 ? Family.AGREEMENT : number % 10 == 5 ? Family.PROGRAMME : Family.VISIT;
        String id = UUID.nameUUIDFromBytes((family + "-" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
        Meeting meeting = SPREAD.meeting(number);
        String body = identity(id, version, meeting.on().plusDays(1))
                + switch (family) {
                    case VISIT -> visit(meeting, version);
                    case AGREEMENT -> agreement(meeting, version);
                    case PROGRAMME, STATE_REVENUE -> programme(id, meeting, version);
                };
        return new Event(family, id, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String identity(String id, int version, LocalDate day) {
        return """
                {"id":"%s","version":%d,"createdAt":"%sT03:10:00.000Z","recordedAt":"%sT03:10:00.00%dZ",""".formatted(id, version, day, day, version);
    }

    /** Corrected: held a day later than first reported. */
    private static String visit(Meeting meeting, int version) {
        return """
                "status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY","REHABILITATION"],\
                "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}],"on":"%s","startTime":"09:00",\
                "sitesToured":["farm plots","rehabilitation rooms"],"outcomes":["follow-up on cooperation"],\
                "reportedBy":"%s"}""".formatted(meeting.host(), meeting.visitor(), meeting.on().plusDays(version - 1L), meeting.host());
    }

    /** Corrected: signed a day later than first reported. */
    private static String agreement(Meeting meeting, int version) {
        return """
                "kind":"IMPLEMENTING","title":"Cooperation on vocational training","status":"SIGNED",\
                "parties":[{"facility":"%s","capacity":"HEAD"},{"organisation":{"name":"Dinas Tenaga Kerja","kind":"REGIONAL_AGENCY"}}],\
                "covered":[{"facility":"%s"}],"fields":["VOCATIONAL_TRAINING"],"validity":{"kind":"FIXED","duration":"P2Y"},\
                "signedOn":"%s"}""".formatted(meeting.host(), meeting.visitor(), meeting.on().plusDays(version - 1L));
    }

    /** Corrected: more people are enrolled than first reported. */
    private static String programme(String id, Meeting meeting, int version) {
        return """
                "kind":"VOCATIONAL_TRAINING","facility":"%s","year":%d,"title":"Certified vocational training",\
                "status":"RUNNING","cohorts":[{"id":"%s-1","sequence":1,"skill":"WELDING","status":"RUNNING",\
                "from":"%s","until":"%s","days":12,"counts":{"enrolled":%d}}]}""".formatted(
                        meeting.host(),
                        meeting.on().getYear(),
                        id,
                        meeting.on(),
                        meeting.on().plusDays(11),
                        60 + 20 * version);
    }

    /** A version as it is published. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Event(Family family, String key, byte[] body) {

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
