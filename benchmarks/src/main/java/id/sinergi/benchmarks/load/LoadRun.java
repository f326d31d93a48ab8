package id.sinergi.benchmarks.load;

import id.sinergi.benchmarks.Effort;
import id.sinergi.benchmarks.Row;
import id.sinergi.benchmarks.rig.Child;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.stack.SinergiService;
import io.gatling.app.Gatling;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts a running Sinergi and the bare endpoint under load over HTTP. */
public final class LoadRun {

    private final Rig rig;
    private final String bare;
    private final Effort effort;

    /** @param bare base address of the bare endpoint */
    public LoadRun(Rig rig, String bare, Effort effort) {
        this.rig = rig;
        this.bare = bare;
        this.effort = effort;
    }

    /** Reports accepted per second. */
    public Row writing() {
        Results results = run(WritingSimulation.class, 0);
        return new Row(
                "reports accepted (`POST /visits` → 201)",
                "Tomcat, one insert of as many bytes",
                results.rates(WritingSimulation.OURS),
                results.rates(WritingSimulation.BARE));
    }

    /** Dashboards read per second, small and large. */
    public List<Row> reading() {
        Results results = run(ReadingSimulation.class, 0);
        List<Row> rows = new ArrayList<>();
        for (String dashboard :
                List.of(ReadingSimulation.FACILITY, ReadingSimulation.OFFICE, ReadingSimulation.NATION)) {
            rows.add(new Row(
                    "dashboards read: " + dashboard,
                    "Tomcat, one find by id",
                    results.rates(dashboard),
                    results.rates(ReadingSimulation.BARE)));
        }
        return rows;
    }

    /** How fresh dashboards are while that many reports per second come in. */
    public Freshness freshness(double rate) {
        Results results = run(FreshnessSimulation.class, rate);
        return new Freshness(
                rate,
                results.values(FreshnessSimulation.MILLISECONDS),
                results.values(FreshnessSimulation.LOST).getFirst().longValue());
    }

    private Results run(Class<? extends Simulation> simulation, double rate) {
        Path results = rig.folder().resolve(simulation.getSimpleName() + ".results");
        List<String> options = new ArrayList<>(List.of(
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dlogback.configurationFile=benchmarks-logback.xml",
                // Gatling asks the world for its newest version and notes that in the home directory: not from here.
                "-Dgatling.data.enableAnalytics=false",
                "-Djava.util.prefs.userRoot=" + rig.folder(),
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9",
                Setting.VISITS.argument(rig.url(SinergiService.VISIT_SERVICE)),
                Setting.REPORTING.argument(rig.url(SinergiService.REPORTING_SERVICE)),
                Setting.OPERATOR.argument(rig.token("operator")),
                Setting.NATIONAL.argument(rig.token("national")),
                Setting.BARE.argument(bare),
                Setting.ROUNDS.argument(effort.rounds()),
                Setting.MILLISECONDS.argument(effort.load().toMillis()),
                Setting.RATE.argument(Math.round(rate)),
                Setting.SAMPLES.argument(effort.samples()),
                Setting.RESULTS.argument(results)));
        Collections.addAll(
                options,
                Gatling.class.getName(),
                "-s",
                simulation.getName(),
                "-rf",
                rig.folder().resolve("gatling").toString(),
                "-nr");
        Child.start(rig.folder(), simulation.getSimpleName(), options).awaitEnd();
        return Results.read(results);
    }
}
