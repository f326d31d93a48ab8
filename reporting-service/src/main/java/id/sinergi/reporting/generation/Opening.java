package id.sinergi.reporting.generation;

import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Opens generations: their number is their id, so that of several instances that try at once one does. */
public final class Opening {

    /** After so long without progress nobody counts it: a release, perhaps, that was taken back. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Generations generations;
    private final Clock clock;
    private final IntSupplier newestInKafka;

    /**
     * Opens generations.
     *
     * @param newestInKafka the highest number of which Kafka holds anything; 0: of none. It may be higher than what is
     *     recorded where the database was lost, and groups of that number have read the logs already
     */
    public Opening(Generations generations, Clock clock, IntSupplier newestInKafka) {
        this.generations = generations;
        this.clock = clock;
        this.newestInKafka = newestInKafka;
    }

    /**
     * Sees to it that there is a generation of this identity, be it the current one or one that catches up.
     *
     * @return that generation
     */
    public Generation join(Identity identity) {
        String mine = identity.value();
        Generation current =
                generations.current().orElseGet(() -> generations.openFirst(first(), mine, clock.instant()));
        String reason = "other rules or another directory than those of " + current.name();
        while (true) {
            Optional<Generation> joined = counted(generations.all(), mine);
            if (joined.isPresent()) {
                return joined.get();
            }
            int inKafka = newestInKafka.getAsInt();
            List<Recorded> all = generations.all();
            if (counted(all, mine).isEmpty()) {
                open(after(inKafka, all), mine, reason, null);
            }
        }
    }

    private int first() {
        return Math.max(newestInKafka.getAsInt(), generations.newest()) + 1;
    }

    private static Optional<Generation> counted(List<Recorded> all, String identity) {
        return all.stream()
                .filter(Recorded::isCounted)
                .map(Recorded::generation)
                .filter(generation -> generation.identity().equals(identity))
                .findFirst();
    }

    /**
     * Opens a generation that counts everything anew by the rules and the directory of the current one.
     *
     * @return the new one, or the one that the same request has opened before
     * @throws Refusal 409 while instances bring another one up, or two wait to be; 422 where the key was used for another
     *     reason; 503 while Kafka is away
     */
    public Recorded rebuild(String reason, Call call) {
        try {
            return opened(reason, call);
        } catch (KafkaException away) {
            throw Refusal.of(ProblemType.UNAVAILABLE, "Kafka does not answer; try again in a few seconds.");
        }
    }

    private Recorded opened(String reason, Call call) {
        String requestId = call.key() == null ? null : requestId(call);
        while (true) {
            Optional<Document> before = Optional.ofNullable(requestId).flatMap(generations::requested);
            if (before.isPresent()) {
                return answerAgain(before.get(), reason);
            }
            int inKafka = newestInKafka.getAsInt();
            List<Recorded> all = generations.all();
            Generation current = generations.current().orElseThrow(Opening::notYet);
            refuseWhileOneCatchesUp(all);
            Generation opened = open(after(inKafka, all), current.identity(), reason, requestId);
            if (opened != null) {
                return recorded(opened.name());
            }
        }
    }

    /**
     * The next number, which only one can take. Kafka must have been asked first: what an instance has just opened, and has
     * begun to count, is recorded by then, and joined or refused.
     */
    private static int after(int inKafka, List<Recorded> all) {
        return Math.max(inKafka, all.getFirst().generation().number()) + 1;
    }

    private @Nullable Generation open(int number, String identity, String reason, @Nullable String requestId) {
        Generation next = Generation.numbered(number, identity);
        Document document = GenerationDocument.opened(next, reason, clock.instant());
        if (requestId != null) {
            document.append("requestId", requestId);
        }
        return generations.insert(document) ? next : null;
    }

    private Recorded answerAgain(Document before, String reason) {
        if (!reason.equals(before.getString("reason"))) {
            throw Refusal.of(
                    ProblemType.KEY_REUSED,
                    "The Idempotency-Key was used for another body; take a new UUID for a new request.");
        }
        return recorded(before.getString("_id"));
    }

    private Recorded recorded(String name) {
        return generations.all().stream()
                .filter(recorded -> recorded.generation().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void refuseWhileOneCatchesUp(List<Recorded> all) {
        Instant lately = clock.instant().minus(ABANDONED);
        List<Recorded> catchingUp = all.stream()
                .filter(recorded -> recorded.state() == State.CATCHING_UP)
                .toList();
        catchingUp.stream()
                // While Kafka is away nobody makes progress: one more with every request would help nobody.
                .filter(recorded -> catchingUp.size() > 1 || recorded.lastSeen().isAfter(lately))
                .findFirst()
                .ifPresent(busy -> {
                    throw Refusal.of(
                            ProblemType.STATE_FORBIDS,
                            busy.generation().name() + " is " + State.CATCHING_UP
                                    + ": everything is being counted anew already. Wait until it is served;"
                                    + " GET /api/v1/generations says how far it has come.");
                });
    }

    private static Refusal notYet() {
        return Refusal.of(ProblemType.UNAVAILABLE, "Nothing was counted yet; try again in a few seconds.");
    }

    private static String requestId(Call call) {
        String scope = call.caller() + "\n" + call.path() + "\n" + call.key();
        return UUID.nameUUIDFromBytes(scope.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
