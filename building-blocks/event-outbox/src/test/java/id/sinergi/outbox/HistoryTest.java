package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Paging ALL = new Paging(null, null);

    private final Situation here = new Situation();
    private final UUID id = here.created("draft").stored().id();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void tellsEveryVersionWithWhatItChanged() {
        here.renamed(id, 1, "final");

        var versions = here.documents.history(id, ALL).items();

        assertThat(versions).extracting(HistoryEntry::version).containsExactly(1L, 2L);
        assertThat(versions).extracting(HistoryEntry::by).containsOnly("operator");
        assertThat(versions.getFirst().changes()).containsEntry("title", "draft");
        assertThat(versions.getLast().changes()).hasSize(1).containsEntry("title", "final");
        assertThat(versions.getLast().recordedAt()).isAfter(versions.getFirst().recordedAt());
    }

    @Test
    void comesInPages() {
        here.renamed(id, 1, "second");
        here.renamed(id, 2, "third");

        var first = here.documents.history(id, new Paging(null, 2));
        var second = here.documents.history(id, new Paging(first.next(), 2));

        assertThat(first.items()).extracting(HistoryEntry::version).containsExactly(1L, 2L);
        assertThat(second.items()).extracting(HistoryEntry::version).containsExactly(3L);
        assertThat(second.next()).isNull();
    }

    @Test
    void knowsTheStateOfEveryVersion() {
        here.renamed(id, 1, "second");
        here.renamed(id, 2, "third");

        assertThat(here.documents.stateAt(id, 2)).hasValue(Report.named("second"));
        assertThat(here.documents.stateAt(id, 4)).isEmpty();
    }

    @Test
    void nobodyHasAHistoryWhoIsNotThere() {
        assertThatThrownBy(() -> here.documents.history(UUID.randomUUID(), ALL)).isInstanceOf(Refusal.class);
    }
}
