package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import id.sinergi.http.Cursor;
import org.bson.conversions.Bson;

/**
 * Where a list in the order of lists begins: newest occurrence first, undated last, ties by id.
 *
 * @param itToo whether the place itself belongs to it
 */
public record From(Cursor place, boolean itToo) {

    Bson filter() {
        return filter("_id");
    }

    /** Where the ids of activities stand in that field. */
    Bson filter(String idField) {
        Bson id = itToo ? Filters.gte(idField, place.id()) : Filters.gt(idField, place.id());
        return Filters.or(Filters.lt("sort", place.sort()), Filters.and(Filters.eq("sort", place.sort()), id));
    }
}
