package id.sinergi.reporting.dashboard;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.waiting.Watcher;
import id.sinergi.standin.account.Asking;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OverMongo
class LiveDashboardTest {

    private static final String HOST = "/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025-11";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Counted counted;

    @Autowired
    private Watcher watcher;

    @BeforeEach
    void oneVisit() {
        counted.nothing().report(Family.VISIT, aHeldVisit()).store();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOST,
                "/api/v1/dashboards/regional-offices/Jawa Tengah?period=2025",
                "/api/v1/dashboards/national?period=2025",
                HOST + "&verifiedOnly=true",
                HOST + "&knownAt=2025-11-30T00:00:00Z"
            })
    void whoHasItAlreadyHearsThatItIsTheSame(String address) {
        String tag = tag(address);

        assertThat(tag).startsWith("W/\"");
        assertThat(tag(address)).isEqualTo(tag);
        MockHttpServletResponse same = asked(address, tag, null);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getHeader("ETag")).isEqualTo(tag);
        assertThat(same.getContentLength()).isZero();
        assertThat(asked(address, "\"other\", " + tag.substring(2), null).getStatus())
                .isEqualTo(304);
        assertThat(asked(address, "\"other\"", null).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherNumberIsAnotherDashboard() {
        String tag = tag(HOST);
        report("visit-2");

        MockHttpServletResponse changed = asked(HOST, tag, "wait=20");
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void whoWaitsHearsOfANewReportAtOnce() {
        String tag = tag(HOST);
        var answer = CompletableFuture.supplyAsync(() -> asked(HOST, tag, "wait=25"));

        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> answer.isDone() || watcher.waiting() > 0);
        assertThat(answer).isNotDone();
        report("visit-2");

        MockHttpServletResponse changed = answer.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("Preference-Applied")).isEqualTo("wait=25");
        assertThat(changed.getHeader("ETag")).isEqualTo(tag(HOST));
    }

    @Test
    void whatChangesWithoutATotalIsNoticedSoonToo() {
        String address = "/api/v1/dashboards/facilities/" + BANJAR + "?period=2025-11";
        counted.report(Family.AGREEMENT, aSignedAgreement()).store();
        String tag = tag(address);
        var answer = CompletableFuture.supplyAsync(() -> asked(address, tag, "wait=25"));
        counted.report(
                        Family.AGREEMENT,
                        aSignedAgreement()
                                .version(2)
                                .with("status", "TERMINATED")
                                .with("terminatedOn", "2025-11-20"))
                .store();

        assertThat(answer.orTimeout(15, TimeUnit.SECONDS).join().getStatus()).isEqualTo(200);
    }

    @Test
    void whoseTimeIsOverHearsThatItIsTheSame() {
        MockHttpServletResponse same = asked(HOST, tag(HOST), "wait=1");

        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getHeader("Preference-Applied")).isEqualTo("wait=1");
    }

    @Test
    void numbersThatDoNotChangeAreNotWaitedFor() {
        for (String view : new String[] {"&verifiedOnly=true", "&knownAt=2025-11-30T00:00:00Z"}) {
            MockHttpServletResponse same = asked(HOST + view, tag(HOST + view), "wait=25");
            assertThat(same.getStatus()).isEqualTo(304);
            assertThat(same.getHeader("Preference-Applied")).isNull();
        }
    }

    @Test
    void accessIsJudgedAsForTheDashboard() {
        String tag = tag(HOST);
        for (String address : new String[] {HOST, "/api/v1/dashboards/national?period=2025"}) {
            assertThat(http.get()
                            .uri(address)
                            .header("If-None-Match", tag)
                            .header("Prefer", "wait=25")
                            .with(Asking.facility(BANJAR)))
                    .hasStatus(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "wait=10 | 10",
                "respond-async, WAIT = \"7\" | 7",
                "wait=7;foo=bar, handling=lenient | 7",
                "wait=999999 | 25",
                "wait=0 | 0",
                "wait=-1 | 0",
                "wait | 0",
                "await=3 | 0",
                "wait=12345678901234567890 | 0"
            },
            delimiter = '|')
    void aPreferenceIsForSoManySeconds(String prefer, long seconds) {
        assertThat(Preference.toWait(prefer).orElse(Duration.ZERO)).hasSeconds(seconds);
    }

    private void report(String id) {
        counted.report(Family.VISIT, aHeldVisit().with("id", id).with("on", "2025-11-02"))
                .store();
    }

    private String tag(String address) {
        MockHttpServletResponse answer = asked(address, null, null);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getHeader("ETag");
    }

    private MockHttpServletResponse asked(String address, String tag, String prefer) {
        var request = http.get().uri(address);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        if (prefer != null) {
            request.header("Prefer", prefer);
        }
        return request.exchange().getResponse();
    }
}
