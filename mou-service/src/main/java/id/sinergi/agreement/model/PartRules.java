package id.sinergi.agreement.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of the ids of parts, which are given by the service: a body names those that are there, or none. */
final class PartRules {

    private PartRules() {}

    /** @param before the version that is corrected; null: a new record */
    static void check(Agreement agreement, @Nullable Agreement before, ReportCheck check) {
        check(agreement, before, "/parties", Agreement::parties, Signatory::id, check);
        check(agreement, before, "/covered", Agreement::covered, Party::id, check);
        check(agreement, before, "/attendees", Agreement::attendees, Party::id, check);
        check(agreement, before, "/evaluations", Agreement::evaluations, Evaluation::id, check);
        check(agreement, before, "/amendments", Agreement::amendments, Amendment::id, check);
        check(agreement, before, "/followUps", Agreement::followUps, FollowUp::id, check);
        for (int i = 0; i < agreement.evaluations().size(); i++) {
            Evaluation evaluation = agreement.evaluations().get(i);
            if (evaluation != null) {
                check.ids(ids(evaluation.attendees(), Party::id), Set.of(), "/evaluations/" + i + "/attendees");
            }
        }
    }

    private static <T> void check(
            Agreement agreement,
            @Nullable Agreement before,
            String pointer,
            Function<Agreement, List<T>> parts,
            Function<T, @Nullable UUID> id,
            ReportCheck check) {
        Set<UUID> known = before == null
                ? Set.of()
                : parts.apply(before).stream()
                        .flatMap(part -> Stream.ofNullable(id.apply(part)))
                        .collect(Collectors.toSet());
        List<@Nullable UUID> ids = ids(parts.apply(agreement), id);
        check.ids(ids, known, pointer);
        List<UUID> stated = ids.stream().filter(Objects::nonNull).toList();
        check.that(stated.size() == Set.copyOf(stated).size(), pointer, "an id stands twice; each part has its own");
    }

    private static <T> List<@Nullable UUID> ids(List<T> parts, Function<T, @Nullable UUID> id) {
        return parts.stream().map(part -> part == null ? null : id.apply(part)).toList();
    }
}
