package id.sinergi.imports;

import id.sinergi.report.InvalidReport.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found while the cells of a row are read.
 *
 * @param faults of cells that cannot be read
 * @param unlisted values that a list of the sheet does not have, in the words of the sheet: whether they are faults, the rules say
 */
record Findings(List<Fault> faults, List<Fault> unlisted) {

    Findings() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    /** Faults that rules find, with those of values that no list has in the words of the sheet. */
    List<Fault> told(List<Fault> found) {
        return found.stream().map(this::told).distinct().toList();
    }

    private Fault told(Fault fault) {
        return unlisted.stream()
                .filter(better -> better.pointer().equals(fault.pointer()))
                .findFirst()
                .orElse(fault);
    }
}
