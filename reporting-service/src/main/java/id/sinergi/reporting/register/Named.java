package id.sinergi.reporting.register;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.report.Organisation;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Organisations;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.SortedSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a record is called, and whom and what it names: the words by which it is searched. */
final class Named {

    private final Directory directory;

    Named(Directory directory) {
        this.directory = directory;
    }

    /** Those of its title first, then of its parties' and partners' names, then of the numbers of documents. */
    SortedSet<String> words(Event event, String title) {
        return Words.of(Stream.of(
                        Stream.of(title),
                        parties(event.activity()).flatMap(this::names),
                        Organisations.in(event.activity().family(), event.state()).stream()
                                .flatMap(Named::names),
                        event.state().findValues("reference").stream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue))
                .flatMap(texts -> texts));
    }

    private static Stream<Party> parties(Activity activity) {
        return switch (activity) {
            case Visit visit ->
                Stream.of(
                                visit.hosts().stream(),
                                visit.visitors().stream(),
                                visit.accompanying().stream(),
                                Stream.ofNullable(visit.chair()))
                        .flatMap(parties -> parties);
            case Agreement agreement -> Stream.concat(agreement.parties().stream(), agreement.covered().stream());
            case Programme programme -> Stream.of(Party.facility(programme.facility()));
            case StateRevenue revenue -> Stream.of(Party.facility(revenue.facility()));
        };
    }

    /** Of our own; organisations are found in the state, where programmes have theirs too. */
    private Stream<String> names(Party party) {
        if (party.facility() == null) {
            return party.regionalOffice() == null ? Stream.empty() : Stream.of("Kanwil " + party.regionalOffice());
        }
        return directory.facility(party.facility()).map(Named::names).orElse(Stream.of(party.facility()));
    }

    private static Stream<String> names(Facility facility) {
        return Stream.of(facility.name(), facility.shortName());
    }

    private static Stream<String> names(Organisation organisation) {
        return Stream.concat(Stream.of(organisation.name()), Stream.ofNullable(organisation.unitOf()));
    }
}
