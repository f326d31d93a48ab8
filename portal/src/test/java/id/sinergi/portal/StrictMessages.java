package id.sinergi.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Fails the test of a page that lacks words: the page itself would show their key, and nobody would notice. */
final class StrictMessages implements BeanPostProcessor {

    /** What services name, who may know more than the pages do. */
    private static final List<String> NEWER = List.of("measure.", "breakdown.", "code.", "event.", "field.");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MessageSource messages && name.equals("messageSource") ? new Strict(messages) : bean;
    }

    private record Strict(MessageSource messages) implements MessageSource {

        @Override
        public String getMessage(String key, Object[] values, String otherwise, Locale locale) {
            return messages.getMessage(key, values, otherwise, locale);
        }

        @Override
        public String getMessage(String key, Object[] values, Locale locale) {
            try {
                return messages.getMessage(key, values, locale);
            } catch (NoSuchMessageException missing) {
                if (NEWER.stream().noneMatch(key::startsWith)) {
                    throw new AssertionError("no words for " + key, missing);
                }
                throw missing;
            }
        }

        @Override
        public String getMessage(MessageSourceResolvable what, Locale locale) {
            return messages.getMessage(what, locale);
        }
    }
}
