package id.sinergi.reporting.activity;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import id.sinergi.report.Organisation;
import id.sinergi.reporting.partners.Aliases;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.view.View;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the list of activities, as they were written. */
record ActivityQuery(
        @Parameter(in = QUERY, description = "FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION: whose activities")
        @Nullable
        String scope,

        @Parameter(in = QUERY, description = "2025-08, 2025-Q4, 2025-S2 or 2025") @Nullable
        String period,

        @Parameter(
                in = QUERY,
                description = "a number of the scope's dashboard in the period, as its links name it: visits,"
                        + " participantsEnrolledBySkill/WELDING, knownByYearOnly, undated")
        @Nullable
        String measure,

        @Parameter(
                in = QUERY,
                description = "with a stock such as agreementsInForce: the day on which it is taken, 2025-11-30")
        @Nullable
        String on,

        @Parameter(in = QUERY, description = "id of a facility") @Nullable
        String facility,

        @Parameter(in = QUERY, description = "name of a regional office") @Nullable
        String regionalOffice,

        @Parameter(in = QUERY, description = "first day, month or year, included") @Nullable
        String from,

        @Parameter(in = QUERY, description = "last day, month or year, included") @Nullable
        String to,

        @Parameter(in = QUERY, description = "as the owning service names it: HELD, SIGNED, RUNNING") @Nullable
        String status,

        @Parameter(in = QUERY, description = "VISIT, AGREEMENT, PROGRAMME or STATE_REVENUE") @Nullable
        String type,

        @Parameter(in = QUERY, description = "kind of an agreement, a programme or one of its cohorts") @Nullable
        String kind,

        @Parameter(in = QUERY) @Nullable String topic,
        @Parameter(in = QUERY) @Nullable String purpose,
        @Parameter(in = QUERY) @Nullable String field,
        @Parameter(in = QUERY) @Nullable String occasion,

        @Parameter(
                in = QUERY,
                description = "name of an organisation, in any spelling, or any that an officer merged with it")
        @Nullable
        String partner,

        @Parameter(
                in = QUERY,
                description = "a host of the visit: FACILITY:<id>, REGIONAL_OFFICE:<name> or ORGANISATION:<id of a"
                        + " partner>, by whichever of its names")
        @Nullable
        String host,

        @Parameter(in = QUERY, description = "a visitor of the visit, written as a host") @Nullable
        String visitor,

        @Parameter(
                in = QUERY,
                description = "beginnings of words, in any spelling, of its title, its parties' and partners' names or"
                        + " the numbers of its documents; each of 2 letters or more, at most 10")
        @Nullable
        String text,

        @Parameter(in = QUERY, description = "AKSELERASI_13, or AKSELERASI_13:2 for a point of it") @Nullable
        String policyTag,

        @Parameter(in = QUERY, description = "true: without a date; false: with one") @Nullable
        Boolean undated,

        @Parameter(in = QUERY, description = "recorded then or later: 2025-11-28T03:10:00Z") @Nullable
        String changedSince,

        @Parameter(in = QUERY, description = View.KNOWN_AT) @Nullable
        String knownAt,

        @Parameter(in = QUERY, description = View.VERIFIED_ONLY + "; goes with measure") @Nullable
        Boolean verifiedOnly,

        @Parameter(in = QUERY, description = "1 to 200; 50 where it is absent") @Nullable
        Integer limit,

        @Parameter(in = QUERY, description = "\"next\" of the previous page") @Nullable
        String cursor) {

    /** The conditions that stand for themselves; scope, period and measure belong together and are added apart. */
    Criteria criteria(Aliases aliases) {
        var criteria = new Criteria();
        if (partner != null) {
            String name = Organisation.normalised(partner);
            criteria.partner(name, aliases.allNamed(name));
        }
        if (host != null) {
            criteria.hostedBy(Parameters.party("host", host, aliases));
        }
        if (visitor != null) {
            criteria.madeBy(Parameters.party("visitor", visitor, aliases));
        }
        if (text != null) {
            criteria.words(Parameters.words(text));
        }
        return criteria.of(facility == null ? null : Parameters.scope("FACILITY:" + facility))
                .of(regionalOffice == null ? null : Parameters.scope("REGIONAL_OFFICE:" + regionalOffice))
                .from(Parameters.firstDay("from", from))
                .to(Parameters.lastDay("to", to))
                .status(status)
                .type(type)
                .kind(kind)
                .topic(topic)
                .purpose(purpose)
                .field(field)
                .occasion(occasion)
                .policyTag(policyTag)
                .undated(undated)
                .changedSince(Parameters.moment("changedSince", changedSince));
    }
}
