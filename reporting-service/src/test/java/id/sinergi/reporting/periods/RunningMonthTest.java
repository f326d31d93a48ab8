package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.Directory;
import id.sinergi.report.InvalidReport;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lapas Banjar lies seven hours east of Greenwich. */
@OverMongo
class RunningMonthTest {

    private static final Submitting.Report NOVEMBER = new Submitting.Report(BANJAR, "2025-11", false, null, null);
    private static final Submitting.Report NIL = new Submitting.Report(BANJAR, "2025-11", true, null, null);

    @Autowired
    private OutboxDocuments<Submission> documents;

    @Autowired
    private KeyedRequests keys;

    @Autowired
    private Register register;

    @Autowired
    private Months months;

    @Autowired
    private Directory directory;

    @BeforeEach
    void nothingIsSubmitted(@Autowired Counted counted) {
        counted.nothing().store();
    }

    @Test
    void isSubmittedFromItsLastDayOn() {
        refuses(
                () -> submit(NOVEMBER, "2025-11-29T16:59:59Z"),
                "/period: the month is not over; it is submitted from its last day on, 2025-11-30");
        assertThat(submit(NOVEMBER, "2025-11-29T17:00:00Z").version()).isEqualTo(1);
    }

    @Test
    void isNilOnceItIsOver() {
        refuses(
                () -> submit(NIL, "2025-11-30T16:59:59Z"),
                "/nil: the month is not over; that nothing happened is known from 2025-12-01 on");
        assertThat(submit(NIL, "2025-11-30T17:00:00Z").version()).isEqualTo(1);
    }

    @Test
    void isVerifiedOnceItIsOver() {
        Stored<Submission> submitted = submit(NOVEMBER, "2025-11-30T08:00:00Z");

        refuses(
                () -> verify(submitted, "2025-11-30T16:59:59Z"),
                ": the month is not over; it is verified from 2025-12-01 on");
        assertThat(verify(submitted, "2025-11-30T17:00:00Z").state().status()).isEqualTo(SubmissionStatus.VERIFIED);
    }

    private Stored<Submission> submit(Submitting.Report report, String now) {
        return new Submitting(documents, keys, new NilMonths(register), directory, at(now))
                .submit(new Request("operator", "/api/v1/submissions", null, null, report), report)
                .stored();
    }

    private Stored<Submission> verify(Stored<Submission> submitted, String now) {
        String path = "/api/v1/submissions/" + submitted.id() + "/verification";
        return new Submissions(documents, register, new NilMonths(register), months, at(now))
                .verify(submitted.id(), new Request("operator", path, null, "\"1\"", Map.of()), null)
                .stored();
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static void refuses(Runnable request, String fault) {
        assertThatExceptionOfType(InvalidReport.class).isThrownBy(request::run).withMessage(fault);
    }
}
