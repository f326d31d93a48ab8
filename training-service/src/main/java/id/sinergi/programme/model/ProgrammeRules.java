package id.sinergi.programme.model;

import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of every programme, and how reports become programmes that it holds of. */
public final class ProgrammeRules {

    private static final String EQUIVALENCY_EDUCATION = "EQUIVALENCY_EDUCATION";
    private static final int EARLIEST_YEAR = 1900;
    private static final int MOST_COHORTS = 200;

    private ProgrammeRules() {}

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public static Programme reported(ProgrammeReport report, ReportCheck check) {
        checkIdentity(report, check);
        checkReporter(report, check);
        checkLinks(report, check);
        CountRules.check(report.counts(), "/counts", check);
        check.entries(report.cohorts(), "/cohorts");
        boolean complete = report.cohorts().stream().allMatch(Objects::nonNull);
        List<Cohort> cohorts = complete ? Cohorts.numbered(report.cohorts()) : List.of();
        checkCohorts(cohorts, zone(report.facility(), check), check);
        check.refuseIfFaulty();
        return report.asProgramme(cohorts);
    }

    /**
     * A further cohort goes through a programme.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public static Programme withCohort(Programme programme, CohortReport report, ReportCheck check) {
        Integer sequence = report.sequence();
        Cohort cohort = report.asCohort(
                UUID.randomUUID(), sequence == null ? Cohorts.nextSequence(programme.cohorts()) : sequence);
        CohortRules.check(cohort, "", zone(programme.facility(), check), check);
        check.that(
                        programme.cohorts().stream().noneMatch(other -> other.sequence() == cohort.sequence()),
                        "/sequence",
                        "another cohort has this place; leave it out for the next one")
                .that(
                        programme.cohorts().size() < MOST_COHORTS,
                        "",
                        "a programme has at most " + MOST_COHORTS + " cohorts; report another programme")
                .refuseIfFaulty();
        return programme.with(cohort);
    }

    /**
     * A cohort of a programme has begun.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that this breaks
     */
    public static Programme withStarted(Programme programme, Cohort cohort, CohortStart start, ReportCheck check) {
        Cohort started = cohort.started(start);
        CohortRules.checkCourse(started, "", zone(programme.facility(), check), check);
        check.refuseIfFaulty();
        return programme.replacing(started);
    }

    private static void checkIdentity(ProgrammeReport report, ReportCheck check) {
        Integer year = report.year();
        check.required(report.kind(), "/kind", "name the kind, OTHER where none fits")
                .code(report.kind(), "programme-kinds", "/kind")
                .that(
                        report.level() == null || EQUIVALENCY_EDUCATION.equals(report.kind()),
                        "/level",
                        "only equivalency education has a level; leave it out")
                .required(report.facility(), "/facility", "name the facility where it is held")
                .facility(report.facility(), "/facility")
                .that(
                        year == null || (year >= EARLIEST_YEAR && year <= Cohort.LATEST_YEAR),
                        "/year",
                        "a year from " + EARLIEST_YEAR + " to " + Cohort.LATEST_YEAR)
                .text(report.title(), 300, "/title")
                .text(report.occasion(), 100, "/occasion");
    }

    private static void checkReporter(ProgrammeReport report, ReportCheck check) {
        String name = report.reportedBy();
        check.that(
                name == null
                        || name.equals(report.facility())
                        || report.partners().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(party -> name.equals(party.facility()) || name.equals(party.regionalOffice()))
                        || report.sendingFacilities().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(sending -> name.equals(sending.facility())),
                "/reportedBy",
                "takes no part; name the facility's id or the regional office as the programme does");
    }

    private static void checkLinks(ProgrammeReport report, ReportCheck check) {
        check.parties(report.partners(), "/partners")
                .entries(report.agreements(), "/agreements")
                .entries(report.sendingFacilities(), "/sendingFacilities")
                .entries(report.statedFigures(), "/statedFigures")
                .tags(report.policyTags(), "/policyTags")
                .entries(report.sources(), "/sources");
        for (int i = 0; i < report.agreements().size(); i++) {
            AgreementLink agreement = report.agreements().get(i);
            if (agreement != null) {
                check.text(agreement.reference(), 300, "/agreements/" + i + "/reference")
                        .text(agreement.title(), 300, "/agreements/" + i + "/title");
            }
        }
        checkSending(report.sendingFacilities(), check);
    }

    private static void checkSending(List<SendingFacility> sending, ReportCheck check) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sending.size(); i++) {
            SendingFacility each = sending.get(i);
            if (each != null) {
                String at = "/sendingFacilities/" + i;
                check.facility(each.facility(), at + "/facility")
                        .that(seen.add(each.facility()), at + "/facility", "named twice; name it once");
                CountRules.number(each.count(), at + "/count", check);
            }
        }
    }

    private static void checkCohorts(List<Cohort> cohorts, ZoneId zone, ReportCheck check) {
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i < cohorts.size(); i++) {
            String at = "/cohorts/" + i;
            CohortRules.check(cohorts.get(i), at, zone, check);
            check.that(
                    sequences.add(cohorts.get(i).sequence()),
                    at + "/sequence",
                    "another cohort has this place; leave it out for the next one");
        }
    }

    private static ZoneId zone(@Nullable String facility, ReportCheck check) {
        return check.zone(facility == null ? List.of() : List.of(Party.facility(facility)));
    }
}
