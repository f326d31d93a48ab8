package id.sinergi.reporting.topology;

import id.sinergi.reporting.register.RegisterEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Keeps all versions of an activity in one partition of the register, though each has a key of its own. */
final class ByActivity implements StreamPartitioner<String, RegisterEntry> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, RegisterEntry entry, int partitions) {
        byte[] activity = entry.activity().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(activity)) % partitions));
    }
}
