package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is on a desk.
 *
 * @param waiting how many cases each queue holds, as words: {@code 12}, or {@code 50+} where there are more than one page
 * @param cases of the chosen queue, a page of them
 * @param next where they go on; null: they do not
 */
public record Desk(
        Queue queue,
        Map<Queue, String> waiting,
        List<Case> cases,
        @Nullable String next) {

    private static final int PAGE = 50;

    /** Reads all queues at once, each a page long, so that it takes as long as one. */
    static Desk read(Services services, Place place, @Nullable String office) {
        Queue chosen = place.chosen();
        Map<Queue, Coming<Told>> coming = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            String from = queue == chosen ? place.cursor() : null;
            coming.put(queue, services.coming(() -> page(services, queue, office, from)));
        }
        Map<Queue, String> waiting = new EnumMap<>(Queue.class);
        coming.forEach((queue, page) -> waiting.put(queue, count(queue, page.get())));
        Told page = Objects.requireNonNull(coming.get(chosen)).get();
        return new Desk(
                chosen,
                waiting,
                chosen.items(page).stream()
                        .map(told -> Case.of(chosen, told))
                        .filter(one -> !place.hidesAsked() || !one.asked())
                        .toList(),
                page.text("next"));
    }

    /** How many cases a queue holds, as {@link #waiting()} tells. */
    public String count(Queue of) {
        return Objects.requireNonNull(waiting.get(of));
    }

    private static Told page(Services services, Queue queue, @Nullable String office, @Nullable String cursor) {
        var path = new StringBuilder(queue.source()).append("&limit=").append(PAGE);
        var variables = new ArrayList<Object>();
        if (office != null) {
            path.append("&regionalOffice={office}");
            variables.add(office);
        }
        if (cursor != null) {
            path.append("&cursor={cursor}");
            variables.add(cursor);
        }
        String address = path.toString().replace("?&", "?");
        return new Told(services.get(Service.REPORTING, address, variables.toArray()));
    }

    private static String count(Queue queue, Told page) {
        return queue.items(page).size() + (page.has("next") ? "+" : "");
    }
}
