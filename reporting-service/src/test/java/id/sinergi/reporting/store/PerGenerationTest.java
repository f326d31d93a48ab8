package id.sinergi.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

class PerGenerationTest {

    private static final ServerAddress SERVER = new ServerAddress();

    private final MongoOperations mongo = mock();

    static Stream<RuntimeException> absences() {
        var driven = List.of(
                new MongoNotPrimaryException(new BsonDocument(), SERVER),
                new MongoNodeIsRecoveringException(new BsonDocument(), SERVER),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoSocketException("cut", SERVER),
                new MongoTimeoutException("late"));
        return Stream.of(
                        driven.stream(),
                        driven.stream().map(away -> new InvalidDataAccessApiUsageException("translated", away)),
                        Stream.of(new DataAccessResourceFailureException("translated")))
                .flatMap(failures -> failures);
    }

    @ParameterizedTest
    @MethodSource("absences")
    void aStoreThatIsAwayIsNobodysFault(RuntimeException away) {
        when(mongo.execute(anyString(), any(CollectionCallback.class))).thenThrow(away);
        refusesAsUnavailable(() -> "g1");

        refusesAsUnavailable(() -> {
            throw away;
        });
    }

    @Test
    void anyOtherFailureStaysWhatItIs() {
        var failure = new IllegalStateException("a fault of ours");
        when(mongo.execute(anyString(), any(CollectionCallback.class))).thenThrow(failure);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> new PerGeneration("totals_", List.of(), query -> query, mongo, () -> "g1").read(_ -> ""))
                .isSameAs(failure);
    }

    private void refusesAsUnavailable(CurrentGeneration generation) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> new PerGeneration("totals_", List.of(), query -> query, mongo, generation).read(_ -> ""))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }
}
