package id.sinergi.programme.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.sinergi.report.FollowUp;
import id.sinergi.report.OtherTexts;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of every programme, apart from its cohorts and harvests. */
final class ProgrammeRules {

    private static final String EQUIVALENCY_EDUCATION = "EQUIVALENCY_EDUCATION";
    private static final int EARLIEST_YEAR = 1900;

    /** What a reporter can state, and so a source can have otherwise. */
    private static final Set<String> MEMBERS = Stream.of(ProgrammeReport.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(toUnmodifiableSet());

    private ProgrammeRules() {}

    static void check(Programme programme, ReportCheck check) {
        ZoneId zone = zone(programme.facility(), check);
        checkIdentity(programme, check);
        checkReporter(programme, check);
        checkLinks(programme, check);
        checkFollowUps(programme.followUps(), zone, check);
        CountRules.check(programme.counts(), "/counts", zone, check);
        CertificateRules.check(programme.certificates(), "/certificates", zone, check);
        OtherTexts.check(programme.otherTexts(), Codes.of(programme), check);
    }

    /** Only equivalency education has levels. */
    static boolean hasLevels(@Nullable String kind) {
        return EQUIVALENCY_EDUCATION.equals(kind);
    }

    /** Where the days of a programme are judged. */
    static ZoneId zone(@Nullable String facility, ReportCheck check) {
        return check.zone(facility == null ? List.of() : List.of(Party.facility(facility)));
    }

    private static void checkIdentity(Programme programme, ReportCheck check) {
        Integer year = programme.year();
        check.required(programme.kind(), "/kind", "name the kind, OTHER where none fits")
                .code(programme.kind(), "programme-kinds", "/kind")
                .that(
                        programme.level() == null || hasLevels(programme.kind()),
                        "/level",
                        "only equivalency education has a level; leave it out")
                .required(programme.facility(), "/facility", "name the facility where it is held")
                .facility(programme.facility(), "/facility")
                .that(
                        year == null || (year >= EARLIEST_YEAR && year <= Cohort.LATEST_YEAR),
                        "/year",
                        "a year from " + EARLIEST_YEAR + " to " + Cohort.LATEST_YEAR)
                .text(programme.title(), 300, "/title")
                .text(programme.occasion(), 100, "/occasion");
    }

    private static void checkReporter(Programme programme, ReportCheck check) {
        String name = programme.reportedBy();
        check.that(
                name == null
                        || name.equals(programme.facility())
                        || programme.partners().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(party -> name.equals(party.facility()) || name.equals(party.regionalOffice()))
                        || programme.sendingFacilities().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(sending -> name.equals(sending.facility())),
                "/reportedBy",
                "takes no part; name the facility's id or the regional office as the programme does");
    }

    private static void checkLinks(Programme programme, ReportCheck check) {
        List<@Nullable Party> partners = programme.partners();
        check.parties(programme.partners(), "/partners")
                .ids(
                        partners.stream()
                                .map(party -> party == null ? null : party.id())
                                .toList(),
                        Set.of(),
                        "/partners")
                .entries(programme.agreements(), "/agreements")
                .entries(programme.sendingFacilities(), "/sendingFacilities")
                .entries(programme.statedFigures(), "/statedFigures")
                .claims(programme.claims(), MEMBERS, "/claims")
                .tags(programme.policyTags(), "/policyTags")
                .entries(programme.sources(), "/sources");
        for (int i = 0; i < programme.agreements().size(); i++) {
            AgreementLink agreement = programme.agreements().get(i);
            if (agreement != null) {
                check.text(agreement.reference(), 300, "/agreements/" + i + "/reference")
                        .text(agreement.title(), 300, "/agreements/" + i + "/title");
            }
        }
        checkSending(programme.sendingFacilities(), check);
    }

    private static void checkSending(List<@Nullable SendingFacility> sending, ReportCheck check) {
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

    private static void checkFollowUps(List<@Nullable FollowUp> followUps, ZoneId zone, ReportCheck check) {
        check.entries(followUps, "/followUps");
        for (int i = 0; i < followUps.size(); i++) {
            FollowUp followUp = followUps.get(i);
            if (followUp != null) {
                check.past(followUp.done(), zone, "/followUps/" + i + "/done");
            }
        }
    }
}
