package id.sinergi.portal.months;

import id.sinergi.portal.page.Links;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a month holds and what has become of it: three questions at once, and one for the history. */
@Component
class Months {

    Month read(String facility, Period period, Services services) {
        Coming<JsonNode> numbers = services.coming(() -> services.get(
                Service.REPORTING, "/api/v1/dashboards/facilities/{id}?period={period}", facility, period));
        Coming<JsonNode> records = services.coming(() -> services.get(
                Service.REPORTING,
                "/api/v1/activities?facility={facility}&from={from}&to={to}&limit=100",
                facility,
                period,
                period));
        JsonNode submissions = services.get(
                Service.REPORTING,
                "/api/v1/submissions?facility={facility}&from={from}&to={to}",
                facility,
                period,
                period);
        JsonNode submission = submissions.path("items").path(0);
        List<Step> history = submission.isMissingNode()
                ? List.of()
                : stream(services.get(
                                        Service.REPORTING,
                                        "/api/v1/submissions/{id}/history",
                                        submission.path("id").asString())
                                .path("items"))
                        .map(Step::of)
                        .toList();
        return new Month(
                numbers(numbers.get()),
                stream(records.get().path("items")).map(Entry::of).toList(),
                submission.isMissingNode() ? null : Submission.of(submission),
                history);
    }

    private static List<Figure> numbers(JsonNode dashboard) {
        return dashboard.path("measures").properties().stream()
                .filter(measure -> measure.getValue().asDouble() != 0)
                .map(measure -> new Figure(
                        measure.getKey(),
                        measure.getValue().numberValue(),
                        Links.page(
                                dashboard.path("links").path(measure.getKey()).asString(""))))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** All of a month. */
    public record Month(
            List<Figure> figures,
            List<Entry> entries,
            @Nullable Submission submission,
            List<Step> history) {

        /** Whether its facility can hand it in now. */
        public boolean isToHandIn() {
            return submission == null || submission.status().equals("RETURNED");
        }
    }

    /** A number that is not zero. */
    public record Figure(String measure, Number value, String page) {}

    /** A record of the month. */
    public record Entry(String type, String title, String on, String status, String page) {

        static Entry of(JsonNode item) {
            JsonNode on = item.path("occurredOn");
            return new Entry(
                    item.path("type").asString(""),
                    item.path("title").asString(""),
                    on.isObject() ? on.path("from").asString("") : on.asString(""),
                    item.path("status").asString(""),
                    Links.page(item.path("href").asString("")));
        }
    }

    /** How the month was handed in. */
    public record Submission(
            String id,
            String status,
            long version,
            boolean nil,
            boolean onTime,
            @Nullable String submittedAt,
            @Nullable String note,
            @Nullable String returnedAt,
            @Nullable String returnReason,
            @Nullable String verifiedAt) {

        static Submission of(JsonNode node) {
            return new Submission(
                    node.path("id").asString(""),
                    node.path("status").asString(""),
                    node.path("version").asLong(),
                    node.path("nil").asBoolean(),
                    node.path("onTime").asBoolean(),
                    text(node.path("submittedAt")),
                    text(node.path("note")),
                    text(node.at("/returned/at")),
                    text(node.at("/returned/reason")),
                    text(node.at("/verification/at")));
        }
    }

    /** One thing that was done with the month. */
    public record Step(
            String event, @Nullable String at, @Nullable String reason) {

        static Step of(JsonNode entry) {
            String event = entry.path("event").asString("");
            return new Step(
                    event.replaceFirst("\\.v\\d+$", "").replaceFirst(".*\\.", ""),
                    text(entry.path("recordedAt")),
                    text(entry.path("reason")));
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
