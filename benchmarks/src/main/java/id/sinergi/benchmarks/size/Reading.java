package id.sinergi.benchmarks.size;

import id.sinergi.benchmarks.reports.Spread;
import id.sinergi.reference.ReferenceData;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Dashboards read from reporting-service by one client, one after the other. */
final class Reading implements AutoCloseable {

    private static final List<String> OFFICES =
            List.copyOf(ReferenceData.bundled().directory().regionalOffices());

    private final Client client = new Client();
    private final String dashboards;
    private final String token;
    private final int year;

    /**
     * @param token of somebody who sees the whole nation
     * @param year of which the dashboards are
     */
    Reading(String reportingService, String token, int year) {
        this.dashboards = reportingService + "/api/v1/dashboards";
        this.year = year;
        this.token = token;
    }

    /** Reads one kind of dashboard for so long. */
    Read read(Dashboard dashboard, Duration duration) {
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        long reads = 0;
        long bytes = 0;
        while (System.nanoTime() < end) {
            bytes += one(dashboard.path(reads++, year));
        }
        return new Read(reads, (System.nanoTime() - began) / 1e9, bytes);
    }

    private long one(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(dashboards + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.body(request, 200).length;
    }

    @Override
    public void close() {
        client.close();
    }

    private static String nth(List<String> values, long number) {
        return values.get((int) (number % values.size()));
    }

    /** What is read. */
    enum Dashboard {
        FACILITY_MONTH("facility month"),
        OFFICE_YEAR("office year"),
        NATION_YEAR("nation year"),
        /** The same on a day on which no agreement stood: without what counting these costs. */
        NATION_YEAR_ALONE("nation year, no agreement standing");

        private final String label;

        Dashboard(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private String path(long number, int year) {
            return switch (this) {
                case FACILITY_MONTH ->
                    "/facilities/%s?period=%d-%02d".formatted(nth(Spread.facilities(), number), year, 1 + number % 12);
                case OFFICE_YEAR -> "/regional-offices/" + encoded(nth(OFFICES, number)) + "?period=" + year;
                case NATION_YEAR -> "/national?period=" + year;
                case NATION_YEAR_ALONE -> "/national?on=2010-01-01&period=" + year;
            };
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** @param bytes of all answers' bodies */
    record Read(long reads, double seconds, long bytes) {}
}
