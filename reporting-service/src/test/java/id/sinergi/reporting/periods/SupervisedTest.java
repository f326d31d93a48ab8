package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lapas Banjar submits four months; only then the directory hears that it was East Java's since 15 September 2025. */
@OverMongo
class SupervisedTest {

    private static final String MOVE = BANJAR + ",Jawa Timur,2025-09-15\n";

    @Autowired
    private OutboxDocuments<Submission> documents;

    private Supervised offices;
    private Months months;

    @BeforeEach
    void theDirectoryChanges(@Autowired Counted counted, @Autowired MockMvcTester http, @TempDir Path folder)
            throws IOException {
        counted.nothing().store();
        var desk = new Desk(http);
        List.of("2025-08", "2025-09", "2025-10", "2025-11").forEach(month -> desk.submits(BANJAR, month));
        desk.submits(PURWOKERTO, "2025-11");
        Directory today = Directories.ofOne(folder, BANJAR, "Jawa Barat", MOVE);
        months = new Months(today, new PeriodRules(5));
        offices = new Supervised(today, months);
    }

    @Test
    void anOfficesListShowsTheMonthsThatItDecidesOnToday() {
        assertThat(listed("Jawa Timur")).containsExactly("2025-11", "2025-10", "2025-09");
        assertThat(listed("Jawa Barat")).containsExactly("2025-08");
        assertThat(listed("Jawa Tengah"))
                .as("of a facility that is none any more")
                .isEmpty();
        assertThat(listed("Nowhere")).isEmpty();
        assertThat(months.officeOf(Filing.named(new Submitting.Report(BANJAR, "2025-09", null, null, null))
                        .orElseThrow()))
                .isEqualTo("Jawa Timur");
    }

    @Test
    void whatCameLateIsLookedForInTheMonthsThatItDecidesOnToday() {
        var filed = new FiledMonths(documents, offices);

        assertThat(filed.closedSince(Instant.EPOCH, null, "Jawa Timur")).hasSize(3);
        assertThat(filed.closedSince(Instant.EPOCH, null, "Jawa Barat"))
                .singleElement()
                .satisfies(month -> assertThat(month.month()).hasToString(BANJAR + " in 2025-08"));
    }

    /** Page by page, one month on each. */
    private List<String> listed(String office) {
        var list = new SubmissionList(documents, offices);
        var listed = new ArrayList<String>();
        String next = null;
        do {
            var query = new ListQuery(
                    Map.of(), null, null, null, null, Cursor.read(next).orElse(null), 1);
            Page<String> page =
                    list.page(query, office, stored -> stored.state().period());
            listed.addAll(page.items());
            next = page.next();
        } while (next != null);
        return listed;
    }
}
