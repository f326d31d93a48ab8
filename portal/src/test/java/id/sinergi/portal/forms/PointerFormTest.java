package id.sinergi.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.services.Problem.FieldError;
import id.sinergi.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PointerFormTest {

    private final ReferenceData reference = ReferenceData.bundled();
    private final Bodies bodies = new Bodies(reference.directory());
    private final Shapes shapes = new Shapes(reference.codes());

    @BeforeEach
    void inIndonesian() {
        LocaleContextHolder.setLocale(Locale.of("id", "ID"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void becomesTheBodyThatItsNamesPointInto() {
        var form = visit(
                "/status", "HELD",
                "/hosts/0/facility", "Lapas Kelas IIA Purwokerto",
                "/visitors/0#kind", "ORGANISATION",
                "/visitors/0/organisation/name", "Dinas Pertanian",
                "/visitors/0/organisation/kind", "REGIONAL_AGENCY",
                "/on", "2025-11-28",
                "/delegationSize", "12",
                "/outcomes", "kesepakatan\r\n\r\n tindak lanjut ");

        assertThat(form.body().toPrettyString()).isEqualTo(pretty("""
                {"status":"HELD","on":"2025-11-28","delegationSize":12,"outcomes":["kesepakatan","tindak lanjut"],
                 "hosts":[{"facility":"lapas-kelas-iia-purwokerto"}],
                 "visitors":[{"organisation":{"name":"Dinas Pertanian","kind":"REGIONAL_AGENCY"}}]}"""));
    }

    @Test
    void leavesOutWhatIsNotFilledIn() {
        assertThat(visit("/status", "", "/venue", "  ", "/hosts/0/facility", "").body())
                .isEmpty();
    }

    @Test
    void takesNothingThatIsNoFieldOfIt() {
        assertThat(visit("/mergedInto", "x", "/hosts/0/id", "x", "reportedAt", "x")
                        .body())
                .isEmpty();
    }

    @Test
    void leavesOutWhatAnotherChoiceRulesOut() {
        var form = visit(
                "/hosts/0#kind", "OFFICE",
                "/hosts/0/regionalOffice", "Jawa Tengah",
                "/hosts/0/facility", "Lapas Kelas IIA Purwokerto");

        assertThat(form.body()).isEqualTo(json("{\"hosts\":[{\"regionalOffice\":\"Jawa Tengah\"}]}"));
    }

    @Test
    void movesRowsUpSoThatFormAndBodyPointTheSame() {
        var form = visit(
                "/hosts/0/facility", "",
                "/hosts/2/facility", "Lapas Kelas IIB Banjar",
                "/hosts/10/facility", "Nowhere");

        assertThat(form.value("/hosts/0/facility")).isEqualTo("Lapas Kelas IIB Banjar");
        assertThat(form.value("/hosts/1/facility")).isEqualTo("Nowhere");
        assertThat(form.rows("/hosts")).containsExactly("/hosts/0", "/hosts/1");
    }

    @Test
    void offersRowsAndTakesThemAway() {
        assertThat(visit().rows("/hosts")).containsExactly("/hosts/0");
        var more = visit().adding("/hosts");
        assertThat(more.rows("/hosts")).containsExactly("/hosts/0", "/hosts/1");
        assertThat(more.isNew("/hosts/1")).isTrue();
        assertThat(visit("/hosts/0/facility", "a", "/hosts/1/facility", "b")
                        .dropping("/hosts/0")
                        .value("/hosts/0/facility"))
                .isEqualTo("b");
    }

    @Test
    void knowsDatesAsPreciselyAsTheyAreTyped() {
        assertThat(date("MONTH", "#month", "08", "#year", "2025")).isEqualTo(json("\"2025-08\""));
        assertThat(date("YEAR", "#year", "2025")).isEqualTo(json("\"2025\""));
        assertThat(date("RANGE", "#from", "2025-08-01", "#to", "2025-08-03"))
                .isEqualTo(json("{\"from\":\"2025-08-01\",\"to\":\"2025-08-03\"}"));
        assertThat(date("UNKNOWN", "", "2025-08-01").isMissingNode()).isTrue();
    }

    @Test
    void passesOnWhatIsNoNumberForTheServiceToRefuse() {
        assertThat(visit("/delegationSize", "dua belas").body()).isEqualTo(json("{\"delegationSize\":\"dua belas\"}"));
    }

    @Test
    void readsThousandsAsIndonesiansWriteThem() {
        assertThat(harvest("1.500").decimalValue()).isEqualByComparingTo("1500");
        assertThat(harvest("1.250,5").decimalValue()).isEqualByComparingTo("1250.5");
    }

    @Test
    void leavesItToTheServiceToRefuseWhatCouldBeThousandsOrDecimals() {
        assertThat(harvest("1,500").isString()).isTrue();
    }

    @Test
    void keepsEveryRowHoweverManyThereAre() {
        String[] typed = new String[120];
        for (int row = 0; row < 60; row++) {
            typed[2 * row] = "/hosts/" + row + "/facility";
            typed[2 * row + 1] = "Nowhere " + row;
        }

        assertThat(visit(typed).body().path("hosts").size()).isEqualTo(60);
        assertThat(visit(typed).rows("/hosts")).hasSize(60);
    }

    @Test
    void takesNoFieldWhosePlaceIsNone() {
        assertThat(visit("/hosts/99999999999/facility", "Lapas Kelas IIB Banjar", "/hosts/*/facility", "x")
                        .body())
                .isEmpty();
    }

    @Test
    void showsAFaultAtTheFieldThatHasItOrAtWhatHoldsIt() {
        var form = visit("/hosts/0/facility", "a")
                .faulted(List.of(
                        new FieldError("/hosts/0/facility", "unknown"),
                        new FieldError("/hosts/0/organisation", "nameless"),
                        new FieldError("/outcomes/3", "too long"),
                        new FieldError("/nothing/of/it", "strange")));

        assertThat(form.errors("/hosts/0/facility")).containsExactly("unknown");
        assertThat(form.errors("/hosts/0")).containsExactly("nameless");
        assertThat(form.errors("/outcomes")).containsExactly("too long");
        assertThat(form.errors("")).containsExactly("strange");
    }

    @Test
    void doesNotSayAgainThatAPartyWhoseOrganisationIsIncompleteIsNone() {
        var form = visit("/hosts/0/organisation/name", "a")
                .faulted(List.of(
                        new FieldError("/hosts/0/organisation", "an organisation needs a kind, OTHER where none fits"),
                        new FieldError(
                                "/hosts/0",
                                "a party is exactly one of \"facility\", \"regionalOffice\" and \"organisation\"")));

        assertThat(form.errors("/hosts/0")).containsExactly("an organisation needs a kind, OTHER where none fits");
    }

    @Test
    void hasANameInBothLanguagesForEveryFieldOfEveryForm() throws IOException {
        for (String language : List.of("", "_en")) {
            var names = new Properties();
            try (var bundle =
                    Files.newBufferedReader(Path.of("src/main/resources/messages/forms" + language + ".properties"))) {
                names.load(bundle);
            }
            Stream<Shape> all =
                    Stream.concat(Stream.of(Family.values()).map(shapes::of), Stream.of(RevenueShape.of(true)));
            for (Shape shape : all.toList()) {
                for (Field field : shape.fields()) {
                    if (!field.pattern().matches(".*/(withdrawn|byProposalKind|otherTexts)/.*")) {
                        assertThat(names).containsKey("forms.member." + field.member());
                    }
                }
            }
        }
    }

    @Test
    void mirrorsTheCountsOfAProgramme() {
        var form = of(
                Family.PROGRAMMES,
                "/facility",
                "Lapas Kelas IIB Banjar",
                "/cohorts/0/skill",
                "WELDING",
                "/cohorts/0/counts/enrolled",
                "80",
                "/cohorts/0/counts/withdrawn/TRANSFER",
                "2",
                "/harvests/0/quantity",
                "12,5");

        assertThat(form.body().toPrettyString()).isEqualTo(pretty("""
                {"facility":"lapas-kelas-iib-banjar",
                 "cohorts":[{"skill":"WELDING","counts":{"enrolled":80,"withdrawn":{"TRANSFER":2}}}],
                 "harvests":[{"quantity":12.5}]}"""));
    }

    private JsonNode harvest(String quantity) {
        return of(Family.PROGRAMMES, "/harvests/0/quantity", quantity).body().at("/harvests/0/quantity");
    }

    private JsonNode date(String precision, String... parts) {
        String[] all = new String[parts.length + 2];
        all[0] = "/on#precision";
        all[1] = precision;
        for (int i = 0; i < parts.length; i += 2) {
            all[i + 2] = "/on" + parts[i];
            all[i + 3] = parts[i + 1];
        }
        return visit(all).body().path("on");
    }

    private PointerForm visit(String... typed) {
        return of(Family.VISITS, typed);
    }

    private PointerForm of(Family family, String... typed) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            posted.put(typed[i], List.of(typed[i + 1]));
        }
        return PointerForm.of(shapes.of(family), bodies, posted);
    }

    private static String pretty(String text) {
        return json(text).toPrettyString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
