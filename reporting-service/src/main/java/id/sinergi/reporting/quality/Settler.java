package id.sinergi.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can settle a doubt: a role, and of what.
 *
 * @param role as access tokens name it
 * @param facilities ids of the facilities whose reporters can
 * @param regionalOffices names of the offices whose officers can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Settler(
        String role,
        @Nullable List<String> facilities,
        @Nullable List<String> regionalOffices) {

    /**
     * Facts are mended by those who reported them, an office's own by its officers. Whether two reports tell of one visit
     * may also be settled by the officer of any region that takes part; what came late by the officer who returns its
     * month, or verifies it with what came.
     */
    static List<Settler> of(Doubt.Kind kind, RegisterEntry entry) {
        List<String> facilities = ids(entry, Scope.Kind.FACILITY);
        List<String> offices = ids(entry, Scope.Kind.REGIONAL_OFFICE);
        var settlers = new ArrayList<Settler>();
        if (!facilities.isEmpty()) {
            settlers.add(new Settler("facility-reporter", facilities, null));
        }
        if (facilities.isEmpty() || kind == Doubt.Kind.POSSIBLE_DUPLICATE || kind == Doubt.Kind.LATE_REPORT) {
            settlers.add(new Settler("regional-officer", null, offices));
        }
        return settlers;
    }

    private static List<String> ids(RegisterEntry entry, Scope.Kind kind) {
        return entry.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .toList();
    }
}
