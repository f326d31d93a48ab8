package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.outbox.ResyncFinding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rehearsal lists what differs and what would be done. */
class ResyncRehearsalTest {

    private final Disaster it = new Disaster();

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void aRehearsalChangesNothing() {
        UUID id = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(id, 1, "second");
        it.here.created("new");
        it.restore(backup);
        List<Document> before = it.here.store.collection().find().into(new ArrayList<>());

        it.run(Disaster.afterRestore(true, true, null));

        assertThat(it.found).extracting(ResyncFinding::outcome).containsExactly(Outcome.NOTHING, Outcome.NOTHING);
        assertThat(it.here.store.collection().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void aRehearsalTellsWhatWouldBeDone() {
        UUID older = it.here.created("first").stored().id();
        UUID diverged = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(older, 1, "second");
        it.here.renamed(diverged, 1, "second");
        UUID missing = it.here.created("new").stored().id();
        it.restore(backup);
        it.here.letTimePass();
        it.here.renamed(diverged, 1, "decided since");

        it.run(Disaster.afterRestore(true, true, null));

        assertThat(it.found)
                .extracting(ResyncFinding::id, ResyncFinding::would)
                .containsExactlyInAnyOrder(
                        tuple(older.toString(), Outcome.BROUGHT_BACK),
                        tuple(diverged.toString(), Outcome.LIFTED),
                        tuple(missing.toString(), Outcome.BROUGHT_BACK));
        it.found.clear();
        it.run(Disaster.afterRestore(false, true, null));
        assertThat(it.found)
                .extracting(ResyncFinding::id, ResyncFinding::would)
                .containsExactlyInAnyOrder(
                        tuple(older.toString(), Outcome.LIFTED),
                        tuple(diverged.toString(), Outcome.LIFTED),
                        tuple(missing.toString(), Outcome.NOTHING));
        it.found.clear();
        it.run(Disaster.LOG);
        assertThat(it.found).extracting(ResyncFinding::would).containsOnlyNulls();
    }
}
