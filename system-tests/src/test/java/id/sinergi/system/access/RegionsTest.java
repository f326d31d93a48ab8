package id.sinergi.system.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.stack.SinergiService;
import id.sinergi.system.Caller;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import id.sinergi.system.access.History.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/**
 * Nothing that an officer can read, list, count or open holds a record of another region, and all of the own region's is
 * there. {@code -Dsinergi.regions.seed=…} draws another history.
 */
@ExtendWith(Sinergi.class)
class RegionsTest {

    static final List<String> OFFICES = History.OFFICES;

    private static final long SEED = Long.getLong("sinergi.regions.seed", 5);
    private static final Map<SinergiService, List<String>> LISTS = Map.of(
            SinergiService.VISIT_SERVICE,
            List.of("/api/v1/visits", "/api/v1/visits/duplicate-candidates"),
            SinergiService.MOU_SERVICE,
            List.of("/api/v1/agreements", "/api/v1/agreements/notices"),
            SinergiService.TRAINING_SERVICE,
            List.of("/api/v1/programmes", "/api/v1/state-revenue"),
            SinergiService.REPORTING_SERVICE,
            List.of(
                    "/api/v1/activities",
                    "/api/v1/data-quality",
                    "/api/v1/submissions",
                    "/api/v1/submissions/adjustments"));

    /** What else of reporting is read here, or says nothing of any record. */
    private static final Set<String> OTHERS = Set.of(
            "/api/v1/dashboards/regional-offices/{name}",
            "/api/v1/dashboards/facilities/{id}",
            "/api/v1/dashboards/national",
            "/api/v1/dashboards/facilities/{id}/series",
            "/api/v1/dashboards/regional-offices",
            "/api/v1/dashboards/regional-offices/{name}/series",
            "/api/v1/dashboards/regional-offices/{name}/facilities",
            "/api/v1/dashboards/national/series",
            "/api/v1/network",
            "/api/v1/reporting-rates",
            "/api/v1/exports/records",
            "/api/v1/exports/monthly-report",
            "/api/v1/occasions/{id}",
            "/api/v1/occasions/{id}/history",
            "/api/v1/submissions/{id}",
            "/api/v1/submissions/{id}/history",
            "/api/v1/submissions/{id}/adjustments",
            "/api/v1/targets",
            "/api/v1/targets/{scope}/{measure}/{year}",
            "/api/v1/targets/{scope}/{measure}/{year}/history",
            "/api/v1/partners",
            "/api/v1/partners/{id}",
            "/api/v1/partners/{id}/history",
            "/api/v1/facilities",
            "/api/v1/reference/{list}");

    private static final History HISTORY = new History(SEED);

    @TempDir
    private Path files;

    @BeforeAll
    static void report() {
        HISTORY.report(16);
        Sinergi.running().awaitCounted();
    }

