package id.sinergi.reporting.exports.records;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import id.sinergi.report.Organisation;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Organisations;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The columns that a family has of its own. */
final class FamilyColumns {

    private static final int NARROW = 14;
    private static final int WIDE = 36;
    private static final String SEPARATOR = "; ";

    private final Names names;
    private final List<Column> columns = new ArrayList<>();

    FamilyColumns(Names names) {
        this.names = names;
    }

    List<Column> of(Family family) {
        switch (family) {
            case VISIT -> visits();
            case AGREEMENT -> agreements();
            case PROGRAMME -> programmes();
            case STATE_REVENUE -> stateRevenue();
        }
        return columns;
    }

    private void visits() {
        add("hosts", WIDE, Visit.class, visit -> names.parties(visit.hosts()));
        add("visitors", WIDE, Visit.class, visit -> names.parties(visit.visitors()));
        add("accompanying", WIDE, Visit.class, visit -> names.parties(visit.accompanying()));
        add("purposes", WIDE, Visit.class, visit -> names.codes("purposes", visit.purposes()));
        add("topics", WIDE, Visit.class, visit -> names.codes("topics", visit.topics()));
        of("delegationSize", NARROW, Visit.class, (_, state) -> Cell.count(number(state.path("delegationSize"))));
        of("sitesToured", WIDE, Visit.class, (_, state) -> texts(state.path("sitesToured")));
        of("outcomes", WIDE, Visit.class, (_, state) -> texts(state.path("outcomes")));
    }

    private void agreements() {
        add(
                "agreementKind",
                NARROW,
                Agreement.class,
                agreement -> names.words().name("agreementKind", requireNonNullElse(agreement.kind(), "")));
        add("parties", WIDE, Agreement.class, agreement -> names.parties(agreement.parties()));
        add("covered", WIDE, Agreement.class, agreement -> names.parties(agreement.covered()));
        of("references", WIDE, Agreement.class, (_, state) -> references(state.path("parties")));
        add("fields", WIDE, Agreement.class, agreement -> names.codes("fields", agreement.fields()));
        add(
                "validity",
                NARROW,
                Agreement.class,
                agreement -> names.words()
                        .name("validity", agreement.validity().kind().name()));
        of(
                "validFrom",
                NARROW,
                Agreement.class,
                (agreement, _) -> Cell.day(agreement.validity().from()));
        of(
                "validUntil",
                NARROW,
                Agreement.class,
                (agreement, _) -> Cell.day(agreement.validity().until()));
    }

    private void programmes() {
        add("programmeKind", WIDE, Programme.class, programme -> names.code("programme-kinds", programme.kind()));
        of("year", NARROW, Programme.class, (programme, _) -> Cell.ordinal(programme.year()));
        of("partners", WIDE, Programme.class, (_, state) -> partners(state));
        add("skills", WIDE, Programme.class, this::skills);
        of(
                "cohorts",
                NARROW,
                Programme.class,
                (programme, _) -> Cell.count(programme.liveCohorts().count()));
    }

    private void stateRevenue() {
        add("month", NARROW, StateRevenue.class, revenue -> names.words().month(revenue.month()));
        of(
                "note",
                WIDE,
                StateRevenue.class,
                (_, state) -> Cell.text(state.path("note").stringValue(null)));
    }

    private <T> void add(String key, int width, Class<T> family, Function<T, String> text) {
        of(key, width, family, (activity, _) -> Cell.text(text.apply(activity)));
    }

    private <T> void of(String key, int width, Class<T> family, BiFunction<T, JsonNode, Cell> cell) {
        columns.add(new Column(
                key,
                names.words().say("column." + key),
                width,
                row -> family.isInstance(row.activity())
                        ? cell.apply(family.cast(row.activity()), row.entry().state())
                        : Cell.BLANK));
    }

    private String skills(Programme programme) {
        return names.codes(
                "skills",
                programme
                        .liveCohorts()
                        .flatMap(cohort -> Stream.ofNullable(cohort.skill()))
                        .filter(Objects::nonNull)
                        .collect(toCollection(TreeSet::new)));
    }

    private static Cell partners(JsonNode state) {
        return Cell.text(Organisations.in(Family.PROGRAMME, state).stream()
                .map(Organisation::name)
                .distinct()
                .collect(joining(SEPARATOR)));
    }

    private static Cell references(JsonNode parties) {
        return Cell.text(parties.valueStream()
                .map(party -> party.path("reference").stringValue(""))
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .collect(joining(SEPARATOR)));
    }

    private static Cell texts(JsonNode list) {
        return Cell.text(list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(joining(SEPARATOR)));
    }

    private static Long number(JsonNode node) {
        return node.asLong(0);
    }
}
