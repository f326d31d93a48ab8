package id.sinergi.portal.page;

import id.sinergi.portal.account.Viewer;
import id.sinergi.reference.Directory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whose numbers a page shows, as addresses name it: {@code NATION}, {@code REGIONAL_OFFICE:Jawa Tengah} or {@code
 * FACILITY:lapas-…}; the same that the links of the interface have.
 *
 * @param id of the facility, or name of the office; empty for the nation
 */
public record Scope(Kind kind, String id) {

    public static final Scope NATION = new Scope(Kind.NATION, "");

    public static Scope office(String name) {
        return new Scope(Kind.REGIONAL_OFFICE, name);
    }

    public static Scope facility(String id) {
        return new Scope(Kind.FACILITY, id);
    }

    /** Reads one; null where it is none that the directory knows. */
    public static @Nullable Scope parse(@Nullable String written, Directory directory) {
        String[] parts = written == null ? new String[] {""} : written.split(":", 2);
        String id = parts.length == 2 ? parts[1] : "";
        return switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "NATION" -> NATION;
            case "REGIONAL_OFFICE" -> directory.knowsOffice(id) ? office(id) : null;
            case "FACILITY" -> directory.facility(id).isPresent() ? facility(id) : null;
            default -> null;
        };
    }

    /** What a viewer begins with: its facility, its office or the nation; null where it has no role. */
    public static @Nullable Scope of(Viewer viewer) {
        if (viewer.readsAll()) {
            return NATION;
        } else if (viewer.regionalOffice() != null) {
            return office(viewer.regionalOffice());
        }
        return viewer.facility() == null ? null : facility(viewer.facility());
    }

    /** Where its numbers are, on pages as on the interface: a template of {@link #variables}. */
    public String path() {
        return switch (kind) {
            case NATION -> "/dashboards/national";
            case REGIONAL_OFFICE -> "/dashboards/regional-offices/{id}";
            case FACILITY -> "/dashboards/facilities/{id}";
        };
    }

    /** What {@link #path} is filled with. */
    public List<Object> variables() {
        return isNation() ? List.of() : List.of(id);
    }

    /** The page of its numbers. */
    public String dashboard(Period period) {
        return UriComponentsBuilder.fromPath(path())
                .queryParam("period", period)
                .encode()
                .buildAndExpand(variables().toArray())
                .toUriString();
    }

    public boolean isNation() {
        return kind == Kind.NATION;
    }

    public boolean isOffice() {
        return kind == Kind.REGIONAL_OFFICE;
    }

    public boolean isFacility() {
        return kind == Kind.FACILITY;
    }

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return isNation() ? kind.name() : kind.name() + ":" + id;
    }

    /** The three sizes. */
    public enum Kind {
        FACILITY,
        REGIONAL_OFFICE,
        NATION
    }
}
