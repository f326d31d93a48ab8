package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    @Test
    void theListsOfEachCollectionHaveTheirOwnFilters() {
        var deposits = new EventStream.Kind("id.sinergi.deposit.", "deposits", "urn:deposit", Set.of("status"));
        var stream = new EventStream("reports", "topic", "/report-service", "urn:report", List.of(deposits))
                .filteredBy("partner", "topic");

        assertThat(stream.filtersOf("reports")).containsExactlyInAnyOrder("partner", "topic");
        assertThat(stream.filtersOf("deposits")).containsExactly("status");
        assertThat(stream.besides()).containsExactly(deposits);
    }
}
