package id.sinergi.reporting.exports.records;

import static java.util.stream.Collectors.joining;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.register.Mark;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Flag;
import id.sinergi.reporting.source.Stated;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of an export: what all families have, what each has of its own, and what each record adds to which number. */
final class Columns {

    private static final int NARROW = 12;
    private static final int DATE = 18;
    private static final int WIDE = 36;

    /** The capital's, as the heading says. */
    private static final ZoneId CLOCK = ZoneId.of("Asia/Jakarta");

    private final Names names;
    private final Links links;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Names names, Links links) {
        this.names = names;
        this.links = links;
    }

    /** Those of one family, or of several in one table, where a column of another family is blank. */
    static List<Column> of(List<Family> families, Names names, Links links) {
        var made = new Columns(names, links);
        made.begin();
        families.forEach(family -> made.columns.addAll(new FamilyColumns(names).of(family)));
        made.add("policyTags", WIDE, made::policyTags);
        families.forEach(made::contributions);
        made.end();
        return List.copyOf(made.columns);
    }

    /** What adds up to a dashboard's number over the rows: stocks do not, nor does what is distinct across records. */
    static List<Measure> measures(Family family) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.family() == family)
                .filter(measure -> measure.kind() == Measure.Kind.FLOW || measure.kind() == Measure.Kind.DISTINCT_RUNS)
                .toList();
    }

    private void begin() {
        add(
                "family",
                DATE,
                row -> Cell.text(names.words().say("family." + row.entry().type())));
        add("date", DATE, row -> ofDate(row.entry(), date -> Cell.date(date, names.words())));
        add("dateIso", NARROW, row -> ofDate(row.entry(), date -> Cell.text(date.toString())));
        add("firstDay", NARROW, row -> ofDate(row.entry(), date -> Cell.day(date.first())));
        add("lastDay", NARROW, row -> ofDate(row.entry(), date -> Cell.day(date.last())));
        add("facilities", WIDE, row -> scopes(row.entry(), Scope.Kind.FACILITY, names::facility));
        add("offices", WIDE, row -> scopes(row.entry(), Scope.Kind.REGIONAL_OFFICE, names::office));
        add("title", 60, row -> Cell.text(names.title(row.entry().title())));
        add(
                "status",
                DATE,
                row -> Cell.text(names.words().name("status", row.entry().status())));
    }

    private void contributions(Family family) {
        for (Measure measure : measures(family)) {
            columns.add(new Column(
                    measure.key(),
                    names.words().say("measure." + measure.key()),
                    DATE,
                    row -> row.entry().type() == family ? Cell.count(row.value(measure)) : Cell.BLANK));
        }
    }

    private void end() {
        add("disputed", NARROW, row -> flag(is(row, Flag.DISPUTED)));
        add("provisional", NARROW, row -> flag(is(row, Flag.PROVISIONAL)));
        add("dateInferred", NARROW, row -> flag(has(row.entry(), Mark.Code.DATE_INFERRED)));
        add("yearOnly", NARROW, row -> flag(row.figures().knownByYearOnly() > 0));
        add("synthetic", NARROW, row -> flag(is(row, Flag.SYNTHETIC)));
        add("id", WIDE, row -> Cell.text(row.entry().activity()));
        add("version", NARROW, row -> Cell.ordinal(row.entry().version()));
        add("recordedAt", 22, row -> new Cell.Moment(row.entry().recordedAt().atZone(CLOCK)));
        add(
                "link",
                60,
                row -> Cell.text(links.of(row.entry().type(), row.entry().activity())));
    }

    private void add(String key, int width, Function<Row, Cell> value) {
        columns.add(new Column(key, names.words().say("column." + key), width, value));
    }

    private Cell policyTags(Row row) {
        return Cell.text(Stated.in(row.entry().state()).policyTags().stream()
                .map(names::policyTag)
                .collect(joining("; ")));
    }

    private Cell flag(boolean set) {
        return set ? new Cell.Text(names.words().say("yes")) : Cell.BLANK;
    }

    private static Cell ofDate(RegisterEntry entry, Function<PartialDate, Cell> cell) {
        return Optional.ofNullable(entry.occurredOn()).map(cell).orElse(Cell.BLANK);
    }

    private static Cell scopes(RegisterEntry entry, Scope.Kind kind, Function<String, String> name) {
        return Cell.text(entry.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .map(name)
                .collect(joining("; ")));
    }

    private static boolean is(Row row, Flag flag) {
        return Stated.in(row.entry().state()).flags().contains(flag);
    }

    private static boolean has(RegisterEntry entry, Mark.Code code) {
        return entry.marks().stream().anyMatch(mark -> mark.code() == code);
    }
}
