package id.sinergi.reporting.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.OverMongo;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverMongo
class ReferenceTest {

    @Autowired
    private MockMvc http;

    @Test
    void pagesThroughAllFacilities() throws Exception {
        var ids = new TreeSet<String>();
        JsonNode page = read("/api/v1/facilities?limit=200");
        while (page.get("next").isString()) {
            page.get("items").forEach(facility -> ids.add(facility.get("id").stringValue()));
            page = read(
                    "/api/v1/facilities?limit=200&cursor=" + page.get("next").stringValue());
        }
        page.get("items").forEach(facility -> ids.add(facility.get("id").stringValue()));
        assertThat(ids).hasSize(617);
    }

    @Test
    void findsFacilitiesByWordsOfficeAndType() throws Exception {
        http.perform(get("/api/v1/facilities?text=PURWOKERTO lapas iia"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value("lapas-kelas-iia-purwokerto"))
                .andExpect(jsonPath("$.items[0].regionalOffice").value("Jawa Tengah"))
                .andExpect(jsonPath("$.next").hasJsonPath());
        assertThat(read("/api/v1/facilities?regionalOffice=Jawa Tengah&type=BAPAS")
                        .get("items"))
                .isNotEmpty()
                .allMatch(facility -> facility.get("type").stringValue().equals("BAPAS"));
    }

    @Test
    void listsTheCodesOfAList() throws Exception {
        http.perform(get("/api/v1/reference/purposes"))
                .andExpect(jsonPath("$.items[0].code").value("STUDY_VISIT"))
                .andExpect(jsonPath("$.items[0].id").value("Studi tiru"))
                .andExpect(jsonPath("$.items[0].en").value("Study visit"));
        http.perform(get("/api/v1/reference/moods"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("programme-kinds")));
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(address)).andReturn().getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
