package id.sinergi.portal.page;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Indonesian, unless {@code ?lang=en} has chosen English; a cookie remembers it, the browser's own language does not count. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final Duration REMEMBERED = Duration.ofDays(400);

    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("SINERGI_LANGUAGE") {

            @Override
            protected Locale parseLocaleValue(String tag) {
                return language(tag);
            }
        };
        chosen.setDefaultLocale(INDONESIAN);
        chosen.setCookieMaxAge(REMEMBERED);
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choosing = new LocaleChangeInterceptor() {

            @Override
            protected Locale parseLocaleValue(String tag) {
                return language(tag);
            }
        };
        choosing.setParamName("lang");
        registry.addInterceptor(choosing);
    }

    /** One of both and no kin of theirs, which may write digits and thousands that no form reads back. */
    private static Locale language(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).matches("en(?:[-_].*)?") ? Locale.ENGLISH : INDONESIAN;
    }
}
