package id.sinergi.portal.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Regional offices by regional offices: how often visitors of the column's were at hosts of the row's, as pairs of a host
 * and a visitor.
 *
 * @param visitors the offices of the columns; {@link #OTHERS} is the last where organisations came
 */
record OfficeGrid(List<String> visitors, List<Row> rows) {

    static final String OTHERS = "";

    private static final int LEVELS = 4;

    static OfficeGrid of(List<Network.OfficeEdge> edges) {
        var counted = new HashMap<String, Map<String, Long>>();
        var visitors = new TreeSet<String>();
        for (Network.OfficeEdge edge : edges) {
            String visitor = Objects.requireNonNullElse(edge.visitor(), OTHERS);
            visitors.add(visitor);
            counted.computeIfAbsent(Objects.requireNonNullElse(edge.host(), OTHERS), _ -> new HashMap<>())
                    .merge(visitor, edge.visits(), Long::sum);
        }
        List<String> columns = Stream.concat(
                        visitors.stream().filter(office -> !office.equals(OTHERS)),
                        visitors.stream().filter(office -> office.equals(OTHERS)))
                .toList();
        long most = counted.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return new OfficeGrid(
                columns,
                new TreeSet<>(counted.keySet())
                        .stream()
                                .map(office -> row(office, counted.getOrDefault(office, Map.of()), columns, most))
                                .toList());
    }

    private static Row row(String office, Map<String, Long> counted, List<String> columns, long most) {
        return new Row(
                office,
                columns.stream()
                        .map(visitor -> counted.getOrDefault(visitor, 0L))
                        .map(visits -> new Field(visits, (int) Math.ceilDiv(LEVELS * visits, most)))
                        .toList(),
                counted.values().stream().mapToLong(Long::longValue).sum());
    }

    /** An office as a host. */
    record Row(String office, List<Field> fields, long all) {}

    /**
     * Visitors of one office at another's.
     *
     * @param level 0 for none to 4 for the most
     */
    record Field(long visits, int level) {}
}
