package id.sinergi.programme.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the members of a programme and its parts say that take codes, for what OTHER stands for in them. */
final class Codes {

    private final Map<String, List<String>> byMember = new TreeMap<>();

    private Codes() {}

    static Map<String, List<String>> of(Programme programme) {
        return new Codes()
                .with("kind", Stream.ofNullable(programme.kind()))
                .with("withdrawn", programme.figures().withdrawn().keySet().stream())
                .with("certificates", kinds(programme.certificates()))
                .byMember;
    }

    static Map<String, List<String>> of(Cohort cohort) {
        return new Codes()
                .with("kind", Stream.ofNullable(cohort.kind()))
                .with("skill", Stream.ofNullable(cohort.skill()))
                .with("withdrawn", cohort.figures().withdrawn().keySet().stream())
                .with("certificates", kinds(cohort.certificates()))
                .byMember;
    }

    static Map<String, List<String>> of(Harvest harvest) {
        return new Codes()
                .with("commodity", Stream.ofNullable(harvest.commodity()))
                .with("uses", harvest.uses().stream().filter(Objects::nonNull).map(HarvestUse::use))
                .byMember;
    }

    private Codes with(String member, Stream<String> codes) {
        byMember.put(member, new ArrayList<>(codes.toList()));
        return this;
    }

    private static Stream<String> kinds(List<@Nullable Certificate> certificates) {
        return certificates.stream().filter(Objects::nonNull).map(Certificate::kind);
    }
}
