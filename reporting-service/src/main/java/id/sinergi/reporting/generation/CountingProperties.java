package id.sinergi.reporting.generation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How counting runs on this machine.
 *
 * @param stateDir a folder of the instance's own, on a writable volume; losing it costs a while, never a number
 * @param commitInterval how often what was counted becomes visible
 * @param threads that count
 * @param cache what totals may take in memory between commits, over all threads
 * @param standbys copies of the state on other instances: 1 where there are two or more
 * @param partitions of the topics that reporting-service owns; chosen once
 */
@ConfigurationProperties("sinergi.counting")
record CountingProperties(
        Path stateDir,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("2") int threads,
        @DefaultValue("64MB") DataSize cache,
        @DefaultValue("0") int standbys,
        @DefaultValue("12") int partitions) {}
