package id.sinergi.reporting.exports.records;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of an export of records, as they were written. */
record ExportQuery(
        @Parameter(
                in = QUERY,
                required = true,
                description = "whose records: facility:<id>, office:<name of a regional office> or nation")
        @Nullable
        String scope,

        @Parameter(in = QUERY, required = true, description = "2025-08, 2025-Q4, 2025-S2 or 2025") @Nullable
        String period,

        @Parameter(in = QUERY, description = "visits, agreements, programmes or state-revenue; without it, all")
        @Nullable
        String family,

        @Parameter(in = QUERY, description = "csv or xlsx; csv where it is absent") @Nullable
        String format,

        @Parameter(in = QUERY, description = "id or en; id where it is absent") @Nullable
        String lang) {}
