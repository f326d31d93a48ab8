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
        Bson id = itToo ? Filters.gte("_id", place.id()) : Filters.gt("_id", place.id());
        return Filters.or(Filters.lt("sort", place.sort()), Filters.and(Filters.eq("sort", place.sort()), id));
    }
}
