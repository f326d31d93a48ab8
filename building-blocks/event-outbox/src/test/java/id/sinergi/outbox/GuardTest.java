package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.access.Right;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.standin.account.As;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class GuardTest {

    private static final ListQuery ALL = new ListQuery(Map.of(), null, null, null, null, null, 10);

    private final Situation here = new Situation();

    @AfterEach
    void stop() {
        As.operator();
        here.close();
    }

    @Test
    void whoTakesPartReadsARecordAndNobodyElse() {
        UUID id = reportedByA("lapas-b");

        for (Runnable reader : List.<Runnable>of(
                () -> As.facility("lapas-a"),
                () -> As.facility("lapas-b"),
                () -> As.office("Jawa Tengah"),
                As::nation)) {
            reader.run();
            assertThat(here.documents.find(id)).isPresent();
            assertThat(here.documents.findAll(List.of(id))).hasSize(1);
            assertThat(here.documents.list(ALL)).hasSize(1);
            assertThat(here.documents.history(id, new Paging(null, null)).items())
                    .hasSize(1);
            assertThat(here.documents.stateAt(id, 1)).isPresent();
        }
        for (Runnable other : List.<Runnable>of(() -> As.facility("lapas-c"), () -> As.office("Jawa Barat"))) {
            other.run();
            assertThat(here.documents.find(id)).isEmpty();
            assertThat(here.documents.findAll(List.of(id))).isEmpty();
            assertThat(here.documents.list(ALL)).isEmpty();
            assertThat(here.documents.stateAt(id, 1)).isEmpty();
            assertThatThrownBy(() -> here.documents.history(id, new Paging(null, null)))
                    .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.NOT_FOUND));
        }
    }

    @Test
    void withoutAnyoneWhoAsksNothingIsRead() {
        UUID id = reportedByA();
        As.nobody();

        assertThatThrownBy(() -> here.documents.find(id))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void aCounterpartAnswersAndDoesNotChange() {
        UUID id = reportedByA("lapas-b");

        As.facility("lapas-b");
        refused(() -> change(id, 1, Right.CHANGE, "lapas-a", "lapas-b"), "Only lapas-a or an operator");
        assertThat(change(id, 1, Right.ANSWER, "lapas-a", "lapas-b").stored().version())
                .isEqualTo(2);
    }

    @Test
    void onlyARegionDecides() {
        UUID id = reportedByA("lapas-b");

        refused(() -> change(id, 1, Right.DECIDE, "lapas-a", "lapas-b"), "regional office");
        As.office("Jawa Tengah");
        assertThat(change(id, 1, Right.DECIDE, "lapas-a", "lapas-b").stored().version())
                .isEqualTo(2);
    }

    @Test
    void whatIsKeptBesideARecordAsksForARightToIt() {
        UUID id = reportedByA("lapas-b");

        here.documents.require(id, Right.TREAT);
        As.office("Jawa Tengah");
        here.documents.require(id, Right.TREAT);
        As.facility("lapas-b");
        refused(() -> here.documents.require(id, Right.TREAT), "Only who reports it");
        As.facility("lapas-c");
        assertThatThrownBy(() -> here.documents.require(id, Right.TREAT))
                .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void aRecordIsMovedOnlyByWhomItBelongsToBeforeAndAfter() {
        UUID id = reportedByA();

        refused(() -> change(id, 1, Right.CHANGE, "lapas-c"), "Only lapas-c or an operator");
        assertThat(here.documents.find(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void nobodyReportsForOthersAndNothingIsStored() {
        As.facility("lapas-b");

        refused(() -> create("lapas-a"), "Only lapas-a or an operator");
        refused(
                () -> here.documents.rehearse(Situation.creating(null, "t"), _ -> draft("lapas-a")),
                "Only lapas-a or an operator");
        As.operator();
        assertThat(here.documents.list(ALL)).isEmpty();
    }

    @Test
    void aKeyWhoseRecordHasGoneToOthersMakesNoOther() {
        As.facility("lapas-a");
        Request request = Situation.creating(UUID.randomUUID(), "t");
        UUID id = here.documents.create(request, _ -> draft("lapas-a")).stored().id();
        As.operator();
        change(id, 1, Right.CHANGE, "lapas-c");

        As.facility("lapas-a");
        assertThatThrownBy(() -> here.documents.create(request, _ -> draft("lapas-a")))
                .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.KEY_REUSED));
    }

    private UUID reportedByA(String... others) {
        As.facility("lapas-a");
        return here.documents
                .create(Situation.creating(null, "t"), _ -> draft("lapas-a", others))
                .stored()
                .id();
    }

    private Answer<Report> create(String reporter) {
        return here.documents.create(Situation.creating(null, "t"), _ -> draft(reporter));
    }

    private Answer<Report> change(UUID id, long version, Right right, String reporter, String... others) {
        Function<Stored<Report>, Draft<Report>> change = _ -> draft(reporter, others);
        return here.documents.change(
                id, new Request("operator", "/reports", null, "\"" + version + "\"", Map.of()).by(right), change);
    }

    private static Draft<Report> draft(String reporter, String... others) {
        Set<String> facilities = new TreeSet<>(List.of(others));
        facilities.add(reporter);
        return new Draft<>(
                Report.named("t"),
                "id.sinergi.report.made.v1",
                new Listing(null, Map.of("facility", facilities, "regionalOffice", List.of("Jawa Tengah")), reporter),
                List.of(),
                null);
    }

    private static void refused(ThrowingCallable attempt, String detail) {
        assertThatThrownBy(attempt)
                .hasMessageContaining(detail)
                .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.FORBIDDEN));
    }
}
