package id.sinergi.agreement.notices;

import id.sinergi.outbox.Listing;
import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** By what lists find a notice: the day on which it was made, and whom it concerns. */
final class NoticeListing {

    private NoticeListing() {}

    static Listing of(Notice notice, Directory directory) {
        return new Listing(
                PartialDate.of(notice.madeOn()),
                Map.of(
                        "facility",
                        notice.bound().stream()
                                .map(Party::facility)
                                .filter(Objects::nonNull)
                                .toList(),
                        "regionalOffice",
                        notice.bound().stream()
                                .flatMap(party -> party.office(directory, notice.madeOn()).stream())
                                .distinct()
                                .toList(),
                        "agreement",
                        List.of(notice.agreement().toString()),
                        "threshold",
                        List.of(Integer.toString(notice.threshold()))));
    }
}
