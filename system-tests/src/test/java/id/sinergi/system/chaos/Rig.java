package id.sinergi.system.chaos;

import id.sinergi.stack.LocalStack;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.kafka.KafkaProcess;
import id.sinergi.stack.mongo.MongoProcess;
import id.sinergi.system.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sinergi as six processes, with a wire between each service and Kafka, and between each service and MongoDB. */
final class Rig implements AutoCloseable {

    /** The first, so that it takes no port that one of the others is to have. */
    private final Identity identity = Identity.running();

    private final Path folder;
    private final Logs logs;
    private final Guardian guardian;
    private final Ports ports = new Ports();
    private final LoopbackPort mongoPort = ports.next();
    private final LoopbackPort kafkaPort = ports.next();
    private final Map<SinergiService, LoopbackPort> servicePorts = new EnumMap<>(SinergiService.class);
    private final Map<SinergiService, Wire> toMongo = new EnumMap<>(SinergiService.class);
    private final Map<SinergiService, Wire> toKafka = new EnumMap<>(SinergiService.class);
    private final Map<SinergiService, Part> services = new EnumMap<>(SinergiService.class);
    private final Part mongo;
    private final Part kafka;
    private final List<String> complaints = new ArrayList<>();
    private int startedAgain;
    private boolean closed;

    /** @param folder for data and logs; must not be there yet, and is gone when this is closed or its JVM ends */
    Rig(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.logs = new Logs(this.folder);
        try {
            Files.createDirectories(this.folder.resolve("tmp"));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        guardian = new Guardian(this.folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-rig"));
        List<String> detours = new ArrayList<>();
        for (SinergiService service : SinergiService.values()) {
            servicePorts.put(service, ports.next());
            var listener = ports.next();
            var kafkaEntrance = ports.next();
            var mongoEntrance = ports.next();
            toKafka.put(service, new Wire(kafkaEntrance, listener));
            toMongo.put(service, new Wire(mongoEntrance, mongoPort));
            detours.add(listener.number() + "=" + kafkaEntrance.number());
            services.put(service, service(service, kafkaEntrance, mongoEntrance));
        }
        mongo = part("mongo", MongoProcess.class, mongoPort, List.of());
        kafka = part("kafka", KafkaProcess.class, kafkaPort, detours);
    }

    /** Starts everything and answers when it serves. */
    void start() {
        start(List.of(mongo, kafka));
        start(services.values());
    }

    /** Starts a part again and answers when its process has come up, or given up; it is not healthy yet. */
    void restart(Part part) {
        launch(part);
        part.awaitAnswering();
    }

    /** Asks a part to end, and answers when it has; whoever takes long or writes of errors on the way is noted. */
    void stop(Part part) {
        complaints.addAll(part.stop());
    }

    /** What was noted about parts that had to end. */
    List<String> complaints() {
        return complaints;
    }

    /** Whether every part is healthy; starts again what has given up, as whoever runs containers does. */
    boolean serves() {
        List<Part> ended = parts().stream().filter(part -> !part.isAlive()).toList();
        ended.forEach(part -> {
            startedAgain++;
            restart(part);
        });
        return ended.isEmpty() && parts().stream().allMatch(Part::serves);
    }

    /** How often a part had given up by itself. */
    int startedAgain() {
        return startedAgain;
    }

    private void start(Collection<Part> parts) {
        parts.forEach(this::launch);
        parts.forEach(part -> {
            part.awaitServing();
            if (!part.isAlive()) {
                throw new IllegalStateException(part.name() + " does not start; its log says why");
            }
        });
    }

    Part service(SinergiService service) {
        return services.get(service);
    }

    Part kafka() {
        return kafka;
    }

    Part mongo() {
        return mongo;
    }

    Wire way(SinergiService service, boolean toTheBroker) {
        return (toTheBroker ? toKafka : toMongo).get(service);
    }

    String url(SinergiService service) {
        return "http://" + servicePorts.get(service).address();
    }

    /** Kafka itself, through no wire. */
    String bootstrapServers() {
        return kafkaPort.address();
    }

    /** MongoDB itself, through no wire. */
    String mongoUri() {
        return "mongodb://" + mongoPort.address();
    }

    List<Part> parts() {
        return Stream.concat(Stream.of(mongo, kafka), services.values().stream())
                .toList();
    }

    /** Throws away what the counting keeps on its own disk. */
    void loseStateOfCounting() {
        service(SinergiService.REPORTING_SERVICE).lose("counting");
    }

    /** Puts the logs of all parts into one file, which stays; who stops the run wants none. */
    synchronized void keepLogs(Path zip) {
        if (!closed) {
            logs.archive(zip);
        }
    }

    /** Ends everything, the paused ones too, and removes the folder; once more does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        parts().forEach(Part::kill);
        guardian.close();
        toMongo.values().forEach(Wire::close);
        toKafka.values().forEach(Wire::close);
    }

    private synchronized void launch(Part part) {
        if (closed) {
            throw new IllegalStateException("nothing starts any more");
        }
        part.start();
        guardian.watch(pids());
    }

    private List<Long> pids() {
        return parts().stream().filter(Part::isAlive).map(Part::pid).toList();
    }

    private Part service(SinergiService service, LoopbackPort kafkaEntrance, LoopbackPort mongoEntrance) {
        Path ready = folder.resolve(service.label() + ".ready");
        List<String> arguments = new ArrayList<>(List.of(
                LocalStack.class.getName(),
                "--services=" + service.label(),
                "--" + service.label() + "=" + servicePorts.get(service).number(),
                "--data=" + folder.resolve(service.label()),
                "--ready-file=" + ready,
                "--kafka=" + kafkaEntrance.address(),
                "--mongo=mongodb://" + mongoEntrance.address()));
        arguments.addAll(identity.serviceArguments());
        return new Part(service.label(), folder, arguments, servicePorts.get(service), ready, "");
    }

    private Part part(String name, Class<?> main, LoopbackPort port, List<String> further) {
        List<String> arguments = new ArrayList<>(List.of(
                main.getName(),
                Integer.toString(port.number()),
                folder.resolve(name).toString()));
        arguments.addAll(further);
        return new Part(name, folder, arguments, port, logs.of(name), "serves");
    }
}
