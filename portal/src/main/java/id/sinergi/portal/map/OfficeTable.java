package id.sinergi.portal.map;

import java.util.List;
import java.util.Map;

/** What {@code /api/v1/dashboards/regional-offices} answers, as far as the map needs it. */
record OfficeTable(List<Row> items) {

    /**
     * An office.
     *
     * @param links into the records of each measure
     */
    record Row(String regionalOffice, Map<String, Number> measures, Map<String, String> links) {}
}
