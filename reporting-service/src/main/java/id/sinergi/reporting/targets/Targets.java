package id.sinergi.reporting.targets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import id.sinergi.http.Call;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import id.sinergi.reporting.documents.Change;
import id.sinergi.reporting.documents.Draft;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.documents.VersionedDocuments;
import id.sinergi.reporting.visible.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets targets, changes and withdraws them. */
@Service
class Targets {

    private final VersionedDocuments<Target> documents;
    private final Visible visible;

    Targets(VersionedDocuments<Target> documents, Visible visible) {
        this.visible = visible;
        this.documents = documents;
    }

    /**
     * Sets a target, or sets it anew.
     *
     * @throws InvalidReport where the setting is against a rule
     * @throws Refusal 404 where the scope is not the caller's, 403 where others decide what it is to reach, 428 or 412
     *     where it was set before, unless the call names its newest version
     */
    Versioned<Target> set(Place place, Setting setting, Call call) {
        visible.requireDecider(place.scope());
        return documents.write(place.id(), call, setting, current -> {
            requireNewest(current, call);
            return new Draft<>(setting.at(place, current == null), setting.reason());
        });
    }

    /**
     * Takes a target back: nothing is to be reached any more, its history stays.
     *
     * @throws InvalidReport where no reason is given
     * @throws Refusal 404 where the scope is not the caller's or none was set, 403 where others decide what it is to reach,
     *     409 where it is withdrawn, 428 or 412 unless the call names its newest version
     */
    Versioned<Target> withdraw(Place place, Withdrawal withdrawal, Call call) {
        visible.requireDecider(place.scope());
        return documents.write(place.id(), call, withdrawal, current -> {
            if (current == null) {
                throw Refusal.notFound("target " + place.id());
            }
            requireNewest(current, call);
            var faults = Setting.reason(withdrawal.reason(), true);
            if (!faults.isEmpty()) {
                throw new InvalidReport(faults);
            }
            if (current.state().value() == null) {
                throw Refusal.stateForbids("withdrawal", "withdrawn", List.of("PUT"));
            }
            SortedMap<String, Long> none = new TreeMap<>();
            return new Draft<>(
                    new Target(place.scope(), place.measure().key(), place.year(), null, none), withdrawal.reason());
        });
    }

    /**
     * The target for that, whether it stands or was withdrawn.
     *
     * @throws Refusal 404 where the scope is not the caller's, or none was set
     */
    Versioned<Target> get(Place place) {
        visible.requireToday(place.scope());
        return documents.find(place.id()).orElseThrow(() -> Refusal.notFound("target " + place.id()));
    }

    /**
     * Who set the target to what, when and why.
     *
     * @throws Refusal 404 where the scope is not the caller's, or none was set
     */
    Page<Change<Target>> history(Place place, Paging paging) {
        visible.requireToday(place.scope());
        return documents.history(place.id(), paging);
    }

    /** Those of the caller's that stand, by scope, measure and year. */
    List<Versioned<Target>> find(TargetFilter filter, @Nullable String after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(exists("state.value"));
        List<String> own = visible.scopesToday();
        if (own != null) {
            conditions.add(in("state.scope", own));
        }
        filter.members().forEach(member -> conditions.add(eq("state." + member.getKey(), member.getValue())));
        if (after != null) {
            conditions.add(gt("_id", after));
        }
        return documents.find(and(conditions), limit);
    }

    private static void requireNewest(@Nullable Versioned<Target> current, Call call) {
        if (current != null) {
            VersionedDocuments.requireNewest(current.version(), call);
        } else if (call.ifMatch() != null) {
            VersionedDocuments.requireNewest(0, call);
        }
    }

    /** Why a target is taken back. */
    record Withdrawal(@Nullable String reason) {}
}
