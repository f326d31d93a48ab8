package id.sinergi.portal.matrix;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a matrix says.
 *
 * @param status only facilities that have a month in it; null: all
 * @param sort {@link #BY_NAME}; else the worst first
 * @param show which rate of the nation's offices
 */
record MatrixQuery(
        @Nullable String regionalOffice,
        @Nullable String facility,
        @Nullable String period,
        @Nullable State status,
        @Nullable String sort,
        @Nullable Shown show) {

    private static final String BY_NAME = "name";

    public boolean byName() {
        return BY_NAME.equals(sort);
    }

    Shown shown() {
        return show == null ? Shown.REPORTED : show;
    }

    /** Whose months; null where nothing is said and the viewer has no role. */
    @Nullable
    Scope scope(Viewer viewer) {
        if (facility != null && !facility.isBlank()) {
            return Scope.facility(facility);
        } else if (regionalOffice != null && !regionalOffice.isBlank()) {
            return Scope.office(regionalOffice);
        }
        return Scope.of(viewer);
    }
}
