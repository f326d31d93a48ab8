package id.sinergi.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LastRemarkTest {

    @Test
    void isTheNewestOneWhateverTheirOrder() {
        assertThat(LastRemark.of(state("""
                        {"remarks":[{"at":"2026-11-02T02:00:00Z","by":"officer","text":"please mend"},
                        {"at":"2026-11-01T02:00:00Z","by":"reporter","text":"why?"}]}""")))
                .isEqualTo(new LastRemark("2026-11-02T02:00:00Z", "officer", "please mend"));
    }

    @Test
    void isNoneWhereNobodyHasSaidAny() {
        assertThat(LastRemark.of(state("{}"))).isNull();
    }

    private static JsonNode state(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
