package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.office;
import static id.sinergi.reporting.Reports.organisation;

import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Histories of a few activities of all families, drawn from a seed, in a narrow world so that they often meet. */
public final class RandomReports {

    private static final Family[] FAMILIES = {
        Family.VISIT,
        Family.VISIT,
        Family.VISIT,
        Family.AGREEMENT,
        Family.AGREEMENT,
        Family.PROGRAMME,
        Family.PROGRAMME,
        Family.STATE_REVENUE
    };

    private final Random random;

    public RandomReports(long seed) {
        random = new Random(seed);
    }

    /** Every version of every activity, in the order of their making. */
    public List<Published> histories() {
        int activities = 2 + random.nextInt(6);
        return IntStream.range(0, activities).boxed().flatMap(this::history).toList();
    }

    /** The same, each delivered once or more, in any order. */
    List<Published> delivered(List<Published> histories) {
        var deliveries = new ArrayList<>(histories);
        histories.forEach(event -> IntStream.range(0, random.nextInt(3)).forEach(_ -> deliveries.add(event)));
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private Stream<Published> history(int number) {
        Family family = FAMILIES[random.nextInt(FAMILIES.length)];
        Instant createdAt = Instant.parse("2025-10-01T00:00:00Z").plusSeconds(random.nextInt(8_000_000));
        return IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(version -> new Published(
                        family,
                        flagged(state(family))
                                .with("id", family + "-" + number)
                                .with("createdAt", createdAt.toString())
                                .with(
                                        "recordedAt",
                                        createdAt.plusSeconds(version).toString())
                                .version(version)));
    }

    private Report state(Family family) {
        return switch (family) {
            case VISIT -> visit();
            case AGREEMENT -> agreement();
            case PROGRAMME -> programme();
            case STATE_REVENUE -> deposit();
        };
    }

    private Report flagged(Report report) {
        var tags = Stream.<Map<String, Object>>of(
                        Map.of("scheme", "AKSELERASI_13", "number", 2),
                        Map.of("scheme", "AKSELERASI_13", "number", 3),
                        Map.of("scheme", "AKSI_15"))
                .filter(_ -> random.nextInt(3) == 0)
                .toList();
        return report.with("policyTags", tags)
                .with("disputed", random.nextInt(4) == 0)
                .with("source", Map.of("publisher", "Sinergi", "synthetic", random.nextInt(4) == 0));
    }

    private Report visit() {
        Report visit = aHeldVisit()
                .with(
                        "status",
                        oneOf("HELD", "HELD", "HELD", "PLANNED", "POSTPONED", "CANCELLED", "MERGED", "WITHDRAWN"))
                .with("purposes", someOf("STUDY_VISIT", "BOARD_SESSION", "SURVEY"))
                .with("topics", someOf("SECURITY", "HEALTH", "EDUCATION"))
                .with("hosts", atLeastOne(this::party))
                .with("visitors", random.nextInt(8) == 0 ? List.of() : atLeastOne(this::party));
        if (random.nextInt(3) == 0) {
            visit = visit.with("chair", party());
        }
        if (random.nextInt(4) == 0) {
            visit = visit.with("accompanying", atLeastOne(this::party));
        }
        if (random.nextInt(6) == 0) {
            visit = visit.with("distinctFrom", List.of("VISIT-" + random.nextInt(8)));
        }
        return dated(visit, "on");
    }

    private Report agreement() {
        Report agreement = aSignedAgreement()
                .with("status", oneOf("SIGNED", "SIGNED", "TERMINATED", "DRAFTED", "SIGNING_PLANNED", "WITHDRAWN"))
                .with("kind", oneOf("FRAMEWORK", "IMPLEMENTING"))
                .with("parties", atLeastOne(this::party))
                .with("covered", random.nextBoolean() ? List.of() : atLeastOne(this::party))
                .with("validity", validity())
                .with(
                        "amendments",
                        random.nextInt(4) == 0
                                ? List.of(
                                        dated(new Report(new TreeMap<>()), "on").json())
                                : List.of())
                .with("fields", someOf("HEALTH", "SPORT", "CULTURE"));
        if (random.nextInt(4) == 0) {
            agreement = agreement.with("predecessor", Map.of("id", "AGREEMENT-" + random.nextInt(8)));
        }
        return dated(random.nextInt(3) == 0 ? agreement.with("predecessor", Map.of()) : agreement, "signedOn");
    }

    private Map<String, Object> validity() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("kind", "UNSTATED");
            case 1 -> Map.of("kind", "OPEN_ENDED");
            case 2 -> Map.of("kind", "FIXED", "duration", oneOf("P1M", "P1Y"));
            default -> Map.of("kind", "FIXED", "until", oneOf("2025-11-15", "2026-02", "2027"));
        };
    }

    private Report programme() {
        Report programme = aTraining()
                .with("status", oneOf("PLANNED", "RUNNING", "RUNNING", "ENDED", "CANCELLED", "WITHDRAWN"))
                .with("kind", oneOf("VOCATIONAL_TRAINING", "SOCIAL_REHABILITATION"))
                .with("facility", oneOf(PURWOKERTO, BANJAR))
                .with(
                        "cohorts",
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(this::cohort)
                                .toList())
                .with("certificates", certificates())
                .with(
                        "harvests",
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> harvest())
                                .toList())
                .with("counts", counts());
        return random.nextInt(5) == 0 ? programme.without("year") : programme;
    }

    private Report deposit() {
        return aDeposit()
                .with("status", oneOf("REPORTED", "REPORTED", "WITHDRAWN"))
                .with("facility", oneOf(PURWOKERTO, BANJAR))
                .with("month", oneOf("2025-11", "2025-12", "2026-01"))
                .with("rupiah", random.nextInt(1_000_000));
    }

    private Map<String, Object> harvest() {
        Report harvest = new Report(Map.of("commodity", oneOf("RICE", "EGGS")))
                .with(random.nextBoolean() ? "grams" : "pieces", random.nextInt(100_000));
        return dated(random.nextBoolean() ? harvest.with("grossSalesRupiah", random.nextInt(1_000_000)) : harvest, "on")
                .json();
    }

    private List<Map<String, Object>> certificates() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> dated(
                                new Report(
                                        Map.of("kind", oneOf("COMPETENCE", "TRAINING"), "count", random.nextInt(20))),
                                "on")
                        .json())
                .toList();
    }

    private Map<String, Object> cohort(int sequence) {
        Report cohort = aCohort()
                .with("sequence", sequence)
                .with("status", oneOf("PLANNED", "RUNNING", "ENDED", "CANCELLED", "POSTPONED"))
                .with("certificates", certificates())
                .with("counts", counts());
        if (random.nextBoolean()) {
            cohort = cohort.with("kind", oneOf("AFTERCARE", "FOOD_SECURITY"));
        }
        if (random.nextBoolean()) {
            cohort = cohort.with("skill", oneOf("WELDING", "BATIK"));
        }
        return dated(dated(cohort, "from"), "until").json();
    }

    private Map<String, Object> counts() {
        return switch (random.nextInt(6)) {
            case 4 ->
                new Report(Map.of("completed", random.nextInt(50), "certified", random.nextInt(50)))
                        .with("on", dated(new Report(Map.of()), "completed").json())
                        .json();
            case 5 -> Map.of("enrolled", 50, "withdrawn", Map.of("TRANSFER", random.nextInt(9)), "provisional", true);
            case 0 -> Map.of();
            case 1 -> Map.of("planned", random.nextInt(50), "provisional", true);
            case 2 -> Map.of("enrolled", random.nextInt(50));
            default -> Map.of("planned", random.nextInt(50), "enrolled", random.nextInt(50));
        };
    }

    private Report dated(Report report, String name) {
        return switch (random.nextInt(10)) {
            case 0 -> report.without(name);
            case 1 -> report.with(name, oneOf("2025", "2026"));
            case 2 -> report.with(name, oneOf("2025-11", "2025-12", "2026-01"));
            case 3 -> report.with(name, Map.of("from", "2025-11-0" + (1 + random.nextInt(5)), "to", "2025-11-09"));
            case 4 -> report.with(name, Map.of("from", "2025-12-3" + random.nextInt(2), "to", "2026-01-02"));
            case 5 -> report.with(name, oneOf("2025-12-31", "2026-01-01", "2026-01-02"));
            default -> report.with(name, "2025-1" + random.nextInt(3) + "-0" + (1 + random.nextInt(6)));
        };
    }

    private Map<String, Object> party() {
        return switch (random.nextInt(6)) {
            case 0 -> office(oneOf("Jawa Tengah", "Jawa Barat"));
            case 1 -> organisation(oneOf("Dinas A", "Dinas B"), oneOf("REGIONAL_AGENCY", "NGO"));
            default -> facility(oneOf(PURWOKERTO, PURBALINGGA, BANJARNEGARA, BANJAR));
        };
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private List<String> someOf(String... choices) {
        return Stream.of(choices).filter(_ -> random.nextBoolean()).toList();
    }

    private <T> List<T> atLeastOne(Supplier<T> things) {
        return Stream.generate(things).limit(1 + random.nextInt(3)).toList();
    }

    /** A version as its service published it. */
    public record Published(Family family, Report report) {}
}
