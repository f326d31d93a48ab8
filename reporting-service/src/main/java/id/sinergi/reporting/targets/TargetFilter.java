package id.sinergi.reporting.targets;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of the list of targets; what is null asks nothing. */
record TargetFilter(
        @Parameter(in = QUERY, description = "FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION") @Nullable
        String scope,

        @Parameter(in = QUERY, description = "id of a facility") @Nullable
        String facility,

        @Parameter(in = QUERY, description = "name of a regional office: its own targets, not its facilities'")
        @Nullable
        String regionalOffice,

        @Parameter(in = QUERY) @Nullable Integer year,

        @Parameter(in = QUERY, description = "such as participantsEnrolled") @Nullable
        String measure,

        @Parameter(in = QUERY, description = View.VERIFIED_ONLY + ": what was achieved in these") @Nullable
        Boolean verifiedOnly,

        @Parameter(in = QUERY, description = "1 to 200; 50 where it is absent") @Nullable
        Integer limit,

        @Parameter(in = QUERY, description = "\"next\" of the previous page") @Nullable
        String cursor) {

    /** What is asked of members of a target, with their values as they are kept; a member asked for twice must be both. */
    List<Map.Entry<String, Object>> members() {
        var members = new ArrayList<Map.Entry<String, Object>>();
        add(members, "scope", scope);
        add(members, "scope", facility == null ? null : Scope.Kind.FACILITY + ":" + facility);
        add(members, "scope", regionalOffice == null ? null : Scope.Kind.REGIONAL_OFFICE + ":" + regionalOffice);
        add(members, "measure", measure);
        add(members, "year", year);
        return members;
    }

    private static void add(List<Map.Entry<String, Object>> members, String name, @Nullable Object value) {
        if (value != null) {
            members.add(Map.entry(name, value));
        }
    }
}
