package id.sinergi.report;

import id.sinergi.reference.CodeLists;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the code {@code OTHER} stands for in a record's members: a short text each, which an officer maps to a code. */
public final class OtherTexts {

    private static final int LONGEST = 100;

    private OtherTexts() {}

    /**
     * A text belongs to a member that says OTHER.
     *
     * @param texts by member, for example {@code {"topics":"…"}}; null: none
     * @param codes what the members that have codes say
     */
    public static void check(@Nullable Map<String, String> texts, Map<String, List<String>> codes, ReportCheck check) {
        check(texts, codes, "", check);
    }

    /**
     * The same for a part of a record.
     *
     * @param at JSON Pointer to the part
     */
    public static void check(
            @Nullable Map<String, String> texts, Map<String, List<String>> codes, String at, ReportCheck check) {
        if (texts != null) {
            texts.forEach((member, text) -> {
                String pointer = at + "/otherTexts/" + member.replace("~", "~0").replace("/", "~1");
                check.required(text, pointer, "write what is meant, or leave it out")
                        .text(text, LONGEST, pointer)
                        .that(
                                codes.getOrDefault(member, List.of()).contains(CodeLists.OTHER),
                                pointer,
                                "\"" + member + "\" does not say OTHER here; leave the text out, or use OTHER there");
            });
        }
    }

    /** Every OTHER is to be mapped to a code, whether it says what it means or not. */
    public static List<Warning> warnings(@Nullable Map<String, String> texts, Map<String, List<String>> codes) {
        return warnings(texts, codes, "");
    }

    /**
     * The same for a part of a record.
     *
     * @param at JSON Pointer to the part
     */
    public static List<Warning> warnings(
            @Nullable Map<String, String> texts, Map<String, List<String>> codes, String at) {
        return new TreeMap<>(codes)
                .entrySet().stream()
                        .filter(member -> member.getValue().contains(CodeLists.OTHER))
                        .map(member ->
                                warning(at + "/" + member.getKey(), texts == null ? null : texts.get(member.getKey())))
                        .toList();
    }

    private static Warning warning(String pointer, @Nullable String text) {
        return new Warning(
                "UNMAPPED_OTHER",
                pointer,
                text == null
                        ? "OTHER does not say what is meant; add a short text under otherTexts"
                        : "OTHER stands for: " + text);
    }
}
