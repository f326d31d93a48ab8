package id.sinergi.imports;

import tools.jackson.databind.JsonNode;

/** Makes of a cell the JSON that a client would have written. */
interface CellReader {

    /**
     * The value; what only the rules can judge, for example a code that no list has, is passed on as it is.
     *
     * @throws IllegalArgumentException saying what the cell should hold
     */
    JsonNode read(Cell cell);
}
