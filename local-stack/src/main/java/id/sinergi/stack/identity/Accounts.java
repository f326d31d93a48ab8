package id.sinergi.stack.identity;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The accounts that a token can be asked for: one for each facility and each regional office of the directory besides. */
record Accounts(Directory directory) {

    private static final String OFFICE = "office:";
    private static final String FACILITY = "facility:";
    private static final int SIMILAR = 3;

    /**
     * An account.
     *
     * @param role {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}
     * @throws IllegalArgumentException saying which there are
     */
    Account of(String role) {
        if (role.equals("operator")) {
            return Account.operator();
        } else if (role.equals("national")) {
            return Account.national();
        } else if (role.startsWith(OFFICE) && role.length() > OFFICE.length()) {
            return Account.office(role, knownOffice(role.substring(OFFICE.length())));
        } else if (role.startsWith(FACILITY) && role.length() > FACILITY.length()) {
            return Account.facility(role, knownFacility(role.substring(FACILITY.length())));
        }
        throw new IllegalArgumentException(
                "ask for operator, national, office:\"<name of a regional office>\" or facility:<id of a facility>");
    }

    private String knownOffice(String name) {
        if (!directory.knowsOffice(name)) {
            throw new IllegalArgumentException("the directory knows no regional office " + name + ", only "
                    + String.join(", ", directory.regionalOffices()));
        }
        return name;
    }

    private String knownFacility(String id) {
        if (directory.facility(id).isEmpty()) {
            throw new IllegalArgumentException("the directory knows no facility " + id + similarTo(id)
                    + "; reporting-service lists all at /api/v1/facilities");
        }
        return id;
    }

    /** Those that share most words with it, as the end of a sentence. */
    private String similarTo(String id) {
        int most = directory.facilities().stream()
                .mapToInt(known -> shared(known.id(), id))
                .max()
                .orElse(0);
        return directory.facilities().stream()
                .map(Facility::id)
                .filter(known -> most > 0 && shared(known, id) == most)
                .sorted(comparingInt(String::length).thenComparing(String::compareTo))
                .limit(SIMILAR)
                .collect(joining(" or ", most > 0 ? "; do you mean " : "", ""));
    }

    private static int shared(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split("-")));
        words.retainAll(Set.copyOf(Arrays.asList(other.split("-"))));
        return words.size();
    }
}
