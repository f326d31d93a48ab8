package id.sinergi.reporting.waiting;

import id.sinergi.access.CurrentScope;
import id.sinergi.reporting.store.CurrentGeneration;
import id.sinergi.reporting.store.Totals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets so many wait at once on an instance. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    private static final int MOST_WAITING = 5_000;

    /** What one read asks for: a dashboard of a year has 14. */
    private static final int MOST_TOTALS = 10_000;

    @Bean
    Watcher watcher(Totals totals, CurrentGeneration generation) {
        return new Watcher(
                keys -> CurrentScope.ofTheService(() -> generation.anew(() -> totals.revisions(keys))),
                System::nanoTime,
                MOST_WAITING,
                MOST_TOTALS);
    }

    @Bean
    Watching watching(Watcher watcher) {
        return new Watching(watcher);
    }
}
