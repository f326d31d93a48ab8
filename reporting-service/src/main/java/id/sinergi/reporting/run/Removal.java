package id.sinergi.reporting.run;

import static java.util.stream.Collectors.toSet;

import id.sinergi.reporting.deadletter.DeadLetters;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Recorded;
import id.sinergi.reporting.generation.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** Removes what a generation kept that is served no more; any number of instances may do it at once, and again. */
final class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    /** Gone already, or a sink that instances of another release still run. */
    private static final Set<Class<?>> AS_IT_SHOULD_BE = Set.of(
            UnknownTopicOrPartitionException.class, GroupIdNotFoundException.class, GroupNotEmptyException.class);

    private final Generations generations;
    private final MongoOperations mongo;
    private final DeadLetters letters;
    private final Duration keep;
    private final Clock clock;

    /**
     * Removes some time after the switch.
     *
     * @param keep for requests that have begun to read it
     */
    Removal(Generations generations, MongoOperations mongo, DeadLetters letters, Duration keep, Clock clock) {
        this.generations = generations;
        this.mongo = mongo;
        this.letters = letters;
        this.keep = keep;
        this.clock = clock;
    }

    /** Whether one of the generations is to be removed, now or soon. */
    static boolean isDue(List<Recorded> all) {
        return all.stream().anyMatch(recorded -> recorded.state() == State.REPLACED);
    }

    /** Removes those of the generations whose time has come. */
    void remove(List<Recorded> all, Admin admin) {
        all.stream()
                .filter(recorded -> recorded.state() == State.REPLACED)
                .filter(this::isOver)
                .map(Recorded::generation)
                .filter(generation -> !isCounted(generation, admin))
                .forEach(generation -> remove(generation, sinksInUse(all), admin));
    }

    /**
     * Removes again what has appeared of removed generations: an instance that was paused for long may have made their
     * topics anew before it looked, and what was set aside of them may have been on its way.
     */
    void sweep(List<Recorded> all, Admin admin) {
        List<Generation> removed = all.stream()
                .filter(recorded -> recorded.state() == State.REMOVED)
                .map(Recorded::generation)
                .toList();
        if (removed.isEmpty()) {
            return;
        }
        settle(removed);
        Set<String> groups = Answers.of(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(toSet());
        Set<String> topics = Answers.of(admin.listTopics().names());
        Set<String> collections = mongo.getCollectionNames();
        removed.stream()
                .filter(generation -> groups.contains(generation.applicationId())
                        || topics.stream().anyMatch(name -> isTopicOf(generation, name))
                        || collections.stream().anyMatch(name -> isCollectionOf(generation, name)))
                .filter(generation -> !isCounted(generation, admin))
                .forEach(generation -> {
                    clear(generation, sinksInUse(all), admin);
                    LOG.info("Removed what had appeared of generation {}", generation.name());
                });
    }

    private boolean isOver(Recorded replaced) {
        Instant now = clock.instant();
        Instant since = replaced.replacedAt();
        if (since == null) {
            generations.noteReplaced(replaced.generation(), now);
            return false;
        }
        return !since.plus(keep).isAfter(now);
    }

    /** Whether an instance, of whatever release, counts it: it would make the topics again. */
    static boolean isCounted(Generation generation, Admin admin) {
        String group = generation.applicationId();
        try {
            return !Answers.of(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .allMatch(found -> found.members().isEmpty());
        } catch (KafkaException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw refused;
        }
    }

    private void remove(Generation generation, Collection<String> sinksInUse, Admin admin) {
        settle(List.of(generation));
        clear(generation, sinksInUse, admin);
        generations.noteRemoved(generation, clock.instant());
        LOG.info("Removed what was kept of generation {}", generation.name());
    }

    private void settle(List<Generation> removed) {
        letters.settleAllOf(
                removed.stream()
                        .flatMap(generation -> generation.sinks().keySet().stream())
                        .toList(),
                "its generation is not kept any more: everything was counted anew",
                clock.instant());
    }

    private void clear(Generation generation, Collection<String> sinksInUse, Admin admin) {
        var topics = Answers.of(admin.listTopics().names()).stream()
                .filter(name -> isTopicOf(generation, name))
                .toList();
        await(admin.deleteTopics(topics).topicNameValues().values());
        var groups = new ArrayList<>(List.of(generation.applicationId()));
        generation.sinks().values().stream()
                .filter(group -> !sinksInUse.contains(group))
                .forEach(groups::add);
        await(admin.deleteConsumerGroups(groups).deletedGroups().values());
        mongo.getCollectionNames().stream()
                .filter(name -> isCollectionOf(generation, name))
                .forEach(mongo::dropCollection);
    }

    private static boolean isTopicOf(Generation generation, String name) {
        return generation.sinks().containsKey(name) || name.startsWith(generation.applicationId() + "-");
    }

    private static boolean isCollectionOf(Generation generation, String name) {
        return name.endsWith("_" + generation.name());
    }

    /** Instances of one identity share their sinks, whichever generation they count. */
    private static List<String> sinksInUse(List<Recorded> all) {
        return all.stream()
                .filter(Recorded::isCounted)
                .flatMap(recorded -> recorded.generation().sinks().values().stream())
                .toList();
    }

    private static void await(Collection<KafkaFuture<Void>> deletions) {
        for (var deletion : deletions) {
            try {
                Answers.of(deletion);
            } catch (KafkaException refused) {
                if (refused.getCause() == null
                        || !AS_IT_SHOULD_BE.contains(refused.getCause().getClass())) {
                    throw refused;
                }
            }
        }
    }
}
