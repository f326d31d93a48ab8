package id.sinergi.imports;

import id.sinergi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<Lookup.Entry> WEEKDAYS = List.of(
            new Lookup.Entry("MONDAY", "Senin", "Monday"),
            new Lookup.Entry("TUESDAY", "Selasa", "Tuesday"),
            new Lookup.Entry("WEDNESDAY", "Rabu", "Wednesday"),
            new Lookup.Entry("THURSDAY", "Kamis", "Thursday"),
            new Lookup.Entry("FRIDAY", "Jumat", "Friday"),
            new Lookup.Entry("SATURDAY", "Sabtu", "Saturday"),
            new Lookup.Entry("SUNDAY", "Minggu", "Sunday"));

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

    /** One of some words of the interface, for example a status. */
    public Columns choice(String name, String pointer, List<String> words, String id, String en) {
        List<Lookup.Entry> entries = words.stream().map(Columns::word).toList();
        return chosen(name, pointer, Lookup.of(name.replaceAll("\\d+$", ""), entries), id, en);
    }

    /** A weekday. */
    public Columns weekday(String name, String pointer, String id, String en) {
        return chosen(name, pointer, Lookup.of("weekdays", WEEKDAYS), id, en);
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
        Lookup lookup = lookup(list);
        return add(name, pointer, Cells.counts(lookup), lookup, true, id, en, example(lookup, 1) + ": 3");
    }

    /** Policy tags. */
    public Columns tags(String name, String pointer, String id, String en) {
        Lookup lookup = lookup("policy-schemes");
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

    Optional<Column> named(String header) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(header))
                .findFirst();
    }

    /** The lists that cells choose from, each once. */
    List<Lookup> lookups() {
        return Stream.concat(
                        columns.stream()
                                .map(Column::lookup)
                                .filter(java.util.Objects::nonNull)
                                .map(Lookup.class::cast),
                        Stream.of(parties.offices()))
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
        columns.add(
                new Column(name, JsonPointer.compile(pointer), reader, lookup, severalValues, false, id, en, example));
        return this;
    }

    private Lookup lookup(String list) {
        return Lookup.of(
                list,
                reference.codes().list(list).stream()
                        .map(code -> new Lookup.Entry(code.code(), code.id(), code.en()))
                        .toList());
    }

    private static Lookup.Entry word(String code) {
        String spelt = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Lookup.Entry(code, spelt, spelt);
    }

    private static String example(Lookup lookup, int entries) {
        return String.join(
                "; ",
                lookup.entries().stream().limit(entries).map(Lookup.Entry::code).toList());
    }
}
