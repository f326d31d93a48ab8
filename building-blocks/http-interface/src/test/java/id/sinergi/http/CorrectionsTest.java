package id.sinergi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.PartialDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CorrectionsTest {

    private final Talk talk = new Talk("HELD", List.of("HEALTH"), PartialDate.of((Object) "2025-10-30"), "town hall");
    private final Corrections corrections = corrections();

    @Test
    void mergesWhatIsStatedAndKeepsTheRest() {
        Talk corrected = corrected("""
                {"on":"2025-10-29","topics":["SPORT"],"reason":"the diary says so"}""");

        assertThat(corrected)
                .isEqualTo(new Talk("HELD", List.of("SPORT"), PartialDate.of((Object) "2025-10-29"), "town hall"));
    }

    @Test
    void aNullRemoves() {
        assertThat(corrected("{\"venue\":null,\"reason\":\"not known after all\"}")
                        .venue())
                .isNull();
    }

    @Test
    void asksForTheReason() {
        assertThat(faults("{\"venue\":\"elsewhere\"}")).containsExactly("/reason");
        assertThat(faults("{\"venue\":\"elsewhere\",\"reason\":\" \"}")).containsExactly("/reason");
        assertThat(faults("{\"venue\":\"elsewhere\",\"reason\":1}")).containsExactly("/reason");
    }

    @Test
    void refusesWhatHasItsOwnCommand() {
        assertThat(faults("{\"status\":\"PLANNED\",\"reason\":\"a mistake\"}")).containsExactly("/status");
    }

    @Test
    void refusesACorrectionThatChangesNothing() {
        assertThat(faults("{\"reason\":\"a mistake\"}")).containsExactly("");
        assertThat(faults("{\"on\":\"2025-10-30\",\"reason\":\"a mistake\"}")).containsExactly("");
        assertThat(faults("{\"venue\":\"town hall\",\"reason\":\"a mistake\"}")).containsExactly("");
    }

    @Test
    void readsTheResultAsStrictlyAsAReport() {
        var refused = catchThrowableOfType(
                Refusal.class,
                () -> corrected("{\"on\":\"soon\",\"topics\":{},\"venew\":\"here\",\"reason\":\"a mistake\"}"));

        assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(refused.body().getProperties().get("errors").toString()).contains("/on", "/topics", "/venew");
    }

    private List<String> faults(String body) {
        return catchThrowableOfType(InvalidReport.class, () -> corrected(body)).faults().stream()
                .map(InvalidReport.Fault::pointer)
                .toList();
    }

    private Talk corrected(String body) {
        var correction = mapper().readValue(body, Correction.class);
        return corrections.apply(correction, talk, Talk.class, Set.of("status"));
    }

    private static Corrections corrections() {
        JsonMapper mapper = mapper();
        return new Corrections(mapper, new StrictReader(mapper));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.configure(builder);
        return builder.build();
    }

    /** Something that can be corrected. */
    record Talk(
            String status,
            List<String> topics,
            @Nullable PartialDate on,
            @Nullable String venue) {}
}
