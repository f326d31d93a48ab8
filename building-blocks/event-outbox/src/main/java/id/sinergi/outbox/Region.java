package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tells of a kind of documents in which regional offices' regions they lie. */
public interface Region {

    /** As their listing names the offices under {@code regionalOffice}. */
    Region LISTED = new Region() {

        @Override
        public Bson of(String office) {
            return Filters.eq("listing.regionalOffice", office);
        }

        @Override
        public Set<String> offices(Document listing) {
            return Set.copyOf(listing.getList("regionalOffice", String.class, List.of()));
        }
    };

    /** What finds the documents of an office's region, by an index. */
    Bson of(String office);

    /**
     * The offices in whose regions a document lies.
     *
     * @param listing its member {@code listing}, as stored
     */
    Set<String> offices(Document listing);
}
