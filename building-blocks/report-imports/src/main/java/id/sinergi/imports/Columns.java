package id.sinergi.imports;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What a service declares once about its tables: every column with its name, where its value goes in the body of a create
 * (a JSON Pointer), what it is for in Indonesian and in English, and an example. Each method adds one column at the end.
 */
public final class Columns {

    /** Every row may name its idempotency key. */
    static final String REQUEST_ID = "requestId";

    private static final CodeLists TERMS = ReferenceData.terms();

    private final ReferenceData reference;
    private final PartyCells parties;
    private final List<Column> columns = new ArrayList<>();

    public Columns(ReferenceData reference) {
        this.reference = reference;
        this.parties = new PartyCells(reference.directory());
        text(
                REQUEST_ID,
                "/" + REQUEST_ID,
                "UUID baris ini; mengirim ulang berkas yang sama tidak menyimpannya dua kali",
                "A UUID for this row; sending the same file again does not store it twice",
                "7d444840-9dc0-41d1-b245-5ffdce74fad2");
    }

    /** Any text. */
    public Columns text(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::string, null, false, id, en, example);
    }

    /** Several texts. */
    public Columns texts(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::strings, null, false, id, en, example);
    }

    /** A date as precise as it is known, or a range. */
    public Columns date(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::date, null, false, id, en, example);
    }

    /** A time of day. */
    public Columns time(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::time, null, false, id, en, example);
    }

    /** A length of time. */
    public Columns length(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::length, null, false, id, en, example);
    }

    /** A whole number. */
    public Columns number(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::whole, null, false, id, en, example);
    }

    /** A number that need not be whole. */
    public Columns decimal(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, Cells::decimal, null, false, id, en, example);
    }

    /** Yes or no. */
    public Columns truth(String name, String pointer, String id, String en) {
        Lookup lookup = Lookup.of(
                "yes-no", List.of(new Lookup.Entry("ya", "ya", "yes"), new Lookup.Entry("tidak", "tidak", "no")));
        return add(name, pointer, Cells::truth, lookup, false, id, en, "ya");
    }

    /**
     * One of some words of the interface, for example a status.
     *
     * @param list of Sinergi's terms, which says what they are called
     * @param words those of the list that a create takes
     */
    public Columns choice(String name, String pointer, String list, List<String> words, String id, String en) {
        List<Lookup.Entry> entries = words.stream()
                .map(word -> TERMS.find(list, word).map(Columns::entry).orElseThrow())
                .toList();
        return chosen(name, pointer, Lookup.closed(list, entries), id, en);
    }

    /** A weekday. */
    public Columns weekday(String name, String pointer, String id, String en) {
        return chosen(name, pointer, Lookup.closed("weekdays", entries(TERMS, "weekdays")), id, en);
    }

    /** A code of a list. */
    public Columns code(String name, String pointer, String list, String id, String en) {
        return chosen(name, pointer, lookup(list), id, en);
    }

    /** Several codes of a list. */
    public Columns codes(String name, String pointer, String list, String id, String en) {
        Lookup lookup = lookup(list);
        return add(name, pointer, Cells.codes(lookup), lookup, true, id, en, example(lookup, 2));
    }

    /** Codes of a list, each with a whole number. */
    public Columns counts(String name, String pointer, String list, String id, String en) {
        Lookup lookup = besideNumbers(list);
        return add(name, pointer, Cells.counts(lookup), lookup, true, id, en, example(lookup, 1) + ": 3");
    }

    /** Policy tags. */
    public Columns tags(String name, String pointer, String id, String en) {
        Lookup lookup = besideNumbers("policy-schemes");
        return add(name, pointer, Cells.tags(lookup), lookup, true, id, en, example(lookup, 1) + ":2");
    }

    /** One party. */
    public Columns party(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, parties::party, parties.facilities(), true, id, en, example);
    }

    /** Several parties. */
    public Columns parties(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, parties::parties, parties.facilities(), true, id, en, example);
    }

    /** One facility. */
    public Columns facility(String name, String pointer, String id, String en) {
        return add(
                name,
                pointer,
                parties::facility,
                parties.facilities(),
                false,
                id,
                en,
                example(parties.facilities(), 1));
    }

    /** Facilities that people come from, with how many. */
    public Columns facilitiesWithCounts(String name, String pointer, String id, String en, String example) {
        return add(name, pointer, parties::facilitiesWithCounts, parties.facilities(), true, id, en, example);
    }

    /** A facility or a regional office by its name alone. */
    public Columns reporter(String name, String pointer, String id, String en) {
        return add(name, pointer, parties::ours, parties.offices(), true, id, en, "Jawa Tengah");
    }

    /** What links the records of one happening. */
    public Columns occasion() {
        return text(
                "occasion",
                "/occasion",
                "Penanda peristiwa yang sama di layanan lain",
                "Links records of one happening",
                "hut-ri-2025");
    }

    /** Whose report a row is and where it is told: six columns, alike in every table. */
    public Columns source(String exampleTitle, String exampleDate) {
        return reporter("reportedBy", "/reportedBy", "Siapa yang melaporkan", "Whose report this is")
                .text(
                        "sourcePublisher",
                        "/sources/0/publisher",
                        "Sumber: penerbit",
                        "Source: who published it",
                        "Humas")
                .text("sourceTitle", "/sources/0/title", "Sumber: judul", "Source: its title", exampleTitle)
                .text("sourceUrl", "/sources/0/url", "Sumber: alamat", "Source: its address", "https://contoh.go.id/1")
                .date(
                        "sourcePublishedOn",
                        "/sources/0/publishedOn",
                        "Sumber: tanggal terbit",
                        "Source: published on",
                        exampleDate)
                .truth(
                        "sourceSynthetic",
                        "/sources/0/synthetic",
                        "Data contoh: laporan ini rekaan, tidak terjadi",
                        "Sample data: this report is made up and did not happen");
    }

    /** No row does without the column added last. */
    public Columns required() {
        columns.add(columns.removeLast().mandatory());
        return this;
    }

    List<Column> all() {
        return columns;
    }

    /** The column of a header: its name, or its title in either language. */
    Optional<Column> named(String header) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(header))
                .findFirst()
                .or(() -> titled(header, Tongue.INDONESIAN))
                .or(() -> titled(header, Tongue.ENGLISH));
    }

    private Optional<Column> titled(String header, Tongue tongue) {
        return columns.stream().filter(column -> column.isOnly(tongue, header)).findFirst();
    }

    /** The lists that cells choose from, each once. */
    List<Lookup> lookups() {
        return Stream.concat(
                        columns.stream()
                                .map(Column::lookup)
                                .filter(java.util.Objects::nonNull)
                                .map(Lookup.class::cast),
                        Stream.of(parties.offices(), parties.kinds()))
                .distinct()
                .toList();
    }

    private Columns chosen(String name, String pointer, Lookup lookup, String id, String en) {
        return add(name, pointer, Cells.code(lookup), lookup, false, id, en, example(lookup, 1));
    }

    private Columns add(
            String name,
            String pointer,
            CellReader reader,
            @Nullable Lookup lookup,
            boolean severalValues,
            String id,
            String en,
            String example) {
        columns.add(new Column(
                name,
                title(name),
                JsonPointer.compile(pointer),
                reader,
                lookup,
                severalValues,
                false,
                id,
                en,
                example));
        return this;
    }

    private Lookup lookup(String list) {
        return Lookup.closed(list, entries(reference.codes(), list));
    }

    /** A list whose codes stand beside numbers in a cell: only the rules know which part is wrong. */
    private Lookup besideNumbers(String list) {
        return Lookup.of(list, entries(reference.codes(), list));
    }

    static List<Lookup.Entry> entries(CodeLists lists, String list) {
        return lists.list(list).stream().map(Columns::entry).toList();
    }

    private static Lookup.Entry entry(CodeLists.Code code) {
        return new Lookup.Entry(code.code(), code.id(), code.en());
    }

    /** Columns that differ in a number alone share a term: {@code Pihak 2}. */
    private static Column.Title title(String name) {
        String stem = name.replaceAll("\\d+$", "");
        String number = stem.equals(name) ? "" : " " + name.substring(stem.length());
        return TERMS.find("columns", stem)
                .map(term -> new Column.Title(term.id() + number, term.en() + number))
                .orElse(new Column.Title(name, name));
    }

    private static String example(Lookup lookup, int entries) {
        return String.join(
                "; ",
                lookup.entries().stream().limit(entries).map(Lookup.Entry::id).toList());
    }
}
