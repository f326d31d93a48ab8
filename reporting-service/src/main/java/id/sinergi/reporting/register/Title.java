package id.sinergi.reporting.register;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A name for an activity in lists: its own, or one of codes and proper names, which needs no translation. */
final class Title {

    private final Directory directory;

    Title(Directory directory) {
        this.directory = directory;
    }

    /** For a visit {@code Rutan Purbalingga → Lapas Purwokerto · STUDY_VISIT}. */
    String of(Activity activity) {
        return switch (activity) {
            case Visit visit -> joined(way(visit), codes(visit.purposes()));
            case Agreement agreement ->
                requireNonNullElse(
                        agreement.title(),
                        joined(names(agreement.parties()), requireNonNullElse(agreement.kind(), "")));
            case Programme programme ->
                requireNonNullElse(
                        programme.title(),
                        joined(names(List.of(Party.facility(programme.facility()))), programme.kind()));
            case StateRevenue revenue ->
                joined(names(List.of(Party.facility(revenue.facility()))), "PNBP " + revenue.month());
        };
    }

    private String way(Visit visit) {
        String hosts = names(visit.hosts());
        return visit.visitors().isEmpty() ? hosts : names(visit.visitors()) + " → " + hosts;
    }

    private String names(List<Party> parties) {
        return parties.stream().map(this::name).collect(joining(", "));
    }

    private String name(Party party) {
        if (party.organisation() != null) {
            return party.organisation().name();
        }
        return party.facility() == null
                ? "Kanwil " + party.regionalOffice()
                : directory.facility(party.facility()).map(Facility::shortName).orElse(party.facility());
    }

    private static String codes(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }
}
