package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * Reads all queues at once, each a page long, so that it takes as long as one.
     *
     * @param decided subjects that have just been decided, which reporting may not have heard of yet
     */
    static Desk read(Services services, Place place, @Nullable String office, Collection<String> decided) {
        Queue chosen = place.chosen();
        Map<Queue, Coming<Told>> coming = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            String from = queue == chosen ? place.cursor() : null;
            coming.put(queue, services.coming(() -> page(services, queue, office, from)));
        }
        Map<Queue, String> waiting = new EnumMap<>(Queue.class);
        Map<Queue, List<Case>> cases = new EnumMap<>(Queue.class);
        coming.forEach((queue, page) -> {
            cases.put(queue, cases(queue, page.get(), decided));
            waiting.put(
                    queue,
                    count(
                            Objects.requireNonNull(cases.get(queue)).size(),
                            page.get().has("next")));
        });
        Told page = Objects.requireNonNull(coming.get(chosen)).get();
        return new Desk(
                chosen,
                waiting,
                Objects.requireNonNull(cases.get(chosen)).stream()
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

    private static List<Case> cases(Queue queue, Told page, Collection<String> decided) {
        return queue.items(page).stream()
                .map(told -> Case.of(queue, told))
                .filter(one -> !queue.isHeard() || !decided.contains(one.subject()))
                .toList();
    }

    /** Where nothing is on a page that is not the last, nobody knows yet whether there is anything. */
    private static String count(int cases, boolean more) {
        return more ? cases == 0 ? "…" : cases + "+" : String.valueOf(cases);
    }
}
