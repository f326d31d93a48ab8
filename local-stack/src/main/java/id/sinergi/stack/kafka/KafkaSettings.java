package id.sinergi.stack.kafka;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a node that is alone and has little memory.
 *
 * @param detours ports that are listened on besides, each made known under another one, where something in between passes
 *     on what comes
 */
record KafkaSettings(
        Path directory, LoopbackPort port, LoopbackPort controllerPort, Map<LoopbackPort, LoopbackPort> detours) {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    Map<String, String> asMap() {
        Map<String, String> settings = new HashMap<>(node());
        settings.putAll(session());
        settings.putAll(topics());
        settings.putAll(memory());
        return settings;
    }

    private Map<String, String> node() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "listeners",
                listeners(LoopbackPort::address, detour -> detour.getKey().address()) + "," + CONTROLLER + "://"
                        + controllerPort.address(),
                "advertised.listeners",
                listeners(LoopbackPort::address, detour -> detour.getValue().address()),
                "listener.security.protocol.map",
                listeners(_ -> "PLAINTEXT", _ -> "PLAINTEXT").replace("://", ":") + "," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + controllerPort.address(),
                "log.dirs",
                directory.toString());
    }

    /** The clients' listeners, by name. */
    private String listeners(
            Function<LoopbackPort, String> own, Function<Map.Entry<LoopbackPort, LoopbackPort>, String> detoured) {
        return Stream.concat(
                        Stream.of("PLAINTEXT://" + own.apply(port)),
                        detours.entrySet().stream()
                                .map(detour -> "DETOUR" + detour.getKey().number() + "://" + detoured.apply(detour)))
                .collect(Collectors.joining(","));
    }

    /** A broker killed without warning is let in again only when its session has run out: 9 s would be a long wait. */
    private static Map<String, String> session() {
        return Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> topics() {
        Map<String, String> settings = new HashMap<>();
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        for (String log : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(log + ".replication.factor", "1");
            settings.put(log + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A stack left alone over the holidays must not forget where its readers were.
        settings.put("offsets.retention.minutes", String.valueOf(400 * 24 * 60));
        return settings;
    }

    private static Map<String, String> memory() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024),
                "log.index.size.max.bytes", String.valueOf(1024 * 1024),
                "metric.reporters", "");
    }
}
