package id.sinergi.reporting.exports;

import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Scope;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scope of an export, as the directory knows it. */
public record Whose(Scope scope, Directory directory) {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");
    private static final String NATION = "nation";

    /**
     * Reads {@code facility:<id>}, {@code office:<name>} or {@code nation}.
     *
     * @throws Refusal 400 where it is none of these, 404 where the directory does not know it
     */
    public static Whose parse(@Nullable String text, Directory directory) {
        String[] parts = text == null ? new String[] {""} : text.split(":", 2);
        String kind = parts[0].toLowerCase(Locale.ROOT);
        String name = parts.length == 2 ? parts[1] : "";
        if (kind.equals(NATION) && parts.length == 1) {
            return new Whose(Scope.NATION, directory);
        }
        if (kind.equals("facility") && !name.isEmpty()) {
            return facility(name, directory);
        }
        if ((kind.equals("office") || kind.equals("regional_office")) && !name.isEmpty()) {
            return office(name, directory);
        }
        throw Parameters.malformed("scope is facility:<id>, office:<name> or nation, such as office:Jawa Tengah.");
    }

    private static Whose facility(String id, Directory directory) {
        if (directory.facility(id).isEmpty()) {
            throw Refusal.notFound("facility " + id + " in the directory");
        }
        return new Whose(Scope.facility(id), directory);
    }

    private static Whose office(String name, Directory directory) {
        if (!directory.knowsOffice(name)) {
            throw Refusal.notFound("regional office " + name + " in the directory");
        }
        return new Whose(Scope.office(name), directory);
    }

    /** What it is called. */
    public String title(Names names) {
        return switch (scope.kind()) {
            case FACILITY -> names.facility(scope.id());
            case REGIONAL_OFFICE -> names.office(scope.id());
            case NATION -> names.words().say(NATION);
        };
    }

    /** By which clocks its reports are dated. */
    public ZoneId zone() {
        return switch (scope.kind()) {
            case FACILITY -> directory.zoneOf(scope.id());
            case REGIONAL_OFFICE -> directory.zoneOfOffice(scope.id());
            case NATION -> CAPITAL;
        };
    }

    /** What it is called in the name of a file. */
    public String slug() {
        String name = switch (scope.kind()) {
            case FACILITY -> scope.id();
            case REGIONAL_OFFICE -> "kanwil " + scope.id();
            case NATION -> "nasional";
        };
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
