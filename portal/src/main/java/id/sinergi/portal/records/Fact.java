package id.sinergi.portal.records;

import java.util.List;

/**
 * One thing that a record says.
 *
 * @param field its name in the interface, such as {@code topics}
 * @param label its name for people
 */
public record Fact(String field, String label, List<Line> lines) {

    public Fact {
        lines = List.copyOf(lines);
    }
}
