package id.sinergi.portal.page;

import id.sinergi.reference.ReferenceData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Titles that reporting makes for records without one name codes after a dot: here they get their names. */
@Component("titles")
public class Titles {

    private static final String MADE_UP = " · ";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

    private static final Pattern MONTH = Pattern.compile("(?<=PNBP )\\d{4}-\\d{2}$");

    private final Format format;

    Titles(Format format) {
        this.format = format;
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

    private String named(String code) {
        for (String list : new String[] {"purposes", "programme-kinds", "fields", "skills"}) {
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
