package id.sinergi.reporting.dashboard;

import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.store.CurrentGeneration;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.waiting.Shared;
import id.sinergi.reporting.waiting.Wait;
import id.sinergi.reporting.waiting.Watcher;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers dashboards to those who know one already: when it differs, or that it does not. Totals that are written are noticed
 * at once; what else a dashboard says (stocks, coverage, merged partners) changes without them, and is looked at every few
 * seconds: at most fifty different dashboards a second.
 */
@Service
class LiveDashboards {

    private static final Duration PACE = Duration.ofSeconds(3);
    private static final Duration EACH = Duration.ofMillis(20);

    /** Where somebody else has just looked, nobody looks again. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final String RETRY_SECONDS = "5";

    private final Dashboards dashboards;
    private final Watcher watcher;
    private final CurrentGeneration generation;
    private final JsonMapper json;
    private final Shared<Question, Tagged> shared = new Shared<>(System::nanoTime);

    LiveDashboards(Dashboards dashboards, Watcher watcher, CurrentGeneration generation, JsonMapper json) {
        this.dashboards = dashboards;
        this.watcher = watcher;
        this.generation = generation;
        this.json = json;
    }

    /**
     * The dashboard, unless the client has it already.
     *
     * @param ifNoneMatch the tag that it has; null: none
     * @param prefer for how long it would wait for another one; only numbers as they are change
     */
    ResponseEntity<Dashboard> answer(Question question, @Nullable String ifNoneMatch, @Nullable String prefer) {
        Tagged now = made(question);
        if (!now.isKnown(ifNoneMatch)) {
            return changed(now).body(now.dashboard());
        }
        Optional<Duration> wait = Preference.toWait(prefer).filter(_ -> question.view() instanceof View.AsItIs);
        return wait.isPresent()
                ? waited(question, now, wait.get())
                : unchanged(now).build();
    }

    private ResponseEntity<Dashboard> waited(Question question, Tagged known, Duration longest) {
        Optional<Wait> entered = watcher.enter(question.totals());
        if (entered.isEmpty()) {
            return unchanged(known)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        String applied = "wait=" + longest.toSeconds();
        try (Wait wait = entered.get();
                var seat = shared.join(question)) {
            Tagged now = untilItDiffers(question, known, wait, seat, System.nanoTime() + longest.toNanos());
            return now.etag().equals(known.etag())
                    ? unchanged(now).header("Preference-Applied", applied).build()
                    : changed(now).header("Preference-Applied", applied).body(now.dashboard());
        }
    }

    private Tagged untilItDiffers(
            Question question, Tagged known, Wait wait, Shared<Question, Tagged>.Seat seat, long end) {
        long notBefore = System.nanoTime();
        while (true) {
            long asOf = notBefore;
            Tagged now = seat.answer(asOf, () -> generation.anew(() -> made(question)));
            long rest = end - System.nanoTime();
            if (!now.etag().equals(known.etag()) || rest <= 0 || wait.hasEnded()) {
                return now;
            }
            boolean written = wait.await(shorter(Duration.ofNanos(rest), pace()));
            notBefore = written ? wait.changeSeenAt() : System.nanoTime() - FRESH_NANOS;
        }
    }

    private Duration pace() {
        Duration ofAll = EACH.multipliedBy(shared.size());
        return ofAll.compareTo(PACE) > 0 ? ofAll : PACE;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Tagged made(Question question) {
        return Tagged.of(dashboards.of(question.scope(), question.period(), question.on(), question.view()), json);
    }

    private static ResponseEntity.BodyBuilder changed(Tagged tagged) {
        return ResponseEntity.ok().eTag(tagged.etag());
    }

    private static ResponseEntity.HeadersBuilder<?> unchanged(Tagged tagged) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tagged.etag());
    }

    /**
     * Which dashboard.
     *
     * @param on the day of the stocks; null: see {@link id.sinergi.reporting.counting.StockDay}
     */
    record Question(Scope scope, Period period, @Nullable LocalDate on, View view) {

        /** Of partners none: they change with their visits, and where they alone do it is seen a moment later. */
        List<TotalKey> totals() {
            var totals = new ArrayList<>(Numbers.measures(scope, period));
            totals.add(Numbers.undated(scope));
            return totals;
        }
    }
}
