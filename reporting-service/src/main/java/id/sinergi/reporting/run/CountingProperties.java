package id.sinergi.reporting.run;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How counting runs on this machine.
 *
 * @param enabled whether this instance counts; one that does not stores and serves what others count, so that either can
 *     have instances of its own
 * @param stateDir a folder of the instance's own, on a writable volume; losing it costs a while, never a number
 * @param commitInterval how often what was counted becomes visible
 * @param threads that count
 * @param cache what totals may take in memory between commits, over all threads
 * @param standbys copies of the state on other instances: 1 where there are two or more
 * @param partitions of the topics that reporting-service owns; chosen once
 * @param look how often to look which generations there are
 * @param keepReplaced how long a generation stays that is served no more, for what has begun to read it
 * @param unattended how often an instance that does not count what is served looks whether anybody does
 */
@ConfigurationProperties("sinergi.counting")
record CountingProperties(
        @DefaultValue("true") boolean enabled,
        Path stateDir,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("2") int threads,
        @DefaultValue("64MB") DataSize cache,
        @DefaultValue("0") int standbys,
        @DefaultValue("12") int partitions,
        @DefaultValue("1s") Duration look,
        @DefaultValue("1m") Duration keepReplaced,
        @DefaultValue("5m") Duration unattended) {}
