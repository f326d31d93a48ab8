package id.sinergi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.sinergi.stack.SinergiService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Looks at every page as axe, a desk, a phone and a printer do; the pictures are kept in {@code target/screenshots}. */
@ExtendWith(Looking.class)
class EveryPageTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int PHONE = 360;

    /** What is left of a desk's 1280 pixels at 200 %. */
    private static final int ENLARGED_TWICE = 640;

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isFitForEverybody(String name, String account, String path) {
        try (Visitor visitor = Looking.running().visitor(account)) {
            Page page = visitor.open(path);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.DOMCONTENTLOADED);

            assertThat(page.locator("main h1").count()).as("one heading").isEqualTo(1);
            assertThat(graveFaults(page)).isEmpty();
            visitor.picture(name + "-desktop");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.picture(name + "-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            assertFits(page, ENLARGED_TWICE);
            assertFits(page, PHONE);
            visitor.picture(name + "-phone");
            assertThat(visitor.faults()).isEmpty();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("nation", "national", "/dashboards/national?period=2025"),
                arguments("map", "national", "/map?period=2025"),
                arguments("matrix-of-the-nation", "national", "/matrix?period=2025"),
                arguments("network-of-the-nation", "national", "/network?period=2025"),
                arguments("region", "jawa-tengah", "/dashboards/regional-offices/Jawa%20Tengah?period=2025"),
                arguments("matrix", "jawa-tengah", "/matrix?period=2025"),
                arguments("timeline", "jawa-tengah", "/agreements-timeline"),
                arguments("network", "jawa-tengah", "/network?period=2025"),
                arguments("desk", "jawa-tengah", "/desk"),
                arguments("desk-disputed", "jawa-tengah", "/desk?queue=disputed"),
                arguments("desk-sums", "jawa-barat", "/desk?queue=sums"),
                arguments("desk-duplicates", "jawa-barat", "/desk?queue=duplicates"),
                arguments("region-in-english", "jawa-tengah", "/dashboards/regional-offices/Jawa%20Tengah?lang=en"),
                arguments("matrix-of-a-facility", "jawa-barat", "/matrix?facility=lapas-kelas-iib-banjar&period=2025"),
                arguments(
                        "behind-a-number",
                        "jawa-tengah",
                        "/activities?scope=REGIONAL_OFFICE:Jawa%20Tengah&period=2025&measure=visits"),
                arguments("exports", "jawa-tengah", "/exports"),
                arguments("search", "jawa-tengah", "/search?q=purwokerto"),
                arguments("records", "jawa-tengah", "/visits"),
                arguments("visit", "jawa-tengah", first("visits", SinergiService.VISIT_SERVICE)),
                arguments("visit-history", "jawa-tengah", first("visits", SinergiService.VISIT_SERVICE) + "/history"),
                arguments("correction", "operator", first("visits", SinergiService.VISIT_SERVICE) + "/correction"),
                arguments("attachments", "operator", first("visits", SinergiService.VISIT_SERVICE) + "/attachments"),
                arguments("facility", "banjar", "/dashboards/facilities/lapas-kelas-iib-banjar?period=2025-08"),
                arguments("programme", "banjar", first("programmes", SinergiService.TRAINING_SERVICE)),
                arguments("agreement", "banjar", first("agreements", SinergiService.MOU_SERVICE)),
                arguments("due", "banjar", "/due"),
                arguments("report", "banjar", "/report"),
                arguments("new-visit", "banjar", "/visits/new"),
                arguments("new-agreement", "banjar", "/agreements/new"),
                arguments("new-programme", "banjar", "/programmes/new"),
                arguments("new-deposit", "banjar", "/state-revenue/new"),
                arguments("import", "banjar", "/imports/visits"),
                arguments("month", "banjar", "/months/lapas-kelas-iib-banjar/2025-08"),
                arguments("forbidden", "banjar", "/desk"),
                arguments("not-found", "banjar", "/visits/00000000-0000-0000-0000-000000000000"));
    }

    /** The page of the newest of a family's records that everybody of these may see. */
    private static String first(String family, SinergiService owner) {
        String role = owner == SinergiService.VISIT_SERVICE ? "office:Jawa Tengah" : "facility:lapas-kelas-iib-banjar";
        JsonNode records = new Reporting(Looking.running().stack()).get(role, owner, "/api/v1/" + family + "?limit=1");
        return "/" + family + "/" + records.path("items").path(0).path("id").asString();
    }

    private static List<String> graveFaults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(EveryPageTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static void assertFits(Page page, int width) {
        page.setViewportSize(width, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing lies beside a screen of " + width)
                .isEqualTo(width);
    }
}
