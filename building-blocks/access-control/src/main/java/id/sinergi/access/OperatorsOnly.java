package id.sinergi.access;

import java.util.List;

/**
 * What of a service's interface is for operators alone, whatever the request: refused before its body is read.
 *
 * @param patterns of paths, {@code /api/v1/dead-letters/**}
 */
public record OperatorsOnly(List<String> patterns) {

    public OperatorsOnly {
        patterns = List.copyOf(patterns);
    }
}
