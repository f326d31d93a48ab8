package id.sinergi.reporting.register;

import static java.util.stream.Collectors.toCollection;

import id.sinergi.report.Organisation;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of texts as they are searched: without case, accents and punctuation, each of two letters or more, and only the
 * beginning of very long ones.
 */
public final class Words {

    /** Of a record that has more only the first are found. */
    private static final int MOST = 150;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;

    private Words() {}

    /** The first so many different words, sorted. */
    static SortedSet<String> of(Stream<String> texts) {
        return texts.flatMap(Words::each).distinct().limit(MOST).collect(toCollection(TreeSet::new));
    }

    /** The words of what is searched for, each the beginning of one that is to be found. */
    public static SortedSet<String> in(String text) {
        return each(text).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> each(String text) {
        return Stream.of(Organisation.normalised(text).split(" "))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .map(Words::beginning);
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
