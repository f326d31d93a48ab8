package id.sinergi.report;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is told: a press article, a letter. Its date of publication never stands in for the activity's.
 *
 * @param synthetic true where nothing of it happened: the report is made up, to try Sinergi or to show it; absent: it is not
 */
public record Source(
        @Nullable String publisher,
        @Nullable String title,
        @Nullable URI url,
        @Nullable LocalDate publishedOn,
        @Nullable Boolean synthetic) {

    public Source {
        if (publisher == null && title == null && url == null) {
            throw new IllegalArgumentException("a source names its publisher, its title or its url");
        }
        Texts.refuseUnlessShort(publisher, "publisher");
        Texts.refuseUnlessShort(title, "title");
        if (url != null && url.toString().length() > 2_000) {
            throw new IllegalArgumentException("a source's url has at most 2000 characters");
        }
        if (url != null && !"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("a source's url begins with https:// or http://");
        }
    }
}
