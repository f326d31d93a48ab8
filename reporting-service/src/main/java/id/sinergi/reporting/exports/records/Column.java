package id.sinergi.reporting.exports.records;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param key its name in all languages
 * @param heading what it is called
 * @param width in characters
 */
record Column(String key, String heading, int width, Function<Row, Cell> value) {

    Cell of(Row row) {
        return value.apply(row);
    }
}
