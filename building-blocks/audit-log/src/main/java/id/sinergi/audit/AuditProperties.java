package id.sinergi.audit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are kept.
 *
 * @param file where the log is written, as JSON lines; empty: to the console
 * @param days how long events stay in the store
 * @param reads further paths whose reading is an event: what only an operator reads is one anyway
 */
@ConfigurationProperties("sinergi.audit")
record AuditProperties(
        @DefaultValue("") String file,
        @DefaultValue("400") int days,
        @DefaultValue List<String> reads) {

    AuditProperties {
        if (days < 1) {
            throw new IllegalArgumentException("sinergi.audit.days is at least 1, not " + days);
        }
    }
}