    @Test
    void everyReadingOfReportingIsLookedAt() {
        Set<String> readings = Operation.published().stream()
                .filter(operation -> operation.service() == SinergiService.REPORTING_SERVICE)
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .filter(path -> !path.matches("/api/v1/(audit|dead-letters|generations|reconciliation|resync).*"))
                .collect(Collectors.toSet());
        readings.removeAll(OTHERS);

        assertThat(readings).containsExactlyInAnyOrderElementsOf(LISTS.get(SinergiService.REPORTING_SERVICE));
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void noListHoldsAnotherRegionsRecord(String office) {
        LISTS.forEach((service, lists) -> lists.forEach(list -> {
            String all = read(office, service, list + "?limit=200");
            assertThat(foreign(office, all)).as(office + " reads " + list).isEmpty();
            for (String named : OFFICES) {
                String filtered = read(office, service, list + "?limit=200&regionalOffice=" + Records.encoded(named));
                assertThat(foreign(office, filtered))
                        .as(office + " reads " + list + " of " + named)
                        .isEmpty();
            }
        }));
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void everyRecordOfTheRegionIsListedByItsOwnerAndByReporting(String office) {
        StringBuilder listed = new StringBuilder();
        LISTS.forEach(
                (service, lists) -> lists.forEach(list -> listed.append(read(office, service, list + "?limit=200"))));
        String activities = read(office, SinergiService.REPORTING_SERVICE, "/api/v1/activities?limit=200");

        HISTORY.told().stream().filter(record -> record.concerns(office)).forEach(record -> {
            assertThat(listed).contains(record.id());
            assertThat(activities.contains(record.id()))
                    .as(record.toString())
                    .isEqualTo(record.owner() != SinergiService.REPORTING_SERVICE);
        });
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void theDashboardCountsWhatIsTheRegionsAndOpensIntoIt(String office) {
        JsonNode dashboard = Http.as("office:" + office).get(SinergiService.REPORTING_SERVICE, numbers(office));

        assertThat(dashboard.at("/measures/visits").asLong())
                .isEqualTo(HISTORY.told().stream()
                        .filter(record -> record.owner() == SinergiService.VISIT_SERVICE && record.concerns(office))
                        .count());
        assertThat(dashboard.path("measures"))
                .isEqualTo(Http.get(SinergiService.REPORTING_SERVICE, numbers(office))
                        .path("measures"));
        dashboard.path("links").propertyStream().forEach(link -> {
            String opened = read(
                    office, SinergiService.REPORTING_SERVICE, link.getValue().asString() + "&limit=200");
            assertThat(foreign(office, opened)).as(office + " opens " + link).isEmpty();
        });
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void aTableNamesTheRegionsFacilitiesAndNoOther(String office) {
        Caller officer = Http.as("office:" + office);
        String all = "/api/v1/dashboards/regional-offices";
        JsonNode offices = officer.get(SinergiService.REPORTING_SERVICE, all + "?period=" + History.YEAR);
        JsonNode facilities = officer.get(
                SinergiService.REPORTING_SERVICE,
                all + "/" + Records.encoded(office) + "/facilities?measures=visits&period=" + History.YEAR);

        assertThat(offices.path("items").findValuesAsString("regionalOffice")).containsExactly(office);
        assertThat(facilities.path("items").findValuesAsString("facility"))
                .doesNotContainAnyElementsOf(HISTORY.facilitiesOutside(office));
        for (JsonNode facility : facilities.path("items")) {
            String link = facility.at("/links/visits").asString();
            assertThat(foreign(office, read(office, SinergiService.REPORTING_SERVICE, link + "&limit=200")))
                    .as(office + " opens " + link)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void theNetworkIsMadeOfTheRegionsVisitsAndOpensIntoThem(String office) {
        Caller officer = Http.as("office:" + office);
        JsonNode network = officer.get(SinergiService.REPORTING_SERVICE, "/api/v1/network?period=" + History.YEAR);

        assertThat(network.path("visits"))
                .isEqualTo(officer.get(SinergiService.REPORTING_SERVICE, numbers(office))
                        .at("/measures/visits"));
        assertThat(HISTORY.strangersTo(office)).noneMatch(network.toString()::contains);
        for (JsonNode edge : network.path("edges")) {
            String opened = read(
                    office, SinergiService.REPORTING_SERVICE, edge.path("href").asString() + "&limit=200");
            assertThat(foreign(office, opened)).as(office + " opens " + edge).isEmpty();
            assertThat(HISTORY.told().stream().filter(record -> opened.contains(record.id())))
                    .as(edge.toString())
                    .hasSize(edge.path("visits").asInt());
        }
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void aSearchFindsNoRecordOfAnotherRegion(String office) {
        for (String text : List.of("lapas", "kelas", "dinas%20kesehatan", "regions", "welding", "pnbp")) {
            String found = read(office, SinergiService.REPORTING_SERVICE, "/api/v1/activities?limit=200&text=" + text);
            assertThat(foreign(office, found)).as(office + " searches " + text).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void othersNumbersAreNotThere(String office) {
        Caller officer = Http.as("office:" + office);
        List<String> others = new ArrayList<>(List.of(
                "/api/v1/dashboards/national?period=" + History.YEAR,
                "/api/v1/dashboards/national/series?period=" + History.YEAR,
                "/api/v1/network?scope=NATION&period=" + History.YEAR,
                "/api/v1/activities?scope=NATION&measure=visits&period=" + History.YEAR,
                records("nation", "csv"),
                month("nation", "pdf")));
        OFFICES.stream().filter(other -> !other.equals(office)).forEach(other -> {
            others.add(numbers(other));
            others.add("/api/v1/network?period=" + History.YEAR + "&scope=REGIONAL_OFFICE:" + Records.encoded(other));
            others.add(numbers(other).replace("?", "/series?"));
            others.add(numbers(other).replace("?", "/facilities?"));
            others.add("/api/v1/activities?measure=visits&period=" + History.YEAR + "&scope=REGIONAL_OFFICE:"
                    + Records.encoded(other));
            others.add("/api/v1/reporting-rates?period=" + History.YEAR + "&regionalOffice=" + Records.encoded(other));
            others.add(records("office:" + Records.encoded(other), "xlsx"));
            others.add(month("office:" + Records.encoded(other), "pdf"));
        });
        HISTORY.facilitiesOutside(office).forEach(other -> {
            others.add("/api/v1/dashboards/facilities/" + other + "?period=" + History.YEAR);
            others.add(records("facility:" + other, "csv"));
            others.add(month("facility:" + other, "pdf"));
            others.add("/api/v1/dashboards/facilities/" + other + "/series?period=" + History.YEAR);
            others.add("/api/v1/reporting-rates?period=" + History.YEAR + "&facility=" + other);
        });

        others.forEach(address -> assertThat(
                        officer.send(SinergiService.REPORTING_SERVICE, "GET", address, "application/json", "")
                                .status())
                .as(office + " reads " + address)
                .isEqualTo(404));
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void ratesNameNoFacilityOfAnotherRegionAndAnOccasionNoneOfItsRecords(String office) {
        String rates = read(
                office, SinergiService.REPORTING_SERVICE, "/api/v1/reporting-rates?limit=200&period=" + History.YEAR);
        String occasion =
                read(office, SinergiService.REPORTING_SERVICE, "/api/v1/occasions/" + History.OCCASION + "?limit=200");

        assertThat(HISTORY.facilitiesOutside(office)).noneMatch(rates::contains);
        assertThat(foreign(office, occasion)).isEmpty();
        assertThat(HISTORY.strangersTo(office)).noneMatch(occasion::contains);
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void exportsHoldTheRecordsOfTheRegionAndNoOthers(String office) throws IOException {
        Caller officer = Http.as("office:" + office);
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = officer.file(
                    SinergiService.REPORTING_SERVICE, records("office:" + Records.encoded(office), format));
            String text = format.equals("csv") ? new String(file, UTF_8) : unfolded(file);

            assertThat(foreign(office, text)).as(office + " exports " + format).isEmpty();
            assertThat(HISTORY.told().stream()
                            .filter(record -> record.owner() == SinergiService.VISIT_SERVICE && record.concerns(office))
                            .filter(record -> !text.contains(record.id())))
                    .as(office + " exports " + format)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("OFFICES")
    void theReportOfAMonthNamesNobodyOfAnotherRegion(String office) throws IOException {
        Caller officer = Http.as("office:" + office);
        for (int month = 1; month <= 12; month++) {
            String address = month("office:" + Records.encoded(office), "xlsx")
                    .replace(History.YEAR + "-01", "%s-%02d".formatted(History.YEAR, month));
            String text = unfolded(officer.file(SinergiService.REPORTING_SERVICE, address));

            assertThat(strangersNames(office)).noneMatch(text::contains);
        }
    }

    private static List<String> strangersNames(String office) {
        return HISTORY.strangersTo(office).stream()
                .map(id -> ReferenceData.bundled().directory().facility(id).orElseThrow())
                .flatMap(facility -> Stream.of(facility.name(), facility.shortName()))
                .toList();
    }

    private static String month(String scope, String format) {
        return "/api/v1/exports/monthly-report?period=" + History.YEAR + "-01&format=" + format + "&scope=" + scope;
    }

    private static String records(String scope, String format) {
        return "/api/v1/exports/records?period=" + History.YEAR + "&format=" + format + "&scope=" + scope;
    }

    /** All that the parts of a workbook say; written down, since a workbook is read from its end. */
    private String unfolded(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts =
                new ZipFile(Files.write(files.resolve("export.xlsx"), workbook).toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    /** Records of others that a text names. */
    private static List<Told> foreign(String office, String text) {
        return HISTORY.told().stream()
                .filter(record -> !record.concerns(office) && text.contains(record.id()))
                .toList();
    }

    /** All pages of a list, or what else is there, as one text. */
    private static String read(String office, SinergiService service, String address) {
        Caller officer = Http.as("office:" + office);
        StringBuilder text = new StringBuilder();
        String next = "";
        do {
            JsonNode page = officer.get(service, address + (next.isEmpty() ? "" : "&cursor=" + Records.encoded(next)));
            text.append(page);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return text.toString();
    }

    private static String numbers(String office) {
        return "/api/v1/dashboards/regional-offices/" + Records.encoded(office) + "?period=" + History.YEAR;
    }
}
