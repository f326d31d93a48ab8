package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another report of which it was decided whether it tells of the same visit.
 *
 * @param by whose report it is, in words; empty: it is not told
 * @param same whether it was found to be the same
 */
record Joined(String id, String by, boolean same) {

    /** All such reports of a visit, those that became part of it first. */
    static List<Joined> of(Told visit, Words words) {
        return Stream.concat(
                        visit.texts("absorbed").stream().map(id -> new Joined(id, reporter(id, visit, words), true)),
                        visit.texts("distinctFrom").stream().map(id -> new Joined(id, "", false)))
                .toList();
    }

    private static String reporter(String id, Told visit, Words words) {
        return visit.each("claims").stream()
                .filter(claim -> id.equals(claim.text("record")))
                .map(claim -> words.text("claims", claim.json()))
                .findFirst()
                .orElse("");
    }
}
