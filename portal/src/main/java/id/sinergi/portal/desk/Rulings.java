package id.sinergi.portal.desk;

import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Hands on what was decided on the desk, and says what became of it. */
final class Rulings {

    private Rulings() {}

    /** Nothing is handed on that lacks its reason, or was decided before the month changed once more. */
    static Outcome hand(Decision decision, Subject subject, Ruling ruling, Place place, Services services) {
        if (!decision.silent() && ruling.reason().isEmpty()) {
            return Outcome.of(Failed.of(ruling, "reason-missing"));
        }
        try {
            boolean late = place.chosen() == Queue.CHANGED
                    && subject.isMonth()
                    && Changes.since(ruling.seen(), subject, services);
            return late
                    ? Outcome.of(Failed.of(ruling, "changed"))
                    : new Outcome(send(decision, subject, ruling, services), null);
        } catch (ServiceAway away) {
            return Outcome.of(Failed.of(ruling, "away"));
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.UNAUTHORIZED.value()) {
                throw refused;
            }
            return Outcome.of(Failed.of(ruling, refused.problem()));
        }
    }

    /** A remark decides nothing, so that it is said of whatever version there is by now. */
    private static Stored send(Decision decision, Subject subject, Ruling ruling, Services services) {
        String version = decision == Decision.REMARK
                ? services.read(subject.owner(), subject.path(), subject.id()).etag()
                : ruling.etag();
        return services.post(
                subject.owner(), ruling.key(), version, decision.body(ruling), decision.path(subject), subject.id());
    }

    /** One of both: what was stored, or why nothing was. */
    record Outcome(@Nullable Stored stored, @Nullable Failed failed) {

        private static Outcome of(Failed failed) {
            return new Outcome(null, failed);
        }

        HttpStatus status() {
            return failed != null && failed.why().equals("away")
                    ? HttpStatus.SERVICE_UNAVAILABLE
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
