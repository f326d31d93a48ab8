package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where on the desk somebody is, and is brought back to after a decision.
 *
 * @param regionalOffice whose desk an operator looks at; null: the viewer's own, or all
 * @param cursor of the page; null: the first
 * @param unasked {@code true} where records are left out that somebody has remarked on
 */
public record Place(
        @Nullable String queue,
        @Nullable String regionalOffice,
        @Nullable String cursor,
        @Nullable String unasked) {

    public Place {
        regionalOffice = said(regionalOffice);
        cursor = said(cursor);
    }

    /** The queue that it is in. */
    public Queue chosen() {
        return Queue.of(queue);
    }

    @Nullable
    String office(Viewer viewer) {
        return regionalOffice == null ? viewer.regionalOffice() : regionalOffice;
    }

    /** Whether records are left out that somebody has remarked on. */
    public boolean hidesAsked() {
        return "true".equals(unasked);
    }

    /** Its page. */
    String address() {
        return UriComponentsBuilder.fromPath("/desk")
                .queryParam("queue", chosen().key())
                .queryParamIfPresent("regionalOffice", Optional.ofNullable(regionalOffice))
                .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .queryParamIfPresent("unasked", hidesAsked() ? Optional.of("true") : Optional.empty())
                .build()
                .encode()
                .toUriString();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
