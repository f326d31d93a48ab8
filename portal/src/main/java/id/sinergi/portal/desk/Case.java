package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.account.Viewer.Role;
import id.sinergi.portal.page.Links;
import id.sinergi.portal.records.Told;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to decide.
 *
 * @param subject what is decided on, as the interface has it: {@code visits/<id>} or {@code submissions/<id>}
 * @param finding where in it the doubt is, since a record may have several; empty: the whole
 * @param version of it that was shown
 * @param told all that reporting says of it
 */
record Case(String subject, String finding, @Nullable String version, Told told) {

    private static final String SYNTHETIC = "synthetic";

    static Case of(Queue queue, Told told) {
        String subject = switch (queue) {
            case VERIFY, RETURNED -> "submissions/" + told.text("id");
            case CHANGED -> below(told.text("submission"));
            default -> below(told.text("href"));
        };
        return new Case(subject, Objects.requireNonNullElse(told.text("pointer"), ""), told.text("version"), told);
    }

    /** Its id alone. */
    public String id() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** Whether there is anything to decide it by: deposits have no commands of this kind. */
    public boolean decidable() {
        return Subject.of(subject).isPresent();
    }

    /** The numbers that have changed; how many of the records behind them are made up is none where others are. */
    public List<Told> changes() {
        List<Told> changes = told.each("adjustments");
        List<Told> numbers = changes.stream()
                .filter(change -> !SYNTHETIC.equals(change.text("measure")))
                .toList();
        return numbers.isEmpty() ? changes : numbers;
    }

    /** Which of its changes are shown. */
    public String seen() {
        return told.has("adjustments") ? Changes.seen(told) : "";
    }

    /** Whether somebody has remarked on it already. */
    boolean asked() {
        return told.has("lastRemark");
    }

    /** Whether the viewer reports it and so can mend it, and need not ask. */
    public boolean mendedBy(Viewer viewer) {
        return viewer.role() == Role.OPERATOR
                || (viewer.regionalOffice() != null
                        && told.each("settledBy").stream()
                                .anyMatch(settler ->
                                        settler.texts("regionalOffices").contains(viewer.regionalOffice())));
    }

    /** The page that tells all of it: a record's, or that of a facility's month. */
    public String page() {
        return subject.startsWith("submissions/")
                ? "/months/" + told.text("facility") + "/" + told.text("period")
                : "/" + subject;
    }

    /** The page of a record that changed a number. */
    public String pageOf(Told record) {
        return Links.page(record.text("href"));
    }

    private static String below(@Nullable String address) {
        return Links.page(address).substring(1);
    }
}
