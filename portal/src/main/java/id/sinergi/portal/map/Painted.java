package id.sinergi.portal.map;

import id.sinergi.portal.page.Links;
import id.sinergi.portal.page.Period;
import id.sinergi.reference.Directory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The offices as the map shows them.
 *
 * @param areas with a number, the most first
 * @param others whose numbers are not the viewer's
 */
record Painted(List<Area> areas, List<Area> others, Scale scale) {

    static Painted of(OfficeTable table, MapQuery asked, Period period, Directory directory, Atlas atlas) {
        Map<String, Long> facilities = facilities(directory, period.lastMonth().atEndOfMonth());
        List<Area> unpainted = table.items().stream()
                .map(row -> Area.of(row, asked, facilities.getOrDefault(row.regionalOffice(), 0L), atlas))
                .toList();
        Scale scale = Scale.of(unpainted.stream().map(Area::value).toList());
        List<Area> areas = unpainted.stream()
                .map(area -> area.painted(scale.step(area.value())))
                .sorted(Comparator.comparingDouble(Area::value).reversed().thenComparing(Area::office))
                .toList();
        return new Painted(areas, others(areas, directory, atlas), scale);
    }

    private static List<Area> others(List<Area> areas, Directory directory, Atlas atlas) {
        Set<String> shown = areas.stream().map(Area::office).collect(Collectors.toCollection(HashSet::new));
        return directory.regionalOffices().stream()
                .filter(office -> !shown.contains(office))
                .map(office -> new Area(office, 0, 0, "", 0, atlas.of(office)))
                .toList();
    }

    /** How many facilities each office supervises on a day. */
    private static Map<String, Long> facilities(Directory directory, LocalDate day) {
        return directory.facilities().stream()
                .filter(facility -> facility.existsOn(day))
                .map(facility -> directory.officeOf(facility.id(), day).orElse(facility.regionalOffice()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * An office on the map.
     *
     * @param value what it is painted by: the measure, or its part for each facility
     * @param facilities that it supervises
     * @param records the page of the records behind the measure
     * @param step of the scale
     */
    record Area(String office, double value, long facilities, String records, int step, List<Province> provinces) {

        static Area of(OfficeTable.Row row, MapQuery asked, long facilities, Atlas atlas) {
            String measure = asked.measureOrUsual();
            double number = row.measures().getOrDefault(measure, 0).doubleValue();
            return new Area(
                    row.regionalOffice(),
                    asked.perFacility() ? number / Math.max(1, facilities) : number,
                    facilities,
                    Links.page(row.links().get(measure)),
                    0,
                    atlas.of(row.regionalOffice()));
        }

        Area painted(int step) {
            return new Area(office, value, facilities, records, step, provinces);
        }
    }
}
