package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a document owes another is written with the change that owes it, and stays until it is done. */
class ErrandsTest {

    private final Situation here = new Situation();
    private final Errands errands = new Errands(new GuardedCollection("reports", here.store.mongo));
    private final UUID one = here.created("one").stored().id();
    private final UUID other = here.created("other").stored().id();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void isFoundByWhoOwesItByWhomItIsOwedToAndByItsAge() {
        owes(1, Errand.Order.of("claim", other));

        Errand errand = errands.of(one).orElseThrow();
        assertThat(errand.kind()).isEqualTo("claim");
        assertThat(errand.by()).isEqualTo("operator");
        assertThat(errands.to(other)).containsExactly(errand);
        assertThat(errands.since(errand.at(), 10)).isEmpty();
        assertThat(errands.since(errand.at().plusMillis(1), 10)).containsExactly(errand);
        assertThat(errands.of(other)).isEmpty();
    }

    @Test
    void isOwedOnlyByAChangeThatWasWritten() {
        here.renamed(one, 1, "faster");

        assertThatThrownBy(() -> owes(1, Errand.Order.of("claim", other))).isInstanceOf(Refusal.class);
        assertThat(errands.of(one)).isEmpty();
    }

    @Test
    void staysThroughOtherChangesUntilItIsDoneOrAChangeEndsIt() {
        owes(1, Errand.Order.of("claim", other));
        here.renamed(one, 2, "meanwhile");
        Errand first = errands.of(one).orElseThrow();

        errands.done(first);
        assertThat(errands.of(one)).isEmpty();
        owes(3, Errand.Order.of("claim", other));
        errands.done(first);
        assertThat(errands.of(one)).isPresent();
        owes(4, Errand.Order.none());
        assertThat(errands.of(one)).isEmpty();
    }

    private void owes(long basedOn, Errand.Order order) {
        here.documents.change(
                one,
                new Request("operator", "/reports/" + one + "/claim", null, "\"" + basedOn + "\"", Map.of()),
                current -> Situation.draft(current.state()).owing(order));
    }
}
