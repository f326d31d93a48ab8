package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What one activity adds to one total. In JSON
 * {@code {"kind":"MEASURES","scope":"FACILITY:lapas-x","bucket":"2025-11","measures":{"visits":1}}}; with kind
 * {@code PARTNERS} the names are ids of facilities, with kind {@code ORGANISATIONS} keys of organisations.
 */
@JsonPropertyOrder({"kind", "scope", "bucket", "measures"})
public record Contribution(TotalKey.Kind kind, Scope scope, Bucket bucket, Total measures) {

    Contribution(TotalKey key, Total measures) {
        this(key.kind(), key.scope(), key.bucket(), measures);
    }

    @JsonIgnore
    public TotalKey key() {
        return new TotalKey(kind, scope, bucket);
    }
}
