package id.sinergi.http;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Merges corrections into what is corrected, and reads the result as strictly as a report. */
public final class Corrections {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper mapper;
    private final StrictReader reader;

    Corrections(JsonMapper mapper, StrictReader reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    /**
     * The state with a correction merged into it; it is still to be held against the rules.
     *
     * @param untouchable members that change by commands only, or never
     * @throws InvalidReport without a reason, where such a member is to be corrected, or nothing would change
     * @throws Refusal 400 where the result has not the form of the type, 422 where it breaks a rule of one of its values
     */
    public <S> S apply(Correction correction, S state, Class<S> type, Set<String> untouchable) {
        correction.reason();
        Map<String, ?> patch = correction.members();
        List<Fault> faults = patch.keySet().stream()
                .filter(untouchable::contains)
                .map(name -> new Fault("/" + name, "is not corrected this way; a command changes it, or nothing does"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
        Map<String, Object> before = mapper.convertValue(state, MEMBERS);
        before.values().removeIf(java.util.Objects::isNull);
        Map<String, Object> after = MergePatch.apply(before, patch);
        S corrected = reader.read(mapper.writeValueAsBytes(after), type);
        if (mapper.convertValue(corrected, MEMBERS).equals(mapper.convertValue(state, MEMBERS))) {
            throw new InvalidReport(
                    List.of(new Fault("", "the correction changes nothing; the record says this already")));
        }
        return corrected;
    }
}
