package id.sinergi.standin.account;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Installs who asks unless it is said, before any filter takes hold of how it was until then. */
final class BeforeAnyFilter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        As.operatorUnlessSaid();
    }
}
