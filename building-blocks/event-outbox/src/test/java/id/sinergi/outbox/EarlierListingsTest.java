package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.sinergi.report.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists ask for titles now; what was stored before is not listed by them. */
class EarlierListingsTest {

    private final Situation here = new Situation();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void areThoseOfTodayOnceTheyAreRenewed() {
        UUID earlier = here.created("garden").stored().id();

        assertThat(renewed()).isEqualTo(1);
        assertThat(titled("garden")).containsExactly(earlier);
        assertThat(renewed()).isZero();
    }

    @Test
    void ofAllOthersAreRenewedThoughOneCannotBeRead() {
        for (int i = 0; i < 205; i++) {
            here.created("kitchen");
        }
        String first = here.store
                .collection()
                .find()
                .sort(new Document("_id", 1))
                .first()
                .getString("_id");
        here.store.collection().updateOne(Filters.eq("_id", first), Updates.set("state.counts", "none"));

        assertThat(renewed()).isEqualTo(204);
        assertThat(titled("kitchen")).hasSize(204);
        assertThat(renewed()).isZero();
    }

    private long renewed() {
        return here.documents.relist(
                List.of("title"),
                report -> new Listing(PartialDate.of("2025-11"), Map.of("title", List.of(report.title()))));
    }

    private List<UUID> titled(String title) {
        return here.documents.list(new ListQuery(Map.of("title", title), null, null, null, null, null, 1_000)).stream()
                .map(Stored::id)
                .toList();
    }
}
