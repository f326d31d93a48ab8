package id.sinergi.portal.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Titles that reporting makes for records without one name codes after a dot: here they get their names. */
@Component("titles")
public class Titles {

    private static final String MADE_UP = " · ";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

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
        String names =
                CODE.matcher(title.substring(dot)).replaceAll(code -> Matcher.quoteReplacement(named(code.group())));
        return title.substring(0, dot) + names;
    }

    private String named(String code) {
        for (String list : new String[] {"purposes", "programme-kinds", "fields", "skills"}) {
            String name = format.code(list, code);
            if (!name.equals(code)) {
                return name;
            }
        }
        return code;
    }
}
