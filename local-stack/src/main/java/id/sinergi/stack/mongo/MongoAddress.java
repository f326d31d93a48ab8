package id.sinergi.stack.mongo;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection string of MongoDB. One that names a database means a family of them: {@code mongodb://host/trial?w=1} has
 * {@code trial-visits}; with a user, it has to say its {@code authSource}.
 */
public record MongoAddress(String uri) {

    private static final Pattern SHAPE =
            Pattern.compile("(?<hosts>mongodb(\\+srv)?://[^/?]+)(/(?<family>[^?]*))?(?<options>\\?.*)?");

    public MongoAddress {
        if (!SHAPE.matcher(uri).matches()) {
            throw new IllegalArgumentException("A MongoDB is at mongodb://HOST:PORT, not at " + uri);
        }
    }

    /** The same with a database in it, of its family where it names one. */
    public MongoAddress database(String name) {
        Matcher parts = SHAPE.matcher(uri);
        parts.matches();
        String family = Objects.requireNonNullElse(parts.group("family"), "");
        String options = Objects.requireNonNullElse(parts.group("options"), "");
        return new MongoAddress(parts.group("hosts") + "/" + (family.isEmpty() ? name : family + "-" + name) + options);
    }
}
