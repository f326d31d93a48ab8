package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TrainingServiceTest
class CountsTest {

    private final ProgrammeApi api;

    CountsTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'enrolled':10,'withdrawn':{'EARLY_RELEASE':6,'TRANSFER':5}} | /counts/withdrawn",
                "{'enrolled':10,'completed':11}                               | /counts/completed",
                "{'enrolled':10,'bySex':{'enrolled':{'MALE':11}}}             | /counts/bySex/enrolled",
                "{'enrolled':10,'bySex':{'enrolled':{'FEMALE':-1}}}           | /counts/bySex/enrolled/FEMALE",
                "{'withdrawn':{'OTHER':null}}                                 | /counts/withdrawn/OTHER",
                "{'bySex':{'enrolled':null}}                                  | /counts/bySex/enrolled",
                "{'quota':10000001}                                           | /counts/quota",
                "{'on':{'completed':null}}                                    | /counts/on/completed",
                "{'on':{'completed':'2199-01-01'}}                            | /counts/on/completed"
            },
            quoteCharacter = '"')
    void refusesCountsThatCannotBe(String counts, String pointer) {
        assertThat(api.faults(Reports.counting(counts.replace('\'', '"')))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quota':75,'enrolled':80}",
                "{'enrolled':80,'completed':70,'certified':75}",
                "{'completed':70,'withdrawn':{'OTHER':2}}",
                "{'enrolled':80,'bySex':{'enrolled':{'MALE':79},'certified':{'FEMALE':1}},'provisional':true}",
                "{'enrolled':0}",
                "{'certified':70,'on':{'certified':'2025-10'}}",
                "{'planned':70,'on':{'planned':'2199'}}"
            },
            quoteCharacter = '"')
    void keepsCountsAsTheyAreStated(String counts) {
        String json = counts.replace('\'', '"');

        assertThat(api.report(Reports.counting(json)).path("counts")).isEqualTo(new JsonMapper().readTree(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'enrolled':80,'completed':75,'withdrawn':{'TRANSFER':6}} | SUM_MISMATCH /counts/completed",
                "{'enrolled':80,'certified':81}                            | SUM_MISMATCH /counts/certified"
            },
            quoteCharacter = '"')
    void tellsOfCountsThatDoNotFitTogether(String counts, String warning) {
        assertThat(warnings(api.report(Reports.counting(counts.replace('\'', '"')))))
                .containsExactly(warning);
    }

    @Test
    void refusesABasisThatThereIsNot() {
        String report = Reports.counting("{\"bySex\":{\"dreamt\":{\"MALE\":1}}}");

        JsonNode fault = body(api.post(ProgrammeApi.PATH, report, null, null), 400)
                .path("errors")
                .path(0);

        assertThat(fault.path("pointer").asString()).isEqualTo("/counts/bySex");
        assertThat(fault.path("detail").asString()).startsWith("not one of").contains("enrolled");
    }
}
