package id.sinergi.portal.records;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is doubtful about a record: what the services warn of, in words. */
@Component
class Doubts {

    private static final Pattern NUMBERS = Pattern.compile("/\\d+");

    private final Words words;

    Doubts(Words words) {
        this.words = words;
    }

    List<Doubt> of(Told record) {
        return record.each("warnings").stream().map(this::doubt).toList();
    }

    /** Whether a stated figure is one that does not fit what is counted. */
    static boolean mismatch(Told record, int figure) {
        return record.each("warnings").stream()
                .anyMatch(warning -> "SUM_MISMATCH".equals(warning.text("code"))
                        && ("/statedFigures/" + figure).equals(warning.text("pointer")));
    }

    private Doubt doubt(Told warning) {
        String pointer = warning.text("pointer");
        return new Doubt(
                String.valueOf(warning.text("code")),
                words.named("doubt", warning.text("code")),
                pointer == null || pointer.isEmpty() ? null : where(pointer),
                warning.text("detail"));
    }

    private String where(String pointer) {
        String path = NUMBERS.matcher(pointer).replaceAll("");
        return words.label(path.substring(path.lastIndexOf('/') + 1));
    }

    /**
     * One thing that is doubtful.
     *
     * @param where the member that it is about
     * @param detail as the service says it, in English
     */
    record Doubt(
            String code,
            String text,
            @Nullable String where,
            @Nullable String detail) {}
}
