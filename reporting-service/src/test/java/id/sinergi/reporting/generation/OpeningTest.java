package id.sinergi.reporting.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.standin.MongoStandIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class OpeningTest {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Identity OURS = new Identity("3", "a directory");
    private static final Identity THEIRS = new Identity("3", "another directory");

    private final MongoStandIn mongo = new MongoStandIn();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoTemplate template = new MongoTemplate(client, mongo.database());
    private final Generations generations = new Generations(template);
    private final Opening opening = new Opening(generations, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void theFirstOneIsServedAtOnce() {
        Generation first = opening.join(OURS);

        assertThat(first).isEqualTo(new Generation("g1", OURS.value()));
        assertThat(generations.current()).contains(first);
        assertThat(opening.join(OURS)).isEqualTo(first);
    }

    @Test
    void ofManyInstancesThatStartAtOnceOneOpensAndAllCountTheSame() throws Exception {
        opening.join(OURS);
        var joined = new HashSet<Generation>();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Callable<Generation>>();
            for (int instance = 0; instance < 20; instance++) {
                starts.add(() -> opening.join(THEIRS));
            }
            for (var start : instances.invokeAll(starts)) {
                joined.add(start.get());
            }
        }

        assertThat(joined).containsExactly(new Generation("g2", THEIRS.value()));
        assertThat(generations.all()).hasSize(2);
        assertThat(generations.current().orElseThrow().name()).isEqualTo("g1");
    }

    @Test
    void thePointerOnlyMovesForwardAndOnce() {
        Generation first = opening.join(OURS);
        Generation second = opening.join(THEIRS);

        assertThat(generations.serve(second, NOW)).isTrue();
        assertThat(generations.serve(second, NOW)).isFalse();
        assertThat(generations.serve(first, NOW)).isFalse();

        assertThat(generations.all()).extracting(Recorded::state).containsExactly(State.CURRENT, State.REPLACED);
    }

    @Test
    void anOlderReleaseThatComesBackAfterTheSwitchOpensOneOfItsOwn() {
        opening.join(OURS);
        generations.serve(opening.join(THEIRS), NOW);

        assertThat(opening.join(OURS)).isEqualTo(new Generation("g3", OURS.value()));
    }

    @Test
    void aRebuildHasTheIdentityOfWhatIsServedAndIsOpenedOnceForAKey() {
        opening.join(OURS);
        var call = new Call("operator", "/api/v1/generations", UUID.randomUUID(), null);

        Recorded opened = opening.rebuild("because", call);

        assertThat(opened.generation()).isEqualTo(new Generation("g2", OURS.value()));
        assertThat(opened.state()).isEqualTo(State.CATCHING_UP);
        assertThat(opening.rebuild("because", call)).isEqualTo(opened);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> opening.rebuild("another reason", call))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.KEY_REUSED));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> opening.rebuild("because", new Call("operator", "/api/v1/generations", null, null)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STATE_FORBIDS));
    }

    @Test
    void oneThatNobodyBringsUpAnyMoreIsNoReasonToRefuse() {
        opening.join(OURS);
        opening.join(THEIRS);

        Recorded opened =
                after(61).rebuild("a total is wrong", new Call("operator", "/api/v1/generations", null, null));

        assertThat(opened.generation()).isEqualTo(new Generation("g3", OURS.value()));
        assertThat(generations.serve(opened.generation(), NOW)).isTrue();
        assertThat(generations.all())
                .extracting(Recorded::state)
                .containsExactly(State.CURRENT, State.REPLACED, State.REPLACED);
    }

    /** While Kafka is away nobody makes progress either. */
    @Test
    void aThirdOneIsRefusedHoweverLongTheOthersHaveWaited() {
        opening.join(OURS);
        opening.join(THEIRS);
        var call = new Call("operator", "/api/v1/generations", null, null);
        after(61).rebuild("a total is wrong", call);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> after(200).rebuild("a total is wrong", call))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STATE_FORBIDS));
    }

    @Test
    void aNumberThatKafkaKnowsIsNotTakenAgain() {
        var withTraces = new Opening(generations, Clock.fixed(NOW, ZoneOffset.UTC), () -> 3);

        assertThat(withTraces.join(OURS).name()).isEqualTo("g4");
        assertThat(withTraces.join(THEIRS).name()).isEqualTo("g5");
        assertThat(generations.all()).extracting(Recorded::state).containsExactly(State.CATCHING_UP, State.CURRENT);
    }

    @Test
    void whereThePointerWasLostTheOldNumbersAreNotTakenAgain() {
        opening.join(OURS);
        template.getCollection("generations").deleteOne(new Document("_id", "current"));

        assertThat(opening.join(OURS).name()).isEqualTo("g2");
        assertThat(generations.all()).extracting(Recorded::state).containsExactly(State.CURRENT, State.REPLACED);
    }

    @Test
    void ofTwoThatOpenTheFirstOneAtOnceBothGetTheSame() {
        var sawNothing = generations.openFirst(4, OURS.value(), NOW);
        var sawTheTopicsOfTheOther = generations.openFirst(5, OURS.value(), NOW);

        assertThat(sawTheTopicsOfTheOther).isEqualTo(sawNothing);
        assertThat(generations.all()).hasSize(1);
    }

    @Test
    void aRebuildWaitsForKafka() {
        opening.join(OURS);
        var withoutKafka = new Opening(generations, Clock.fixed(NOW, ZoneOffset.UTC), () -> {
            throw new KafkaException("away");
        });

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> withoutKafka.rebuild(
                        "a total is wrong", new Call("operator", "/api/v1/generations", null, null)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void whatWasRecordedBeforeThereWereReasonsIsRead() {
        template.getCollection("generations")
                .insertOne(new Document("_id", "g1")
                        .append("identity", OURS.value())
                        .append("state", "RUNNING")
                        .append("openedAt", Date.from(NOW)));
        template.getCollection("generations").insertOne(new Document("_id", "current").append("generation", "g1"));

        assertThat(opening.join(OURS).name()).isEqualTo("g1");
        assertThat(generations.all())
                .singleElement()
                .extracting(Recorded::state)
                .isEqualTo(State.CURRENT);
    }

    @Test
    void onlyWhatIsCountedUnderTheOwnIdentityIsStored() {
        var toStore = new ToStore(generations, OURS, System::nanoTime);
        opening.join(OURS);
        assertThat(toStore.test("g1")).isTrue();
        assertThat(toStore.test("g2")).isFalse();

        generations.serve(opening.join(THEIRS), NOW);

        var theirs = new ToStore(generations, THEIRS, System::nanoTime);
        assertThat(theirs.test("g2")).isTrue();
        assertThat(theirs.test("g1")).isFalse();
        assertThat(new ToStore(generations, OURS, System::nanoTime).test("g1")).isFalse();
    }

    private Opening after(int seconds) {
        return new Opening(generations, Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC), () -> 0);
    }
}
