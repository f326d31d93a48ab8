package id.sinergi.portal.imports;

import id.sinergi.portal.page.Format;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What columns of sheets are called: {@code ${@columnNames.of('delegationSize')}}. */
@Component("columnNames")
class ColumnNames {

    private static final CodeLists TERMS = ReferenceData.terms();

    private final Format format;

    ColumnNames(Format format) {
        this.format = format;
    }

    /** {@code Jumlah tamu (delegationSize)} for a code; a heading that is none says it itself. */
    public String of(@Nullable String heading) {
        if (heading == null) {
            return "";
        }
        String stem = heading.replaceAll("\\d+$", "");
        return TERMS.find("columns", stem)
                .map(term -> format.inEnglish() ? term.en() : term.id())
                .map(name -> name + heading.substring(stem.length()).replaceAll("^(?=\\d)", " "))
                .filter(name -> !name.equalsIgnoreCase(heading))
                .map(name -> name + " (" + heading + ")")
                .orElse(heading);
    }
}
