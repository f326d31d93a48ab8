package id.sinergi.portal.overview;

import id.sinergi.portal.page.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address under construction: a template, and the values that it is filled with and encoded from. */
record Asking(String template, List<Object> values) {

    Asking {
        values = List.copyOf(values);
    }

    Asking(String path) {
        this(path, List.of());
    }

    /** The numbers of a scope. */
    static Asking of(Scope scope) {
        return new Asking("/api/v1" + scope.path(), scope.variables());
    }

    Asking then(String path) {
        return new Asking(template + path, values);
    }

    /** With a parameter; without it where the value is null. */
    Asking with(String parameter, @Nullable Object value) {
        return value == null ? this : filled(template + (template.contains("?") ? "&" : "?") + parameter + "=", value);
    }

    /** Encoded, as a page links to it. */
    public String address() {
        return UriComponentsBuilder.fromUriString(template)
                .encode()
                .buildAndExpand(values.toArray())
                .toUriString();
    }

    Object[] variables() {
        return values.toArray();
    }

    private Asking filled(String longer, Object value) {
        var more = new ArrayList<>(values);
        more.add(value);
        return new Asking(longer + "{" + values.size() + "}", more);
    }
}
