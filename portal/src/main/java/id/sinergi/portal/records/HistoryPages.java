package id.sinergi.portal.records;

import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Every version of a record: who wrote it, when, why, and what changed. */
@Controller
class HistoryPages {

    private final Words words;

    HistoryPages(Words words) {
        this.words = words;
    }

    @GetMapping("/" + Family.PATHS + "/" + Family.ID + "/history")
    String history(
            @PathVariable String family,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Services services,
            Model page) {
        Family kind = Family.at(family);
        Coming<JsonNode> read = services.coming(() -> services.get(kind.service(), kind.api(), id));
        Told history = kind == Family.STATE_REVENUE
                ? ofMonth(new Told(read.get()), cursor, services)
                : history(kind, "/{id}/history", cursor, services, id);
        var record = new Told(read.get());
        page.addAttribute("family", kind);
        page.addAttribute("record", record);
        page.addAttribute("recordTitle", words.title(record));
        page.addAttribute("versions", versions(history));
        page.addAttribute("next", history.text("next"));
        return "records/history";
    }

    /** A deposit's history is served by its facility and month alone. */
    private static Told ofMonth(Told record, @Nullable String cursor, Services services) {
        return history(
                Family.STATE_REVENUE,
                "/{facility}/{month}/history",
                cursor,
                services,
                String.valueOf(record.text("facility")),
                String.valueOf(record.text("month")));
    }

    private static Told history(
            Family kind, String path, @Nullable String cursor, Services services, String... variables) {
        String address = "/api/v1/" + kind.path() + path + "?limit=25";
        Object[] all = Arrays.copyOf(variables, variables.length + 1, Object[].class);
        all[variables.length] = cursor;
        return new Told(
                cursor == null
                        ? services.get(kind.service(), address, (Object[]) variables)
                        : services.get(kind.service(), address + "&cursor={cursor}", all));
    }

    private List<Version> versions(Told history) {
        var replay = new Replay();
        List<Version> versions = new ArrayList<>();
        for (Told entry : history.each("items")) {
            Version version = version(entry, replay);
            replay.read(version.isFirst(), entry.in("changes").json());
            versions.add(version);
        }
        return versions;
    }

    private Version version(Told entry, Replay replay) {
        String event = String.valueOf(entry.text("event")).replaceAll("^id\\.sinergi\\.|\\.v\\d+$", "");
        return new Version(
                entry.number("version"),
                event,
                entry.text("recordedAt"),
                entry.text("by"),
                entry.text("reason"),
                changes(entry.in("changes"), replay));
    }

    private List<Change> changes(Told patch, Replay replay) {
        return patch.members().entrySet().stream()
                .map(member -> new Change(
                        words.label(member.getKey()),
                        words.lines(member.getKey(), replay.before(member.getKey())),
                        words.lines(
                                member.getKey(),
                                replay.after(member.getKey(), member.getValue().json()))))
                .toList();
    }

    /**
     * A version of a record.
     *
     * @param event what happened, {@code visit.held}
     */
    record Version(
            @Nullable Number version,
            String event,
            @Nullable String recordedAt,
            @Nullable String by,
            @Nullable String reason,
            List<Change> changes) {

        /** Whether it is the first, whose changes are all that it says. */
        public boolean isFirst() {
            return version != null && version.longValue() == 1;
        }
    }

    /**
     * What a version says that the one before did not.
     *
     * @param before what that one said, where it is known
     * @param lines nothing: it was removed
     */
    record Change(String label, List<Line> before, List<Line> lines) {}
}
