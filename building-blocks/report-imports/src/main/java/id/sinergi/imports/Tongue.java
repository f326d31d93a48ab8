package id.sinergi.imports;

import java.util.function.Function;

/** In which words a sheet is written, as its header tells: in codes, as programs write them, or in those of a language. */
enum Tongue {
    CODES(Lookup.Entry::code),
    INDONESIAN(Lookup.Entry::id),
    ENGLISH(Lookup.Entry::en);

    private final Function<Lookup.Entry, String> spelling;

    Tongue(Function<Lookup.Entry, String> spelling) {
        this.spelling = spelling;
    }

    String name(Lookup.Entry entry) {
        return spelling.apply(entry);
    }
}
