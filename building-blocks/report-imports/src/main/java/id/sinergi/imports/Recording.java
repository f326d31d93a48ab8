package id.sinergi.imports;

import id.sinergi.http.Call;

/**
 * How a service takes the body of a create, one row at a time; called by several threads at once. Both throw what a
 * single create throws: a {@link id.sinergi.http.Refusal} or an {@link id.sinergi.report.InvalidReport}.
 */
public interface Recording<B> {

    /** Stores a row. */
    Recorded store(Call call, B body);

    /** Says what storing would say, and stores nothing. */
    Recorded check(Call call, B body);
}
