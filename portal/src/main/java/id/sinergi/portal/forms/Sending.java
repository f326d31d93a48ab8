package id.sinergi.portal.forms;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import id.sinergi.portal.services.Versions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends reports: as a rehearsal first, so that faults, doubts and what may be the same visit are seen before anything is stored.
 * The key of the form goes along, so that a form that is sent again after a lost answer is stored once.
 */
@Component
class Sending {

    private final VisitFacts facts;
    private final Format format;

    Sending(VisitFacts facts, Format format) {
        this.facts = facts;
        this.format = format;
    }

    /** Has a report checked; nothing is stored. */
    Check rehearse(Services services, Family family, ObjectNode body, Viewer viewer) {
        JsonNode rehearsed = services.post(family.service(), null, null, body, family.path() + "?dryRun=true")
                .body();
        return Check.of(rehearsed, viewer, facts, digest(body));
    }

    /** Stores a report and says what came of it. */
    Sent store(Services services, Family family, ObjectNode body, String key, String draft) {
        Stored stored = services.post(family.service(), key, null, body, family.path());
        return new Sent(
                stored.body().path("id").asString(), new Notice("forms.stored." + family.word(), List.of(), draft));
    }

    /** Stores a visit and says that it is the same as another side's: both reports stay readable, one visit counts. */
    Sent storeAndJoin(Services services, ObjectNode body, String key, String other, String draft) {
        Stored stored = services.post(Service.VISITS, key, null, body, Family.VISITS.path());
        String id = stored.body().path("id").asString();
        ObjectNode same = JsonNodeFactory.instance.objectNode().put("visit", other);
        same.put("reason", format.named("forms.joined.reason"));
        try {
            services.post(
                    Service.VISITS,
                    derived(key, other),
                    stored.etag(),
                    same,
                    Family.VISITS.path() + "/{id}/same-as",
                    id);
            return new Sent(other, new Notice("forms.joined", List.of(), draft));
        } catch (Refused refused) {
            String why = refused.problem().detail();
            return new Sent(id, new Notice("forms.not-joined", why == null ? List.of() : List.of(why), draft));
        }
    }

    /** Confirms another side's report; nothing of one's own is stored. */
    Sent confirm(Services services, Confirming confirming, String key, String draft) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("by", confirming.by());
        services.post(
                Service.VISITS,
                derived(key, confirming.visit()),
                Versions.etag(confirming.version()),
                body,
                Family.VISITS.path() + "/{id}/confirmation",
                confirming.visit());
        return new Sent(confirming.visit(), new Notice("forms.confirmed", List.of(), draft));
    }

    static String digest(JsonNode body) {
        return derived(body.toString(), "");
    }

    private static String derived(String key, String what) {
        return UUID.nameUUIDFromBytes((key + "\n" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Where a report can be seen now, and what to say there. */
    record Sent(String id, Notice notice) {}

    /** Which report is confirmed, at the version that was shown, and in whose name. */
    record Confirming(String visit, String version, String by) {

        /** Reads {@code visit version by}; null where it is something else. */
        static @Nullable Confirming parse(String written) {
            String[] parts = written.split(" ", 3);
            return parts.length == 3 && parts[1].matches("\\d+") ? new Confirming(parts[0], parts[1], parts[2]) : null;
        }
    }
}
