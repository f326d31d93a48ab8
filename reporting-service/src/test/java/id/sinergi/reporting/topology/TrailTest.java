package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.observation.Trails;
import id.sinergi.reporting.source.Family;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who follows a report finds what was made of it. */
class TrailTest {

    private static final String RECORDED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String NOT_RECORDED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private final CountingRun run = new CountingRun();

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void leadsFromAnEventToItsRegisterEntryAndToTheTotalsThatItChanges() {
        run.receivesOn(RECORDED, Family.VISIT, aHeldVisit());

        List<Headers> headers = run.headers();
        assertThat(headers)
                .hasSizeGreaterThan(3)
                .allSatisfy(each -> assertThat(text(each)).isEqualTo(RECORDED));
    }

    @Test
    void nothingIsCarriedAlongThatNobodyRecords() {
        run.receivesOn(NOT_RECORDED, Family.VISIT, aHeldVisit());

        assertThat(run.headers())
                .hasSizeGreaterThan(3)
                .allSatisfy(each -> assertThat(each).isEmpty());
    }

    private static String text(Headers headers) {
        return new String(headers.lastHeader(Trails.HEADER).value(), StandardCharsets.UTF_8);
    }
}
