package id.sinergi.reporting.run;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** The highest number of a generation of which Kafka holds topics or a group, whatever is recorded of it in MongoDB. */
record Traces(Map<String, Object> kafka) implements IntSupplier {

    private static final Pattern NAME =
            Pattern.compile("(?:sinergi\\.(?:totals|register|suspects)\\.|sinergi-counting-)g(\\d{1,9})(?:-.*)?");

    @Override
    public int getAsInt() {
        try (var admin = Admin.create(kafka)) {
            return newest(Stream.concat(
                    Answers.of(admin.listTopics().names()).stream(),
                    Answers.of(admin.listGroups().all()).stream().map(GroupListing::groupId)));
        }
    }

    static int newest(Stream<String> names) {
        return names.map(NAME::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElse(0);
    }
}
