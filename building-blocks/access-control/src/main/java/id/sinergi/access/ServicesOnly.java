package id.sinergi.access;

import java.util.List;

/**
 * What of a service's interface is between services, and open to operators besides: refused to all others before its body
 * is read.
 *
 * @param patterns of paths, {@code /api/v1/reconciliation/checksums}
 */
public record ServicesOnly(List<String> patterns) {

    public ServicesOnly {
        patterns = List.copyOf(patterns);
    }
}
