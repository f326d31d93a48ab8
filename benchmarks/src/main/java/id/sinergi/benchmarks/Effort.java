package id.sinergi.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds in which a part and its bare counterpart take turns
 * @param load how long each of them is under load over HTTP in a round
 * @param reports through the counting, over all rounds
 * @param backlog events through the relay in each round
 * @param samples reports of which the freshness is measured
 * @param facilities that report in the made-up year
 * @param months of that year
 */
public record Effort(int rounds, Duration load, int reports, int backlog, int samples, int facilities, int months) {

    static Effort full() {
        return new Effort(5, Duration.ofSeconds(8), 100_000, 10_000, 300, 617, 12);
    }

    /** Enough to see that everything works; too little to trust the figures. */
    static Effort quick() {
        return new Effort(3, Duration.ofSeconds(2), 5_000, 1_000, 30, 20, 2);
    }

    /** The same with another number of reports through the counting. */
    Effort withReports(int number) {
        return new Effort(rounds, load, number, backlog, samples, facilities, months);
    }
}
