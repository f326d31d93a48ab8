package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes all agreements of an occasion at once. All are checked before the first is written; a repeated request goes on
 * where an earlier one with its key was interrupted.
 */
@Component
public class Ceremonies {

    private final OutboxDocuments<Agreement> documents;
    private final Drafts drafts;

    Ceremonies(OutboxDocuments<Agreement> documents, Drafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    /**
     * Takes a report of an occasion.
     *
     * @return the agreements in the order of the partners
     * @throws InvalidReport naming every rule that it breaks, with nothing written
     * @throws id.sinergi.http.Refusal 403 where the caller reports for none of its parties, or not for the one that is stated
     */
    public List<Answer<Agreement>> report(Request request, Ceremony ceremony) {
        ceremony.check(drafts.check());
        UUID key = request.key() == null ? UUID.randomUUID() : request.key();
        List<Agreement> agreements = ceremony.agreements("ceremony-" + named(request, key.toString())).stream()
                .map(drafts::reported)
                .toList();
        List<Answer<Agreement>> answers = new ArrayList<>();
        // The first is there once all were accepted: the rest follows from then on, come what may.
        answers.add(documents.create(part(request, ceremony, key, 0), _ -> {
            checkAll(ceremony, agreements);
            return drafts.accepted(agreements.getFirst());
        }));
        for (int i = 1; i < agreements.size(); i++) {
            Agreement agreement = agreements.get(i);
            answers.add(documents.create(part(request, ceremony, key, i), _ -> drafts.accepted(agreement)));
        }
        return answers;
    }

    private void checkAll(Ceremony ceremony, List<Agreement> agreements) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (int i = 0; i < agreements.size(); i++) {
            int which = i;
            try {
                drafts.checkNew(agreements.get(i));
            } catch (InvalidReport invalid) {
                faults.addAll(Pointers.moved(invalid, pointer -> ceremony.pointer(which, pointer)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidReport(List.copyOf(faults));
        }
    }

    /** Each part carries the whole body, so that the key is refused for any other. */
    private static Request part(Request request, Ceremony ceremony, UUID key, int index) {
        return new Request(request.caller(), request.path(), named(request, key + "/" + index), null, ceremony);
    }

    private static UUID named(Request request, String name) {
        return UUID.nameUUIDFromBytes(
                (request.caller() + "\n" + request.path() + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }
}
