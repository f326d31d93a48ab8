package id.sinergi.portal.page;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Titles that reporting makes for records without one name codes after a dot: here they get their names. */
@Component("titles")
public class Titles {

    private static final String MADE_UP = " · ";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

    private static final Pattern MONTH = Pattern.compile("(?<=PNBP )\\d{4}-\\d{2}$");

    /** The lists whose codes such titles name. */
    private static final List<String> LISTS = List.of("purposes", "programme-kinds", "fields", "skills");

    private static final int SHORTEST = 4;

    private final Format format;
    private final CodeLists codes;

    Titles(Format format, CodeLists codes) {
        this.format = format;
        this.codes = codes;
    }

    /** {@code Rutan Purbalingga → Lapas Purwokerto · Studi tiru} for {@code … · STUDY_VISIT}. */
    public String of(String title) {
        int dot = title.indexOf(MADE_UP);
        if (dot < 0) {
            return title;
        }
        String dated = MONTH.matcher(title.substring(dot))
                .replaceAll(month -> Matcher.quoteReplacement(format.date(month.group())));
        String names = CODE.matcher(dated).replaceAll(code -> Matcher.quoteReplacement(named(code.group())));
        return title.substring(0, dot) + names;
    }

    /** The code that titles have for what is called so, or begins so: {@code STUDY_VISIT} for {@code studi}. */
    public Optional<String> code(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return asked.length() < SHORTEST
                ? Optional.empty()
                : LISTS.stream()
                        .flatMap(list -> codes.list(list).stream())
                        .filter(code -> Stream.of(code.id(), code.en())
                                .anyMatch(said -> said.toLowerCase(Locale.ROOT).startsWith(asked)))
                        .map(CodeLists.Code::code)
                        .findFirst();
    }

    private String named(String code) {
        for (String list : LISTS) {
            String name = format.code(list, code);
            if (!name.equals(code)) {
                return name;
            }
        }
        return ReferenceData.terms()
                .find("agreement-kinds", code)
                .map(kind -> format.inEnglish() ? kind.en() : kind.id())
                .orElse(code);
    }
}
