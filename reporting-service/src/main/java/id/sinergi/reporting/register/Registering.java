package id.sinergi.reporting.register;

import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scopes;
import id.sinergi.reporting.counting.Standing;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Visit;

/** Makes the register's entry of a version: a pure function of what was received and the directory. */
public class Registering {

    private final Directory directory;
    private final Title title;
    private final Named named;

    public Registering(Directory directory) {
        this.directory = directory;
        this.title = new Title(directory);
        this.named = new Named(directory);
    }

    /** The entry of the activity in the event, with what it contributes. */
    public RegisterEntry entry(Event event) {
        var activity = event.activity();
        String name = title.of(activity);
        var scopes = Scopes.of(activity, directory);
        var occurredOn = Occurrence.on(activity);
        return new RegisterEntry(
                activity.id(),
                activity.family(),
                activity.version(),
                activity.createdAt(),
                activity.recordedAt(),
                name,
                activity.statusName(),
                occurredOn.orElse(null),
                occurredOn.map(on -> on.first().toString()).orElse(""),
                occurredOn.map(PartialDate::last).orElse(null),
                scopes,
                Contributions.of(event, directory),
                Marks.of(event),
                Occurrence.plannedUntil(activity).orElse(null),
                activity instanceof Visit visit ? Candidate.of(visit, directory).orElse(null) : null,
                activity instanceof Agreement agreement ? Standing.of(agreement).orElse(null) : null,
                named.words(event, name),
                event.state());
    }
}
