package id.sinergi.portal.map;

/**
 * The shape of a province.
 *
 * @param x where a label fits, in the map's own units
 * @param path of an SVG
 */
record Province(String name, int x, int y, String path) {

    /** Reads a line of {@code map/indonesia.tsv}. */
    static Province of(String line) {
        String[] parts = line.split("\t");
        return new Province(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }
}
