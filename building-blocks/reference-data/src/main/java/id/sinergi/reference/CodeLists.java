package id.sinergi.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code lists (purposes, topics, fields, …): which codes there are, what they are called, when they are valid. */
public final class CodeLists {

    /** The code every list has for what it does not name yet. */
    public static final String OTHER = "OTHER";

    private final Map<String, Map<String, Code>> lists = new LinkedHashMap<>();

    CodeLists(List<Code> codes) {
        for (Code code : codes) {
            lists.computeIfAbsent(code.list(), _ -> new LinkedHashMap<>()).put(code.code(), code);
        }
    }

    /** The names of the lists, for example {@code programme-kinds}. */
    public Set<String> names() {
        return Set.copyOf(lists.keySet());
    }

    /** The codes of a list in the order of the file; empty where there is no such list. */
    public List<Code> list(String name) {
        return List.copyOf(lists.getOrDefault(name, Map.of()).values());
    }

    /** The entry of a code, or empty where the list does not have it. */
    public Optional<Code> find(String list, String code) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
    }

    /**
     * One entry of a code list.
     *
     * @param id its Indonesian name
     * @param en its English name
     * @param validFrom first day of validity; null: since always
     * @param validUntil last day of validity; null: still
     */
    public record Code(
            String list,
            String code,
            String id,
            String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        /** Whether the code is valid on one of the days between the two, both included. */
        public boolean validWithin(LocalDate first, LocalDate last) {
            return (validFrom == null || !last.isBefore(validFrom))
                    && (validUntil == null || !first.isAfter(validUntil));
        }
    }
}
